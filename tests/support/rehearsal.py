"""The rehearsal room for tests: in memory with a fake mixer, or as the real process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from studio.domain.podium import Frame
from studio.rehearsal.cable import Hub
from studio.rehearsal.house import House, Parts
from studio.rehearsal.media.face import (
    ClipEnded,
    ClipStarted,
    Fact,
    MixerReady,
    Order,
    RecordingEnded,
    RecordingStarted,
    ShowScene,
    SnapshotWritten,
    StartClip,
    StartRecording,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.rehearsal.server import create_app
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Shelf

API_KEY = "rehearsal-api-key-0123456789"
BASE_URL = "http://podium.test"
PATIENCE_S = 60.0


class FakeMixer:
    """Carries out orders at once, as a mixer would; `silent` ones are only noted."""

    def __init__(self, frame: Frame, on_fact: Callable[[Fact], None]) -> None:
        self.frame = frame
        self.orders: list[Order] = []
        self.silent: set[type[Order]] = set()
        self.is_closed = False
        self._tell = on_fact
        self._recording = ""

    async def start(self) -> None:
        """Be ready."""
        self._tell(MixerReady())

    def send(self, order: Order) -> None:
        """Note the order and answer it."""
        self.orders.append(order)
        if type(order) not in self.silent:
            self._answer(order)

    def say(self, fact: Fact) -> None:
        """Tell something by itself."""
        self._tell(fact)

    @property
    def scene(self) -> ShowScene:
        """The newest scene."""
        return [order for order in self.orders if isinstance(order, ShowScene)][-1]

    async def aclose(self) -> None:
        """End."""
        self.is_closed = True

    def _answer(self, order: Order) -> None:
        match order:
            case StartClip():
                self._tell(ClipStarted(order.play_id, 3.0))
            case StopClip():
                self._tell(ClipEnded(order.play_id))
            case StartRecording():
                self._recording = order.path
                self._tell(RecordingStarted(order.path))
            case StopRecording():
                Path(self._recording).write_bytes(b"webm")
                self._tell(RecordingEnded(self._recording, 75))
            case TakeSnapshot():
                Path(order.path).write_bytes(b"jpeg")
                self._tell(SnapshotWritten(order.path))
            case _:
                pass


class Listener(Hub):
    """A hub that keeps what it was told, as `o` (observers), `p` (participants) or a user id."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, dict[str, object]]] = []
        self.closed: list[str] = []

    def publish(
        self,
        meeting_key: str,
        message: Mapping[str, object],
        *,
        observers: bool = True,
        participants: bool = False,
        user_id: str | None = None,
    ) -> None:
        audience = user_id or ("o" * observers + "p" * participants)
        self.told.append((audience, json.loads(json.dumps(message))))
        super().publish(
            meeting_key, message, observers=observers, participants=participants, user_id=user_id
        )

    def close(self, meeting_key: str) -> None:
        self.closed.append(meeting_key)
        super().close(meeting_key)

    def types(self, audience: str = "o") -> list[str]:
        """The types that somebody in audience heard, in order."""
        return [str(m["type"]) for heard, m in self.told if audience in heard]

    def last(self, kind: str) -> dict[str, object]:
        """The newest message of a type."""
        return [message for _, message in self.told if message["type"] == kind][-1]


@dataclass
class Rehearsed:
    """A house in memory, a client with the API key, and what came of it."""

    house: House
    client: httpx.AsyncClient
    hub: Listener
    mixers: list[FakeMixer] = field(default_factory=list)

    @property
    def mixer(self) -> FakeMixer:
        """The newest meeting's mixer."""
        return self.mixers[-1]

    async def room(self, room_id: str = "demo", **options: object) -> str:
        """Open a room as Jane, wait until it is ready; her access key. Nothing is told so far."""
        body = {"id": room_id, "user": {"id": "jane", "name": "Jane Doe"}, "options": options}
        answer = await self.client.post("/rooms", json=body)
        assert answer.status_code == 201, answer.text
        await self.until(lambda: self.house.registry.room(room_id).state.is_ready)
        await self.told()
        self.hub.told.clear()
        return str(answer.json()["access_key"])

    async def post(self, path: str, **fields: object) -> httpx.Response:
        """POST JSON."""
        return await self.client.post(path, json=fields)

    async def status(self, method: str, path: str, **request: object) -> int:
        """The status of an answer."""
        return (await self.client.request(method, path, **request)).status_code

    async def actor(self, room_id: str = "demo", **fields: object) -> str:
        """Add an actor; their user id."""
        answer = await self.post(f"/rehearsal/rooms/{room_id}/actors", **fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def told(self) -> Listener:
        """Wait until everything that is to be told is told."""
        await asyncio.sleep(0.02)
        return self.hub

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that will be so."""
        async with asyncio.timeout(PATIENCE_S):
            while not is_so():
                await asyncio.sleep(0.005)


@contextlib.asynccontextmanager
async def rehearsed(
    data: Path, *, base_url: str | None = BASE_URL, **settings: object
) -> AsyncIterator[Rehearsed]:
    """A house that is ready at once and never idle, unless settings say otherwise."""
    hub, shelf, mixers = Listener(), Shelf(data, "secret"), []

    def make_mixer(frame: Frame, on_fact: Callable[[Fact], None]) -> FakeMixer:
        mixers.append(FakeMixer(frame, on_fact))
        return mixers[-1]

    chosen = Settings(**{"boot_delay_s": 0.0, "idle_timeout_s": 0.0, **settings})
    house = House(chosen, API_KEY, base_url, Parts(hub, shelf, make_mixer))
    transport = httpx.ASGITransport(create_app(house))
    headers = {"Authorization": API_KEY}
    async with httpx.AsyncClient(transport=transport, base_url=BASE_URL, headers=headers) as client:
        try:
            yield Rehearsed(house, client, hub, mixers)
        finally:
            await house.aclose()
            shelf.close()


@dataclass(frozen=True)
class Announced:
    """A real rehearsal process that listens."""

    url: str
    api_key: str
    process: asyncio.subprocess.Process


@contextlib.asynccontextmanager
async def rehearsal_process(*options: str) -> AsyncIterator[Announced]:
    """Start `python -m studio.rehearsal`, give what it announced, end it with the block."""
    command = (sys.executable, "-m", "studio.rehearsal", *options)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            line = await process.stdout.readline()
        yield Announced(**json.loads(line), process=process)
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.communicate(), PATIENCE_S)
        finally:
            if process.returncode is None:
                process.kill()
