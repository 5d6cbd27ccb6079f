"""Recordings: start, stop, fetch, delete, list (protocol 1.12)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import document, done
from studio.rehearsal.documents import Json, recording_block
from studio.rehearsal.front_door import segment
from studio.rehearsal.house import House
from studio.rehearsal.records import Kind, RecordingRecord
from studio.rehearsal.routes.asking import (
    base_url_of,
    house_of,
    require_api_key,
    require_feature,
    resource,
    room_id_of,
    seat_of,
)
from studio.rehearsal.routes.shelf_lists import listed, owned, wanted_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def start(request: Request) -> Response:
    """Start recording; the id comes with `recording_update`."""
    seat = seat_of(request)
    require_feature(is_on=seat.meeting.state.options.recording_available)
    seat.meeting.activities.recorder.start(seat.user)
    return done(201)


async def stop(request: Request) -> Response:
    """Stop recording."""
    seat_of(request).meeting.activities.recorder.stop()
    return done()


async def show(request: Request) -> Response:
    """Return a recording with a fresh link, once there is something to fetch."""
    house = require_api_key(request)
    return document(_document(request)(_record_of(request, house)))


async def delete(request: Request) -> Response:
    """Delete a recording and its file."""
    house = require_api_key(request)
    house.parts.shelf.delete(Kind.RECORDING, _record_of(request, house).id)
    return done()


async def list_all(request: Request) -> Response:
    """List a room's recordings, newest first."""
    room_id, house = room_id_of(request), house_of(request)
    records = house.parts.shelf.recordings(room_id, wanted_of(request, house))
    return document(listed(room_id, house, records, _document(request)))


def _record_of(request: Request, house: House) -> RecordingRecord:
    record = house.parts.shelf.recording(segment(request, "id"))
    return owned(record, house, "Recording")


def _document(request: Request) -> Callable[[RecordingRecord], Json]:
    base_url, shelf = base_url_of(request), house_of(request).parts.shelf

    def document_of(record: RecordingRecord) -> Json:
        link = None
        if record.is_whole:
            link = base_url + shelf.link(Kind.RECORDING, record.id, time.time())
        return recording_block(record, base_url, link)

    return document_of


ROUTES: Final = (
    resource("/rooms/{key}/recording", {"POST": start, "DELETE": stop}),
    resource("/rooms/{key}/recordings", {"GET": list_all}),
    resource("/recordings/{id}", {"GET": show, "DELETE": delete}),
)
