"""The pages behind `links.gui` and `links.guest_join`, and the picture on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from studio.rehearsal import dates
from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.pages import house_page, no_room_page, room_page, texts_for, waiting_page
from studio.rehearsal.permalink import Permalink
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
        return _no_room(request, refused)
    return _room(request, look)


async def invitation(request: Request) -> Response:
    """Show the meeting of a permalink by a host's token (the whole query) or a guest token."""
    try:
        permalink = _permalink(request)
    except Refused as refused:
        return _no_room(request, refused)
    meeting = house_of(request).registry.find_room(permalink.room_id)
    if meeting is None:
        locale = permalink.options.custom_fields.get("locale")
        return waiting_page(permalink.name, _texts(request, locale))
    return _room(request, _Look(meeting, f"guest={quote(permalink.guest_token)}"))


async def picture(request: Request) -> Response:
    """Return the frame on air as JPEG; 204 while there is none."""
    meeting = _look(request).meeting
    jpeg = await meeting.activities.viewfinder.picture(meeting.layers_folder)
    if jpeg is None:
        return Response(status_code=204, headers=_PICTURE_HEADERS)
    return Response(jpeg, media_type="image/jpeg", headers=_PICTURE_HEADERS)


def _room(request: Request, look: _Look) -> Response:
    meeting = look.meeting
    source = f"/app/picture?{look.query}"
    texts = _texts(request, look.locale or meeting.state.options.custom_fields.get("locale"))
    return room_page(meeting.state, len(meeting.people.online()), source, texts)


def _no_room(request: Request, refused: Refused) -> Response:
    if "text/html" not in request.headers.get("accept", ""):
        # To JSON, which is what every client that is no browser reads of an error (1.0).
        raise refused
    return no_room_page(refused.status, _texts(request, None))


def _permalink(request: Request) -> Permalink:
    """Return what the query opens; raises Refused: 404, 410 when it is expired."""
    permalinks, query = house_of(request).permalinks, request.query_params
    host = permalinks.of_host(next(iter(query), ""))
    permalink = permalinks.of_guests(query["guest"]) if "guest" in query else host and host[0]
    if permalink is None:
        raise unknown("Permalink")
    if permalink.is_expired(dates.now()):
        raise Refused(410, "Permalink expired")
    return permalink


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
    resource("/app/permalink", {"GET": invitation}),
    resource("/app/picture", {"GET": picture}),
)
