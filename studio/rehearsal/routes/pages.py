"""The pages behind `links.gui` and `links.guest_join`, and the picture on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from studio.rehearsal.answers import Refused
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.pages import house_page, no_room_page, room_page, texts_for
from studio.rehearsal.routes.asking import house_of, resource

if TYPE_CHECKING:
    from studio.rehearsal.page_texts import PageTexts

_PICTURE_HEADERS: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True, slots=True)
class _Look:
    """What somebody may look at, and the query that opens it."""

    meeting: Meeting
    query: str
    locale: str | None = None


async def home(request: Request) -> Response:
    """Say that the server runs."""
    return house_page(_texts(request, None))


async def room(request: Request) -> Response:
    """Show the room of an access key (the whole query) or of a guest token."""
    try:
        look = _look(request)
    except Refused as refused:
        if "text/html" not in request.headers.get("accept", ""):
            raise  # to JSON, which is what every client that is no browser reads of an error (1.0)
        return no_room_page(refused.status, _texts(request, None))
    meeting = look.meeting
    source = f"/app/picture?{look.query}"
    texts = _texts(request, look.locale or meeting.state.options.custom_fields.get("locale"))
    return room_page(meeting.state, len(meeting.people.online()), source, texts)


async def picture(request: Request) -> Response:
    """Return the frame on air as JPEG; 204 while there is none."""
    meeting = _look(request).meeting
    jpeg = await meeting.viewfinder.picture(meeting.layers_folder)
    if jpeg is None:
        return Response(status_code=204, headers=_PICTURE_HEADERS)
    return Response(jpeg, media_type="image/jpeg", headers=_PICTURE_HEADERS)


def _look(request: Request) -> _Look:
    """Return what the query opens; raises Refused: 404, 401, 410, 405."""
    registry, query = house_of(request).registry, request.query_params
    if "guest" in query:
        token = query["guest"]
        return _Look(registry.guest_meeting(token), f"guest={quote(token)}")
    key = next(iter(query), "")
    seat = registry.seat(key)
    return _Look(seat.meeting, quote(key), seat.user.custom_fields.get("locale"))


def _texts(request: Request, locale: str | None) -> PageTexts:
    return texts_for(locale, request.headers.get("accept-language", ""))


ROUTES: Final = (
    resource("/", {"GET": home}),
    resource("/app", {"GET": room}),
    resource("/app/picture", {"GET": picture}),
)
