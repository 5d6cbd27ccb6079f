"""Broadcasts: start, tell where to watch, stop (protocol 1.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import done
from studio.rehearsal.broadcast import broadcast_of, player_url_of
from studio.rehearsal.forms import read_form
from studio.rehearsal.routes.asking import house_of, require_feature, resource, seat_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def start(request: Request) -> Response:
    """Start a broadcast."""
    seat = seat_of(request)
    require_feature(is_on=seat.meeting.state.options.broadcast_available)
    broadcast = broadcast_of(await read_form(request), seat.user)
    await house_of(request).check_address(broadcast.stream_url, "stream_url")
    seat_of(request).meeting.activities.broadcasts.start(broadcast)
    return done(201)


async def update(request: Request) -> Response:
    """Change the player address."""
    broadcasts = seat_of(request).meeting.activities.broadcasts
    player_url = player_url_of(await read_form(request))
    broadcasts.set_player_url(player_url)
    return done()


async def stop(request: Request) -> Response:
    """Stop the broadcast, whatever platform is named."""
    seat_of(request).meeting.activities.broadcasts.stop()
    return done()


ROUTES: Final = (
    resource("/rooms/{key}/broadcasts", {"POST": start, "PUT": update, "DELETE": stop}),
    resource("/rooms/{key}/broadcasts/{platform}", {"PUT": update, "DELETE": stop}),
)
