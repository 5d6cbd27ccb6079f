"""Sockets on the cable, as observer and as participant; every message is held against 3.7."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from tests.conformance.api import Api
from tests.conformance.index import BY_KIND, PERSONAL
from tests.conformance.ledger import Ledger
from tests.conformance.shape import faults

PATIENCE_S = 30.0
PROTOCOL = "actioncable-v1-json"
BROWSER = (PROTOCOL, "actioncable-unsupported")
ROOM_CHANNEL = '{"channel":"RoomChannel"}'
USER_CHANNEL = '{"channel":"UserChannel"}'


class Ear:
    """One socket: its frames in the order in which they came."""

    def __init__(self, socket: ClientConnection, audience: str, ledger: Ledger) -> None:
        self.socket = socket
        self.frames: list[dict[str, Any]] = []
        self._audience = audience
        self._ledger = ledger
        self._read = 0
        """How many of the messages were asked for already."""

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The payloads so far."""
        return [
            frame["message"] for frame in self.frames if "identifier" in frame if "message" in frame
        ]

    async def frame(self) -> dict[str, Any]:
        """The next frame that is no ping; every payload is checked."""
        while True:
            async with asyncio.timeout(PATIENCE_S):
                frame: dict[str, Any] = json.loads(await self.socket.recv())
            if frame.get("type") == "ping":
                continue
            self.frames.append(frame)
            if "message" in frame:
                self._check(frame)
            return frame

    async def until(
        self, kind: str, is_wanted: Callable[[dict[str, Any]], bool] = lambda _: True
    ) -> dict[str, Any]:
        """The next message of a kind that is wanted."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                while self._read >= len(self.messages):
                    await self.frame()
                message = self.messages[self._read]
                self._read += 1
                if message["type"] == kind and is_wanted(message):
                    return message

    async def until_closed(self) -> list[dict[str, Any]]:
        """Everything up to the end of the connection, from the last message asked for on."""
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self.frame()
        return self.messages[self._read :]

    async def say(self, command: str, identifier: str = ROOM_CHANNEL, **fields: str) -> None:
        """Send a command."""
        await self.socket.send(json.dumps({"command": command, "identifier": identifier, **fields}))

    async def act(self, action: str) -> None:
        """Send an action of a participant (3.5)."""
        await self.say("message", data=json.dumps({"action": action}))

    def _check(self, frame: dict[str, Any]) -> None:
        assert list(frame) == ["identifier", "message"]
        message = frame["message"]
        known = BY_KIND[message["type"]]
        assert self._audience in known.audience, f"{known.kind} is not for {self._audience}"
        assert faults(message, known.shape) == []
        channel = json.loads(frame["identifier"])["channel"]
        assert channel == ("UserChannel" if known.kind in PERSONAL else "RoomChannel")
        self._ledger.seen.add((known.kind, self._audience))


async def until_recorded(api: Api, key: str, ear: Ear) -> None:
    """Wait until a recording that has begun holds a frame: a snapshot is one of those after it."""
    await api.expect(201, "POST /rooms/AK/snapshot", key)
    [snapshot] = (await ear.until("snapshot_update"))["snapshots"]
    await api.expect(200, "DELETE /snapshots/ID", snapshot["id"])
    await asyncio.sleep(0.3)


def kinds(frames: list[dict[str, Any]]) -> list[str]:
    """The types of frames, or of the messages in them."""
    return [frame["type"] if "type" in frame else frame["message"]["type"] for frame in frames]


def dial(url: str, *, key: str = "", protocols: Sequence[str] = BROWSER) -> connect:
    """A connection to an address that may have the http scheme, as the links do (3.1)."""
    return connect(
        url.replace("http", "ws", 1),
        additional_headers={"Authorization": key} if key else {},
        subprotocols=[Subprotocol(name) for name in protocols] or None,
        proxy=None,
    )


@contextlib.asynccontextmanager
async def observer(url: str, room_id: str, key: str, ledger: Ledger) -> AsyncIterator[Ear]:
    """An observer who has heard the welcome, the confirmation and the first `room_update`."""
    async with dial(f"{url}/rt?room_id={room_id}", key=key, protocols=[PROTOCOL]) as socket:
        ear = Ear(socket, "O", ledger)
        await ear.say("subscribe")
        await ear.until("room_update")
        yield ear


@contextlib.asynccontextmanager
async def participant(websocket_link: str, ledger: Ledger) -> AsyncIterator[Ear]:
    """A participant on both channels who has heard `room_setup` and the first `options_update`."""
    async with dial(websocket_link) as socket:
        ear = Ear(socket, "P", ledger)
        for channel in (USER_CHANNEL, ROOM_CHANNEL):
            await ear.say("subscribe", channel)
        await ear.until("options_update")
        yield ear
