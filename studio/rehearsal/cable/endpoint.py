"""The WebSocket endpoint: the door, then commands in, frames and heartbeat out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket

from studio.rehearsal.cable import frames
from studio.rehearsal.cable.doorkeeper import Doorkeeper, Refusal
from studio.rehearsal.cable.hub import Hub
from studio.rehearsal.cable.session import Session

Endpoint: TypeAlias = Callable[[WebSocket], Awaitable[None]]


def endpoint(hub: Hub, doorkeeper: Doorkeeper) -> Endpoint:
    """Return the endpoint for `WebSocketRoute("/rt", ...)`."""

    async def answer(websocket: WebSocket) -> None:
        admission = doorkeeper.admit(dict(websocket.query_params), api_keys_of(websocket))
        if isinstance(admission, Refusal):
            await _refuse(websocket, admission)
            return
        session = Session(websocket, admission, doorkeeper)
        # Entered before the first await: a meeting that ends meanwhile closes this socket too.
        hub.enter(session.line)
        try:
            await websocket.accept(subprotocol=chosen(offered_by(websocket)))
            await session.run()
        finally:
            hub.leave(session.line)

    return answer


def offered_by(websocket: WebSocket) -> Sequence[str]:
    """The sub-protocols the client offers."""
    protocols: Sequence[str] = websocket.scope.get("subprotocols", ())
    return protocols


def chosen(offered: Sequence[str]) -> str | None:
    """The sub-protocol to select (3.2): none when none is offered, for Go and Android.

    A browser hangs up when it offers some and none is selected, also when it only offers its key.
    """
    if frames.PROTOCOL in offered:
        return frames.PROTOCOL
    return offered[0] if offered else None


def api_keys_of(websocket: WebSocket) -> list[str]:
    """Every API key the client shows: header, query, sub-protocols (3.1)."""
    shown = [websocket.headers.get("authorization", ""), websocket.query_params.get("api_key", "")]
    known = (frames.PROTOCOL, frames.UNSUPPORTED)
    shown += [name for name in offered_by(websocket) if name not in known]
    return [key for key in shown if key]


async def _refuse(websocket: WebSocket, refusal: Refusal) -> None:
    """Refuse the upgrade, or say so in a frame where that is safe: it crashes the others (3.3)."""
    if frames.PROTOCOL not in offered_by(websocket):
        body = {"error": refusal.reason}
        await websocket.send_denial_response(JSONResponse(body, refusal.status))
        return
    await websocket.accept(subprotocol=frames.PROTOCOL)
    await websocket.send_text(frames.disconnection("unauthorized", reconnect=False))
    await websocket.close()
