"""One meeting behind `/rt`, and clients that speak to it over real sockets."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from studio.rehearsal.cable import Admission, Hub, Refusal, endpoint
from studio.rehearsal.cable.frames import PROTOCOL
from tests.support.serving import served

KEY = "team-key"
ROOM = '{"channel":"RoomChannel"}'
USER = '{"channel":"UserChannel"}'


@dataclass
class FakeDoorkeeper:
    """Knows one meeting, m1, with user u1 behind access key ak1."""

    actions: list[tuple[str, str, str]] = field(default_factory=list)

    def admit(self, query: Mapping[str, str], api_keys: Sequence[str]) -> Admission | Refusal:
        if query.get("access_key") == "ak1":
            return Admission("m1", "u1", lambda: [("UserChannel", {"type": "room_setup"})])
        if KEY not in api_keys:
            return Refusal(401, "Invalid API key")
        if query.get("room_id") != "demo":
            return Refusal(404, "No such meeting")
        return Admission("m1", None, lambda: [("RoomChannel", {"type": "room_update"})])

    def act(self, meeting_key: str, user_id: str, action: str) -> None:
        self.actions.append((meeting_key, user_id, action))


@dataclass
class CableRoom:
    """The running server."""

    hub: Hub
    doorkeeper: FakeDoorkeeper
    address: str

    def dial(
        self,
        query: str = "room_id=demo",
        *,
        key: str | None = None,
        protocols: Sequence[str] = (),
        **more: Any,
    ) -> connect:
        return connect(
            f"ws://{self.address}/rt?{query}",
            additional_headers={"Authorization": key} if key else {},
            subprotocols=[Subprotocol(name) for name in protocols] or None,
            compression=None,
            ping_interval=None,
            **more,
        )

    def observe(self) -> connect:
        return self.dial(key=KEY, protocols=[PROTOCOL])

    def participate(self) -> connect:
        return self.dial("access_key=ak1", protocols=[PROTOCOL])


@contextlib.asynccontextmanager
async def cable_room() -> AsyncIterator[CableRoom]:
    hub, doorkeeper = Hub(), FakeDoorkeeper()
    app = Starlette(routes=[WebSocketRoute("/rt", endpoint(hub, doorkeeper))])
    async with served(app) as address:
        yield CableRoom(hub, doorkeeper, address)


async def heard(client: ClientConnection) -> dict[str, Any]:
    """The next frame that is no ping."""
    while True:
        frame: dict[str, Any] = json.loads(await client.recv())
        if frame.get("type") != "ping":
            return frame


async def subscribe(client: ClientConnection, identifier: str) -> dict[str, Any]:
    """Subscribe and return the answer."""
    await client.send(json.dumps({"command": "subscribe", "identifier": identifier}))
    return await heard(client)


async def listening(client: ClientConnection, identifier: str) -> dict[str, Any]:
    """Take the welcome, subscribe, and return the greeting."""
    assert await heard(client) == {"type": "welcome"}
    assert (await subscribe(client, identifier))["type"] == "confirm_subscription"
    return await heard(client)
