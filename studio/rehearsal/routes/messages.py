"""Messages and the lock (protocol 1.10 and 1.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import bad, done
from studio.rehearsal.forms import read_form
from studio.rehearsal.routes.asking import require_feature, resource, seat_of

if TYPE_CHECKING:
    from starlette.responses import Response

MAX_CONTENT: Final = 32768
"""Characters, the browser's own limit."""
RESERVED: Final = frozenset(
    {
        "room_update",
        "room_setup",
        "room_ready",
        "participant_update",
        "podium_update",
        "options_update",
        "recording_update",
        "snapshot_update",
        "playback_update",
        "broadcasts_update",
        "presentation_update",
        "lock",
        "stfu",
        "disconnect",
        "reconnect",
    }
)
"""The room's own events, and what the browser makes up itself (3.7)."""


async def send(request: Request) -> Response:
    """Deliver a message to everybody; nothing is stored."""
    seat = seat_of(request)
    form = await read_form(request)
    kind, content = form.required_text("type"), form.required_text("content")
    if kind in RESERVED:
        raise bad(f"type {kind} is the room's own")
    if len(content) > MAX_CONTENT:
        raise bad(f"content is longer than {MAX_CONTENT} characters")
    seat.meeting.say(seat.user, kind, content)
    return done(201)


async def lock(request: Request) -> Response:
    """Lock the meeting, for good."""
    meeting = seat_of(request).meeting
    require_feature(is_on=meeting.state.options.lock_available, status=403)
    meeting.lock()
    return done(201)


ROUTES: Final = (
    resource("/rooms/{key}/messages", {"POST": send}),
    resource("/rooms/{key}/lock", {"POST": lock}),
)
