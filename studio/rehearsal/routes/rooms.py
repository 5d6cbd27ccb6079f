"""Rooms and guests: start, join, look, list, end (protocol 1.2 to 1.5 and 1.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import bad, document, done
from studio.rehearsal.documents import room_summary
from studio.rehearsal.forms import Form, read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.joining import joining_of
from studio.rehearsal.registry import Seat
from studio.rehearsal.routes.asking import (
    base_url_of,
    house_of,
    require_api_key,
    resource,
    room_of,
    seat_of,
)

if TYPE_CHECKING:
    from starlette.responses import Response

PAGE: Final = 25


async def join(request: Request) -> Response:
    """Start the room's meeting or join it: 201 with the room document."""
    house = require_api_key(request)
    joining = joining_of(await read_form(request))
    return _admitted(request, house.join(joining, base_url_of(request)))


async def join_as_guest(request: Request) -> Response:
    """Join by guest token: 201 with the room document."""
    house, token = house_of(request), segment(request, "token")
    house.registry.guest_meeting(token)
    return _admitted(request, house.join_as_guest(token, await read_form(request)))


async def list_running(request: Request) -> Response:
    """List the running meetings, newest first; pages of 25 when one is asked for."""
    house = require_api_key(request)
    page = Form(request.query_params).whole("page")
    rooms = [room_summary(meeting.state) for meeting in reversed(house.registry.running())]
    if page is not None:
        if page < 1:
            raise bad("page must be 1 or more")
        rooms = rooms[(page - 1) * PAGE : page * PAGE]
    return document(rooms)


async def show(request: Request) -> Response:
    """Return the room document, with a fresh signalling token."""
    seat = seat_of(request)
    return document(seat.meeting.document(seat.user, seat.access_key, base_url_of(request)))


async def end(request: Request) -> Response:
    """End a meeting: by access key, or by room id with the API key."""
    is_key = house_of(request).registry.is_key(segment(request, "key"))
    meeting = seat_of(request).meeting if is_key else room_of(request)
    meeting.end()
    return done(204)


def _admitted(request: Request, seat: Seat) -> Response:
    fields = seat.meeting.document(seat.user, seat.access_key, base_url_of(request))
    return document(fields, 201)


ROUTES: Final = (
    resource("/rooms", {"POST": join, "GET": list_running}),
    resource("/rooms/{key}", {"GET": show, "DELETE": end}),
    resource("/guests/{token}", {"POST": join_as_guest}),
)
