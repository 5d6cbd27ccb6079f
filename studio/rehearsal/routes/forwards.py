"""Forwards to WHIP endpoints: start, stop (protocol 1.19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import done, unknown
from studio.rehearsal.forms import read_form
from studio.rehearsal.forward import Source, forward_of
from studio.rehearsal.front_door import segment
from studio.rehearsal.routes.asking import require_api_key, resource, room_of

if TYPE_CHECKING:
    from starlette.responses import Response

KEY_STATUS: Final = 401


async def start(request: Request) -> Response:
    """Start a forward: 201 at once, whatever its target does."""
    house = require_api_key(request, KEY_STATUS)
    forwards = room_of(request).forwards
    forward = forward_of(await read_form(request), _source_of(request))
    await house.check_address(forward.url, "url")
    forwards.start(forward)
    return done(201)


async def stop(request: Request) -> Response:
    """Stop a forward."""
    require_api_key(request, KEY_STATUS)
    room_of(request).forwards.stop(segment(request, "forward"))
    return done()


def _source_of(request: Request) -> Source:
    try:
        return Source(segment(request, "forward"))
    except ValueError as error:
        raise unknown("Kind of forward") from error


# The last word is a kind to start with and an id to stop by.
ROUTES: Final = (resource("/rooms/{key}/forward/{forward}", {"POST": start, "DELETE": stop}),)
