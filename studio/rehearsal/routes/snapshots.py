"""Snapshots: take, fetch, delete, list (protocol 1.13)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import document, done, unknown
from studio.rehearsal.documents import Json, snapshot_block
from studio.rehearsal.front_door import segment
from studio.rehearsal.house import House
from studio.rehearsal.records import Kind, SnapshotRecord
from studio.rehearsal.routes.asking import (
    base_url_of,
    house_of,
    require_api_key,
    resource,
    room_id_of,
    seat_of,
)
from studio.rehearsal.routes.shelf_lists import listed, owned, wanted_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def take(request: Request) -> Response:
    """Take a snapshot; its id comes with `snapshot_update`."""
    seat = seat_of(request)
    seat.meeting.activities.photographer.take(seat.user)
    return done(201)


async def show_to_user(request: Request) -> Response:
    """Return a snapshot of the user's own room."""
    seat = seat_of(request)
    record = _record_of(request, house_of(request))
    if record.room_id != seat.meeting.state.room_id:
        raise unknown("Snapshot")
    return document(_document(request)(record))


async def show(request: Request) -> Response:
    """Return a snapshot with a fresh link."""
    house = require_api_key(request)
    return document(_document(request)(_record_of(request, house)))


async def delete(request: Request) -> Response:
    """Delete a snapshot and its file."""
    house = require_api_key(request)
    house.parts.shelf.delete(Kind.SNAPSHOT, _record_of(request, house).id)
    return done()


async def list_all(request: Request) -> Response:
    """List a room's snapshots, newest first."""
    room_id, house = room_id_of(request), house_of(request)
    records = house.parts.shelf.snapshots(room_id, wanted_of(request, house))
    return document(listed(room_id, house, records, _document(request)))


def _record_of(request: Request, house: House) -> SnapshotRecord:
    record = house.parts.shelf.snapshot(segment(request, "id"))
    return owned(record, house, "Snapshot")


def _document(request: Request) -> Callable[[SnapshotRecord], Json]:
    base_url, shelf = base_url_of(request), house_of(request).parts.shelf

    def document_of(record: SnapshotRecord) -> Json:
        link = shelf.link(Kind.SNAPSHOT, record.id, time.time())
        return snapshot_block(record, base_url + link)

    return document_of


ROUTES: Final = (
    resource("/rooms/{key}/snapshot", {"POST": take}),
    resource("/rooms/{key}/snapshots", {"GET": list_all}),
    resource("/rooms/{key}/snapshots/{id}", {"GET": show_to_user}),
    resource("/snapshots/{id}", {"GET": show, "DELETE": delete}),
)
