"""What is seen: layout, playbacks, presentation (protocol 1.15, 1.17 and 1.18)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import done
from studio.rehearsal.forms import read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.playback import playback_of
from studio.rehearsal.routes.asking import house_of, require_feature, resource, seat_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def arrange(request: Request) -> Response:
    """Change the layout."""
    meeting = seat_of(request).meeting
    require_feature(is_on=meeting.state.options.layout_available)
    meeting.stage.arrange(await read_form(request))
    return done()


async def play(request: Request) -> Response:
    """Start a playback."""
    seat_of(request)
    playback = playback_of(await read_form(request))
    await house_of(request).check_address(playback.url, "playback url")
    seat_of(request).meeting.activities.clips.play(playback)  # the meeting may have ended meanwhile
    return done(201)


async def stop_playing(request: Request) -> Response:
    """Stop a playback."""
    seat_of(request).meeting.activities.clips.stop(segment(request, "play_id"))
    return done()


async def present(request: Request) -> Response:
    """Become the presenter."""
    seat = seat_of(request)
    seat.meeting.activities.presentation.begin(seat.user)
    return done(201)


async def stop_presenting(request: Request) -> Response:
    """End the presentation."""
    seat_of(request).meeting.activities.presentation.end()
    return done()


ROUTES: Final = (
    resource("/rooms/{key}/layout", {"POST": arrange}),
    resource("/rooms/{key}/playbacks", {"POST": play}),
    resource("/rooms/{key}/playbacks/{play_id}", {"DELETE": stop_playing}),
    resource("/rooms/{key}/presentation", {"POST": present, "DELETE": stop_presenting}),
)
