"""The pages behind `links.gui` and `links.guest_join`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import Refused
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.pages import house_page, no_room_page, room_page
from studio.rehearsal.routes.asking import house_of, resource

if TYPE_CHECKING:
    from starlette.responses import Response


async def home(_request: Request) -> Response:
    """Say that the server runs."""
    return house_page()


async def room(request: Request) -> Response:
    """Show the room of an access key (the whole query) or of a guest token."""
    try:
        meeting = _meeting_of(request)
    except Refused as refused:
        if "text/html" not in request.headers.get("accept", ""):
            raise  # to JSON, which is what every client that is no browser reads of an error (1.0)
        return no_room_page(refused.status)
    return room_page(meeting.state, len(meeting.people.online()))


def _meeting_of(request: Request) -> Meeting:
    registry, query = house_of(request).registry, request.query_params
    if "guest" in query:
        return registry.guest_meeting(query["guest"])
    return registry.seat(next(iter(query), "")).meeting


ROUTES: Final = (resource("/", {"GET": home}), resource("/app", {"GET": room}))
