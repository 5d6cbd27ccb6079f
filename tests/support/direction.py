"""The services wired together over fakes, as bootstrap wires them over the real parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from studio.domain.clips import Clip
from studio.domain.desk import DeskState
from studio.domain.errors import FileTrouble, StudioError
from studio.domain.events import Heard, RoomEvent
from studio.domain.intents import Intent, RoomWish
from studio.services.air import Air
from studio.services.collector import Collector
from studio.services.commander import Commander
from studio.services.deeds import Deeds, Parts
from studio.services.director import Director
from studio.services.feeds import Feeds
from studio.services.library import LibraryDesk
from studio.services.on_air import OnAir
from studio.services.rooms import Outside, Rooms
from studio.services.shelf import Shelf
from studio.services.store import Store
from studio.services.themes import ThemeDesk
from studio.tasks import TaskScope
from tests.support.desk import (
    FakeClock,
    FakeCompositor,
    FakeDoorman,
    FakeHost,
    FakeSession,
    PatientSleep,
    settled,
)
from tests.support.sources import FakeDrafts, FakeMemory, FakeReader, FakeTemplates, FakeThemes

NOW = datetime(2026, 1, 1, 20, 15, tzinfo=UTC)


@dataclass
class FakeFolder:
    """Implements Folder below a temporary folder."""

    base: Path
    trouble: FileTrouble | None = None

    def path_for(self, name: str, suffix: str) -> Path:
        if self.trouble is not None:
            raise self.trouble
        return self.base / f"{name}{suffix}"

    def existing(self, path: str) -> Path | None:
        return Path(path) if Path(path).exists() else None


@dataclass
class FakeProber:
    """Implements Prober."""

    refusal: StudioError | None = None

    async def probe(self, url: str, name: str) -> Clip:
        if self.refusal is not None:
            raise self.refusal
        return Clip("probed", name or url, url, 8.0, has_audio=True)


@dataclass
class FakeKeys:
    """Implements KeyStore."""

    kept: dict[str, str] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)

    async def read(self, server_url: str) -> str:
        return self.held.get(server_url) or self.kept.get(server_url, "")

    async def keep(self, server_url: str, api_key: str) -> None:
        self.kept[server_url] = api_key

    def hold(self, server_url: str, api_key: str) -> None:
        self.held[server_url] = api_key


@dataclass
class Direction:
    """A director and everything around it."""

    base: Path
    store: Store = field(default_factory=Store)
    clock: FakeClock = field(default_factory=FakeClock)
    sleep: PatientSleep = field(default_factory=PatientSleep)
    doorman: FakeDoorman = field(default_factory=FakeDoorman)
    host: FakeHost = field(default_factory=FakeHost)
    compositor: FakeCompositor = field(default_factory=FakeCompositor)
    keys: FakeKeys = field(default_factory=FakeKeys)
    prober: FakeProber = field(default_factory=FakeProber)
    opened: list[Path] = field(default_factory=list)
    quits: int = 0
    now: datetime = NOW
    """The time of day."""
    failures: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        numbers = count(1)
        self.folder = FakeFolder(self.base)
        self.tasks = TaskScope(lambda name, _error: self.failures.append(name))
        self.commander = Commander(self.store, self.tasks, self.clock, self.sleep)
        shelf = Shelf(self.store, self.commander, self.folder, self.opened.append)
        collector = Collector(shelf, self.tasks, self.sleep)
        outside = Outside(self.doorman, self.host, self.keys, self.clock)
        self.rooms = Rooms(self.store, self.commander, collector, outside, self.tasks)
        self.on_air = OnAir(
            Air(
                self.store,
                self.commander,
                self.compositor,
                fresh_id=lambda: f"layer-{next(numbers)}",
                now=lambda: self.now,
            )
        )
        self.templates, self.drafts = FakeTemplates(), FakeDrafts()
        self.library = LibraryDesk(
            self.store, self.tasks, (self.templates, self.drafts), self.sleep
        )
        self.theme_files = FakeThemes()
        self.themes = ThemeDesk(self.store, self.theme_files)
        self.reader, self.memory = FakeReader(), FakeMemory()
        self.feeds = Feeds(
            self.store,
            self.tasks,
            (self.reader, self.memory),
            wish=self._wish,
            times=(self.clock, self.sleep),
        )
        parts = Parts(
            self.commander,
            self.on_air,
            self.rooms,
            shelf,
            self.prober,
            self.feeds,
            self.library,
            self.themes,
            self._quit,
            RoomWish(),
        )
        deeds = Deeds(self.store, parts)
        self.director = Director(self.store, self.tasks, deeds, self.clock, self.sleep)

    @property
    def state(self) -> DeskState:
        return self.store.state

    @property
    def session(self) -> FakeSession:
        return self.doorman.sessions[-1]

    async def do(self, *wishes: Intent) -> None:
        for wish in wishes:
            self.director.handle(wish)
            await settled()

    async def hear(self, event: RoomEvent | None, *values: str) -> None:
        self.session.told.put_nowait(Heard(event, frozenset(values), self.clock.now_s))
        await settled()

    async def aclose(self) -> None:
        await self.rooms.aclose()
        await self.tasks.aclose()

    def _wish(self, wish: Intent) -> None:
        self.director.handle(wish)

    def _quit(self) -> None:
        self.quits += 1
