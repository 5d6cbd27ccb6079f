"""The web server's shell: a socket bound by us, uvicorn around the app, patience with a limit."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import h11
import uvicorn
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.server import ServerProtocol

if TYPE_CHECKING:
    import ssl

    from starlette.types import ASGIApp
    from uvicorn._types import ASGISendEvent
    from websockets.http11 import Response
    from websockets.typing import StatusLike

HEAD_S: Final = 10.0
"""From a connection, or a request's first byte, to the end of its headers."""
BODY_S: Final = 30.0
"""Between two pieces of a request's body."""
WHOLE_BODY_S: Final = 120.0
"""From a body's beginning to its end, however steadily it drips."""
READING_S: Final = 60.0
"""Until a client has read a bit of an answer that is too large to be sent at once."""
LINGER_S: Final = 5.0
"""From the end of a WebSocket to the end of its connection, for clients that do not read."""
MAX_HEAD: Final = 64 * 1024
MAX_UPLOAD: Final = 64 * 1024 * 1024
"""Bytes of a body; above every limit of `forms`, whose refusal a client may still want to read."""
MAX_WEBSOCKET_MESSAGE: Final = 256 * 1024
BACKLOG: Final = 256


def bound(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    is_dual = host == "::" and socket.has_dualstack_ipv6()
    listener = socket.create_server(
        (host, port), family=family, backlog=BACKLOG, dualstack_ipv6=is_dual
    )
    # Accepted sockets inherit it: peers that vanished are noticed by the system.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    # asyncio sets it only on sockets that name their protocol; without it a body waits 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class Listening(uvicorn.Server):
    """A uvicorn server that leaves the signals to us and says when it listens."""

    def __init__(
        self, app: ASGIApp, listener: socket.socket, tls: ssl.SSLContext | None = None
    ) -> None:
        super().__init__(_config(app, tls))
        self.is_listening = asyncio.Event()
        self._listener = listener

    async def run_until_told(self) -> None:
        """Serve until `should_exit` is set; open connections get a second to end."""
        await self.serve(sockets=[self._listener])

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_listening.set()

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn raises the signal again after its end, which would spoil our exit code.
        yield


@dataclass(slots=True)
class _Body:
    """A request's body that is still coming."""

    ends_at: float
    """In the time of the loop."""
    size: int = 0


class Door(H11Protocol):
    """HTTP for clients that go on with what they began; the others are cut off."""

    _deadline: asyncio.TimerHandle | None = None
    _reading: asyncio.TimerHandle | None = None
    _body: _Body | None = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self._arm(HEAD_S)

    @override
    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        state = self.conn.their_state
        if state is not h11.SEND_BODY:
            self._body = None
        if self.transport.get_protocol() is not self:  # it became a WebSocket
            self._disarm()
        elif state is h11.SEND_BODY:
            self._expect_more(len(data))
        elif state is not h11.IDLE:
            self._disarm()
        elif self._deadline is None:
            self._arm(HEAD_S)

    @override
    def send_400_response(self, msg: str) -> None:
        # Every error body is JSON: clients parse each one, and Node dies of anything else (1.0).
        body = json.dumps({"error": msg}).encode()
        headers = [
            ("content-type", "application/json"),
            ("content-length", str(len(body))),
            ("connection", "close"),
            ("access-control-allow-origin", "*"),
        ]
        self.transport.write(self.conn.send(h11.Response(status_code=400, headers=headers)) or b"")
        self.transport.write(self.conn.send(h11.Data(data=body)) or b"")
        self.transport.close()

    @override
    def pause_writing(self) -> None:
        super().pause_writing()
        self._reading = self.loop.call_later(READING_S, self.transport.abort)

    @override
    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_waiting_for_reader()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        self._stop_waiting_for_reader()
        super().connection_lost(exc)

    def _expect_more(self, size: int) -> None:
        """Wait for the next piece of a body, unless it is too long or takes too long already."""
        now = self.loop.time()
        body = self._body = self._body or _Body(now + WHOLE_BODY_S)
        body.size += size
        if body.size > MAX_UPLOAD:
            self.transport.abort()
        else:
            self._arm(min(BODY_S, max(0.0, body.ends_at - now)))

    def _stop_waiting_for_reader(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _arm(self, seconds: float) -> None:
        self._disarm()
        self._deadline = self.loop.call_later(seconds, self.transport.abort)

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class Handshake(ServerProtocol):
    """A handshake that is refused in JSON, like everything else (1.0)."""

    @override
    def reject(self, status: StatusLike, text: str) -> Response:
        refusal = super().reject(status, json.dumps({"error": text.strip()}))
        del refusal.headers["Content-Type"]
        refusal.headers["Content-Type"] = "application/json"
        return refusal


class WebSocketDoor(WebSocketsSansIOProtocol):
    """WebSockets whose connection ends soon after them, even when the client reads nothing."""

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.conn = Handshake(max_size=MAX_WEBSOCKET_MESSAGE, logger=self.logger)

    @override
    async def send(self, message: ASGISendEvent) -> None:
        await super().send(message)
        if message["type"] == "websocket.http.response.body" and self.close_sent:
            # WORKAROUND https://github.com/Kludex/uvicorn/pull/3138: refusals are logged as errors.
            self.handshake_complete = True

    @override
    async def run_asgi(self) -> None:
        await super().run_asgi()
        self.loop.call_later(LINGER_S, self.transport.abort)


def _config(app: ASGIApp, tls: ssl.SSLContext | None) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=Door,
        ws=WebSocketDoor,
        ws_max_size=MAX_WEBSOCKET_MESSAGE,
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        ws_per_message_deflate=False,
        h11_max_incomplete_event_size=MAX_HEAD,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=1,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ssl_context_factory=None if tls is None else lambda _config, _usual: tls,
    )
