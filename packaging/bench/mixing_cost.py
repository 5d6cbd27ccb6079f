"""What a mixing child costs while it records: actors in a named layout, everything real."""

from __future__ import annotations

import asyncio
import math
import os
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from studio.domain.podium import FULL
from studio.rehearsal.media.face import (
    Actor,
    Fact,
    Health,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SceneShown,
    SetActors,
    ShowScene,
    SpotShown,
    StartRecording,
    StopRecording,
)
from studio.rehearsal.mixing import Mixing

PEOPLE: Final = (1, 4, 9, 16)
"""In square grids; the largest one is a map of its own, no named layout has it."""
COLOURS: Final = ("#E4572E", "#17BEBB", "#FFC914", "#76B041")
PATIENCE_S: Final = 60.0
F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Mix:
    """One stretch of mixing and recording."""

    ready_s: float
    frames: int
    late: int
    cores: float
    first_mb: float
    last_mb: float
    recorded_per_s: float


async def mix(people: int, seconds: int, path: Path) -> Mix:
    """Let that many actors be mixed and recorded into path for that long."""
    listener = _Listener()
    mixing = Mixing(FULL, listener.hear)
    begin = time.perf_counter()
    await mixing.start()
    mixing.send(_actors(people))
    mixing.send(_scene(people))
    ((ready_at, _),) = await listener.until(MixerReady)
    mixing.send(StartRecording(str(path)))
    ((started_at, _),) = await listener.until(RecordingStarted)
    listener.facts.clear()
    # The first second still warms caches up.
    _, (first_at, first) = await listener.until(Health, 2)
    *_, (last_at, last) = await listener.until(Health, seconds + 2, seconds + PATIENCE_S)
    mixing.send(StopRecording())
    stopped_at = time.perf_counter()
    ((_, ended),) = await listener.until(RecordingEnded)
    await mixing.aclose()
    return Mix(
        ready_s=ready_at - begin,
        frames=last.frames - first.frames,
        late=last.late - first.late,
        cores=(last.cpu_s - first.cpu_s) / (last_at - first_at),
        first_mb=first.rss_mb,
        last_mb=last.rss_mb,
        recorded_per_s=ended.frames / (stopped_at - started_at),
    )


async def take_over(people: int) -> float:
    """Kill a mixing process; return the seconds until another one shows the same scene."""
    listener = _Listener()
    mixing = Mixing(FULL, listener.hear)
    await mixing.start()
    mixing.send(_actors(people))
    mixing.send(_scene(people))
    await listener.until(SceneShown)
    listener.facts.clear()
    begin = time.perf_counter()
    os.kill(_only_child(), signal.SIGKILL)
    ((shown_at, _),) = await listener.until(SceneShown)
    await mixing.aclose()
    return shown_at - begin


def _only_child() -> int:
    (child,) = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return int(child)


@dataclass
class _Listener:
    facts: list[tuple[float, Fact]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, fact: Fact) -> None:
        self.facts.append((time.perf_counter(), fact))
        self.news.set()

    async def until(
        self, kind: type[F], count: int = 1, patience_s: float = PATIENCE_S
    ) -> list[tuple[float, F]]:
        """The first count facts of a kind, with their times."""
        async with asyncio.timeout(patience_s):
            while len(found := self._of(kind)) < count:
                self.news.clear()
                await self.news.wait()
        return found[:count]

    def _of(self, kind: type[F]) -> list[tuple[float, F]]:
        return [(moment, fact) for moment, fact in self.facts if isinstance(fact, kind)]


def _actors(people: int) -> SetActors:
    return SetActors(
        tuple(
            Actor(f"a{n}", f"Actor {n}", COLOURS[n % len(COLOURS)], 180.0 + 40 * n)
            for n in range(people)
        )
    )


def _scene(people: int) -> ShowScene:
    columns = math.isqrt(people)
    width, height = FULL.width // columns, FULL.height // columns
    places = [(n % columns * width, n // columns * height) for n in range(people)]
    return ShowScene(
        tuple(
            SpotShown(f"a{n}", x, y, width, height, label=f"Actor {n}")
            for n, (x, y) in enumerate(places)
        )
    )
