"""Fakes and builders for the desk: a room that records what it is asked, and states to show."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.clips import Clip
from studio.domain.commands import Request
from studio.domain.errors import PowerMissing, StudioError
from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound, Power, ServerKind
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.keying import Keying, PlaneWish
from studio.domain.looks import Keyer, Keyers, Look, Plane
from studio.domain.overlay import Clock, Field, Graphic, OverlayDocument, Text, TextStyle
from studio.domain.podium import Box, Frame
from studio.domain.room import Participant, Recording, RoomFacts, RoomOptions, RoomState
from studio.services.ports import ServerAddress, Single

if TYPE_CHECKING:
    from datetime import datetime

ANNA = Participant("anna", "Anna Berg")
BEN = Participant("ben", "Ben Kurz")
CARLA = Participant("carla", "Carla Diaz")
REHEARSAL = Connection(ServerKind.REHEARSAL, Power.HOST, "http://local", "demo", "desk")
CLOUD = Connection(ServerKind.CLOUD, Power.HOST, "https://cloud", "demo", "desk")
OPTIONS = RoomOptions(sfu_mode="disabled", is_widescreen=True)
READY = RoomFacts("demo", "Demo", is_ready=True, options=OPTIONS)


def strap(name: str = "Anna Berg", title: str = "Chief pilot") -> Graphic:
    document = OverlayDocument(
        name="Strap",
        elements=(Text(content="{{name}} {{title}}", style=TextStyle(size_px=30)),),
        fields=(Field("name", "Name"), Field("title", "Title")),
    )
    return Graphic(document, {"name": name, "title": title})


def keyer(number: int = 1, *, is_in: bool = True, **fields: str) -> Keyer:
    return Keyer(number, strap(**fields), is_in)


def clock_keyer(time_format: str = "%H:%M", *, is_in: bool = True) -> Keyer:
    clock = Clock(TextStyle(size_px=30), time_format)
    return Keyer(2, Graphic(OverlayDocument("Clock", (clock,))), is_in)


def wishing(keyers: Keyers, plane: Plane = Plane.FRONT, *, is_lost: bool = False) -> Keying:
    return Keying(wishes=(PlaneWish(plane, keyers, is_lost),))


def look(**parts: object) -> Look:
    return Look(**parts)  # type: ignore[arg-type] - tests name the fields


def room_with(*people: Participant, **parts: object) -> RoomState:
    return RoomState(facts=READY, participants=people, **parts)  # type: ignore[arg-type]


@dataclass
class FakeClock:
    now_s: float = 100.0

    def __call__(self) -> float:
        return self.now_s


class PatientSleep:
    """A sleep that ends when the test says so."""

    def __init__(self) -> None:
        self._gate = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        await self._gate.wait()

    def over(self) -> None:
        self._gate.set()


@dataclass
class FakeSession:
    """Implements RoomSession: records requests, can refuse, tells what the test puts in."""

    connection: Connection = REHEARSAL
    sent: list[Request] = field(default_factory=list)
    refusal: StudioError | None = None
    refuses: Callable[[Request], bool] = lambda _: True
    """What is refused, once there is a refusal."""
    fault: Exception | None = None
    gate: asyncio.Event | None = None
    looks: list[Heard] = field(default_factory=list)
    told: asyncio.Queue[Heard | LinkChanged | PeopleFound | None] = field(
        default_factory=asyncio.Queue
    )
    deleted: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    fetch_gates: dict[str, asyncio.Event] = field(default_factory=dict)
    downloads: list[str] = field(default_factory=list)
    power_missing: bool = False
    is_closed: bool = False
    has_told_all: bool = False
    lost: StudioError | None = None

    async def send(self, request: Request) -> None:
        self.sent.append(request)
        if self.gate is not None:
            await self.gate.wait()
        if self.fault is not None:
            raise self.fault
        if self.refusal is not None and self.refuses(request):
            raise self.refusal

    async def events(self) -> AsyncGenerator[Heard | LinkChanged | PeopleFound, None]:
        try:
            while (event := await self.told.get()) is not None:
                yield event
        finally:
            self.has_told_all = True

    async def look(self) -> Heard | None:
        return self.looks.pop(0) if self.looks else None

    async def recording(self, recording_id: str) -> Recording:
        if self.power_missing:
            raise PowerMissing
        return Recording(recording_id, 1_700_000_000, 5, download=f"link/{recording_id}")

    async def download(self, link: str, target: Path) -> None:
        self.downloads.append(link)
        await asyncio.sleep(0)
        _write(target, self.files[link])

    async def fetch(self, link: str) -> bytes:
        if self.lost is not None:
            raise self.lost
        if link in self.fetch_gates:
            await self.fetch_gates[link].wait()
        return self.files[link]

    async def delete_snapshot(self, snapshot_id: str) -> None:
        self.deleted.append(snapshot_id)

    async def aclose(self) -> None:
        self.is_closed = True
        self.told.put_nowait(None)


def _write(target: Path, content: bytes) -> None:
    target.write_bytes(content)


@dataclass
class FakeDoorman:
    """Implements Doorman: opens the sessions it was given, or refuses."""

    sessions: list[FakeSession] = field(default_factory=list)
    facts: RoomFacts = READY
    refusal: StudioError | None = None
    keys_used: list[str] = field(default_factory=list)
    session_kind: type[FakeSession] = FakeSession

    async def open_room(self, wish: OpenRoom) -> tuple[FakeSession, RoomFacts]:
        self.keys_used.append(wish.api_key)
        return self._open(CLOUD)

    async def open_with_link(self, _wish: OpenWithLink) -> tuple[FakeSession, RoomFacts]:
        return self._open(Connection(ServerKind.CLOUD, Power.ACCESS, "https://cloud", "demo", "me"))

    async def open_rehearsal(
        self, _server: ServerAddress, _room: RoomWish
    ) -> tuple[FakeSession, RoomFacts]:
        return self._open(REHEARSAL)

    async def rehearsal_clips(self, _server: ServerAddress) -> tuple[Clip, ...]:
        return (Clip("opener", "Opener", "http://local/opener.webm", 8.0, has_audio=True),)

    def _open(self, connection: Connection) -> tuple[FakeSession, RoomFacts]:
        if self.refusal is not None:
            raise self.refusal
        session = self.session_kind(connection)
        self.sessions.append(session)
        return session, self.facts


@dataclass
class FakeHost:
    """Implements RehearsalHost."""

    starts: int = 0
    is_closed: bool = False
    refusal: StudioError | None = None
    lost: Callable[[], None] = lambda: None

    async def start(self) -> ServerAddress:
        if self.refusal is not None:
            raise self.refusal
        self.starts += 1
        return ServerAddress("http://local", "key")

    def on_lost(self, told: Callable[[], None]) -> None:
        self.lost = told

    async def aclose(self) -> None:
        self.is_closed = True


@dataclass(frozen=True)
class FakeComposition:
    file: bytes
    faults: tuple[str, ...] = ()


@dataclass
class FakeCompositor:
    """Implements Compositor: a foreground is the repr of its graphics."""

    composed: list[tuple[Graphic, ...]] = field(default_factory=list)
    spots: list[tuple[Box, ...]] = field(default_factory=list)
    seen: Callable[[tuple[Box, ...]], object] = lambda _: None
    """What the picture shows of the seats' boxes."""
    refusal: StudioError | None = None
    fault: Exception | None = None
    gate: asyncio.Event | None = None
    faults: tuple[str, ...] = ()

    async def foreground(
        self,
        graphics: tuple[Graphic, ...],
        _frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> FakeComposition:
        await self._drawn()
        self.composed.append(graphics)
        self.spots.append(spots)
        moving = now if any(graphic.document.has_clock for graphic in graphics) else None
        seen = (tuple((g.document, g.values, g.theme) for g in graphics), moving, self.seen(spots))
        return FakeComposition(repr(seen).encode(), self.faults)

    async def background(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> FakeComposition:
        return await self.foreground(graphics, frame, now, spots)

    async def single(self, single: Single, _now: datetime) -> tuple[object, tuple[str, ...]]:
        await self._drawn()
        return single, self.faults

    async def preview(self, *look_room_clips_now: object) -> object:
        await self._drawn()
        if self.fault is not None:
            raise self.fault
        return look_room_clips_now

    async def checked_layer(self, path: Path, _frame: Frame, _z_index: int) -> bytes:
        await self._drawn()
        if self.refusal is not None:
            raise self.refusal
        return path.name.encode()

    async def _drawn(self) -> None:
        if self.gate is not None:
            await self.gate.wait()


async def settled(turns: int = 20) -> None:
    """Let everything that is ready run."""
    for _ in range(turns):
        await asyncio.sleep(0)
