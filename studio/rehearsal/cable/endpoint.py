"""The WebSocket endpoint: handshake, commands in, frames and heartbeat out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from starlette.websockets import WebSocket

from studio.rehearsal.cable.doorkeeper import Doorkeeper
from studio.rehearsal.cable.hub import Hub

Endpoint: TypeAlias = Callable[[WebSocket], Awaitable[None]]


def endpoint(hub: Hub, doorkeeper: Doorkeeper) -> Endpoint:
    """Return the endpoint for `WebSocketRoute("/rt", ...)`."""

    async def answer(websocket: WebSocket) -> None:
        raise NotImplementedError

    return answer
