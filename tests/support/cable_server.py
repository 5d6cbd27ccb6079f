"""A realtime server of our own: real sockets, scripted behaviour."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from websockets.asyncio.server import Request, Response, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from studio.api.cable import PROTOCOL

if TYPE_CHECKING:
    from http import HTTPStatus

PING_EVERY_S = 0.05


class CableServer:
    """Welcomes, confirms and pings, until it is told to behave otherwise."""

    def __init__(self) -> None:
        self.url = ""
        self.paths: list[str] = []
        self.keys: list[str | None] = []
        self.subscribed: list[str] = []
        self.refuses_with: HTTPStatus | None = None
        self.disconnects_with: dict[str, Any] | None = None
        self.confirms = True
        self.is_silent = False
        self.greetings: list[dict[str, Any]] = []
        self._live: dict[ServerConnection, list[str]] = {}

    async def tell(self, *messages: dict[str, Any]) -> None:
        """Send messages to every connection, on the channel it subscribed to first."""
        for connection, identifiers in tuple(self._live.items()):
            for message in messages:
                await send(connection, identifier=identifiers[0], message=message)

    async def drop(self) -> None:
        """Close all connections, as a restarted server does."""
        for connection in tuple(self._live):
            await connection.close()

    def upgrade(self, connection: ServerConnection, request: Request) -> Response | None:
        self.paths.append(request.path)
        self.keys.append(request.headers.get("Authorization"))
        status = self.refuses_with
        return None if status is None else connection.respond(status, "no")

    async def serve(self, connection: ServerConnection) -> None:
        if self.disconnects_with is not None:
            await send(connection, type="disconnect", **self.disconnects_with)
            return
        async with asyncio.TaskGroup() as group:
            pinging = group.create_task(self._ping(connection))
            with contextlib.suppress(ConnectionClosed):
                await send(connection, type="welcome")
                async for frame in connection:
                    await self._take(connection, json.loads(frame))
            pinging.cancel()
        self._live.pop(connection, None)

    async def _ping(self, connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await asyncio.sleep(PING_EVERY_S)
                if not self.is_silent:
                    await send(connection, type="ping", message=1764000000)

    async def _take(self, connection: ServerConnection, command: dict[str, str]) -> None:
        identifier = command["identifier"]
        self.subscribed.append(json.loads(identifier)["channel"])
        if self.confirms:
            self._live.setdefault(connection, []).append(identifier)
            await send(connection, type="confirm_subscription", identifier=identifier)
            for message in self.greetings:
                await send(connection, identifier=identifier, message=message)


async def send(connection: ServerConnection, **fields: Any) -> None:
    """Send one frame."""
    await connection.send(json.dumps(fields))


@contextlib.asynccontextmanager
async def cable_server() -> AsyncIterator[CableServer]:
    """Serve on a free port for as long as the block lasts."""
    server = CableServer()
    async with serve(
        server.serve,
        "127.0.0.1",
        0,
        process_request=server.upgrade,
        subprotocols=[PROTOCOL],
        close_timeout=1,
        ping_interval=None,
    ) as listening:
        port = next(iter(listening.sockets)).getsockname()[1]
        server.url = f"ws://127.0.0.1:{port}"
        yield server
