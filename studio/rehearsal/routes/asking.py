"""What every route asks first: who is it, and may they (protocol section 2)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from studio.rehearsal.answers import bad_api_key, feature_off
from studio.rehearsal.front_door import segment
from studio.rehearsal.house import House
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.registry import Seat

Handler: TypeAlias = Callable[[Request], Awaitable[Response]]


def resource(path: str, handlers: Mapping[str, Handler]) -> Route:
    """Return the route of one path with a handler for each method; others get 405."""

    async def answer(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        return await handlers[method](request)

    return Route(path, answer, methods=list(handlers))


def house_of(request: Request) -> House:
    """Return the house that the application was made for."""
    return cast("House", request.app.state.house)


def base_url_of(request: Request) -> str:
    """Return what links in the answer start with."""
    own = f"{request.url.scheme}://{request.url.netloc}"
    return house_of(request).base_url or own


def require_api_key(request: Request, status: int = 403) -> House:
    """Return the house; raises Refused (status) without the API key, verbatim, in the header."""
    house = house_of(request)
    if not house.is_api_key(request.headers.get("authorization", "")):
        raise bad_api_key(status)
    return house


def seat_of(request: Request) -> Seat:
    """Return what the access key in the path opens; raises Refused: 404, 410."""
    return house_of(request).registry.seat(segment(request, "key"))


def room_id_of(request: Request) -> str:
    """Return the room in the path, for the API key; an access key there means its room (1.1)."""
    registry, named = require_api_key(request).registry, segment(request, "key")
    return registry.seat(named).meeting.state.room_id if registry.is_key(named) else named


def room_of(request: Request) -> Meeting:
    """Return the running meeting of the room in the path, for the API key; raises Refused."""
    return house_of(request).registry.room(room_id_of(request))


def require_feature(*, is_on: bool, status: int = 405) -> None:
    """Raise Refused when a feature of the room is off: 405, for kick and lock 403 (2.5)."""
    if not is_on:
        raise feature_off(status)
