"""How fast the rehearsal room starts, and what mixing and recording four actors costs.

Everything is real: the server process, the mixing child, the recording on disk. Medians of several
runs; give it a quiet machine.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

ROOT: Final = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from studio.domain.podium import FULL, WIDE, Frame, places_of  # noqa: E402 - the path comes first
from studio.rehearsal.media.face import (  # noqa: E402
    Actor,
    Fact,
    Health,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SetActors,
    ShowScene,
    SpotShown,
    StartRecording,
    StopRecording,
)
from studio.rehearsal.mixing import Mixing  # noqa: E402

STARTS: Final = 7
MIXES: Final = 3
MIX_S: Final = 8
COLOURS: Final = ("#E4572E", "#17BEBB", "#FFC914", "#76B041")
PATIENCE_S: Final = 60.0
F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the command to the line, and to the first answered request."""

    line_s: float
    answer_s: float


@dataclass(frozen=True, slots=True)
class Mix:
    """One stretch of mixing and recording."""

    ready_s: float
    frames_per_s: float
    late: int
    cpu_share: float
    rss_mb: float
    recorded_per_s: float


def main() -> int:
    """Measure and print one table."""
    starts = [_start() for _ in range(STARTS)]
    rows: dict[str, Sequence[float]] = {
        "start to its address, s": [start.line_s for start in starts],
        "start to first answer, s": [start.answer_s for start in starts],
    }
    for frame in (WIDE, FULL):
        mixes = [asyncio.run(_mix(frame)) for _ in range(MIXES)]
        size = f"{frame.width}x{frame.height}"
        rows |= {f"{size} {name}": values for name, values in _columns(mixes).items()}
    _print_medians(rows)
    return 0


def _columns(mixes: Sequence[Mix]) -> Mapping[str, Sequence[float]]:
    return {
        "order to first frame, s": [mix.ready_s for mix in mixes],
        "frames mixed per s": [mix.frames_per_s for mix in mixes],
        "frames recorded per s": [mix.recorded_per_s for mix in mixes],
        "frames late": [mix.late for mix in mixes],
        "CPU, cores": [mix.cpu_share for mix in mixes],
        "memory, MB": [mix.rss_mb for mix in mixes],
    }


def _print_medians(rows: Mapping[str, Sequence[float]]) -> None:
    width = max(map(len, rows))
    print(f"{'4 actors, recording':{width}}  median      from        to")
    for name, values in rows.items():
        numbers = (statistics.median(values), min(values), max(values))
        print(f"{name:{width}}" + "".join(f"{number:10.2f}" for number in numbers))


def _start() -> Start:
    begin = time.perf_counter()
    command = [sys.executable, "-m", "studio.rehearsal"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        told = json.loads(next(iter(process.stdout or ())))
        line_s = time.perf_counter() - begin
        headers = {"Authorization": told["api_key"]}
        request = urllib.request.Request(f"{told['url']}/rooms", headers=headers)  # noqa: S310 - ours
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:  # noqa: S310 - ours
            answer.read()
        answer_s = time.perf_counter() - begin
        process.terminate()
        process.wait(PATIENCE_S)
    return Start(line_s, answer_s)


@dataclass
class _Listener:
    facts: list[tuple[float, Fact]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, fact: Fact) -> None:
        self.facts.append((time.perf_counter(), fact))
        self.news.set()

    async def until(self, kind: type[F], count: int = 1) -> list[tuple[float, F]]:
        """The first count facts of a kind, with their times."""
        async with asyncio.timeout(PATIENCE_S):
            while len(found := self._of(kind)) < count:
                self.news.clear()
                await self.news.wait()
        return found[:count]

    def _of(self, kind: type[F]) -> list[tuple[float, F]]:
        return [(moment, fact) for moment, fact in self.facts if isinstance(fact, kind)]


async def _mix(frame: Frame) -> Mix:
    listener = _Listener()
    mixing = Mixing(frame, listener.hear)
    begin = time.perf_counter()
    await mixing.start()
    mixing.send(_actors())
    mixing.send(_scene(frame))
    ((ready_at, _),) = await listener.until(MixerReady)
    with tempfile.TemporaryDirectory(prefix="podium-bench-") as folder:
        mixing.send(StartRecording(str(Path(folder) / "bench.webm")))
        ((started_at, _),) = await listener.until(RecordingStarted)
        listener.facts.clear()
        # The first second still warms caches up.
        (_, (first_at, first), *_, (last_at, last)) = await listener.until(Health, MIX_S + 2)
        mixing.send(StopRecording())
        stopped_at = time.perf_counter()
        ((_, ended),) = await listener.until(RecordingEnded)
        await mixing.aclose()
    seconds = last_at - first_at
    return Mix(
        ready_s=ready_at - begin,
        frames_per_s=(last.frames - first.frames) / seconds,
        late=last.late - first.late,
        cpu_share=(last.cpu_s - first.cpu_s) / seconds,
        rss_mb=last.rss_mb,
        recorded_per_s=ended.frames / (stopped_at - started_at),
    )


def _actors() -> SetActors:
    people = enumerate(COLOURS)
    return SetActors(
        tuple(Actor(f"a{n}", f"Actor {n}", colour, 180.0 + 40 * n) for n, colour in people)
    )


def _scene(frame: Frame) -> ShowScene:
    boxes = [place.box for place in places_of("four", frame)]
    return ShowScene(
        tuple(
            SpotShown(f"a{n}", box.x, box.y, box.width, box.height, label=f"Actor {n}")
            for n, box in enumerate(boxes)
        )
    )


if __name__ == "__main__":
    sys.exit(main())
