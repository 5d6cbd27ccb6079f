"""Lip-sync, measured as with a clapper board: a flash and a beep in one moment, every 5 s.

usage: clapper.py FILE SECONDS; records that long into FILE and prints one JSON line
"""

from __future__ import annotations

import itertools
import json
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import av
import numpy as np
from typing_extensions import override

from studio.domain.podium import FULL, Box, Frame
from studio.rehearsal.media.clips import Clips
from studio.rehearsal.media.face import FPS, Fact, RecordingEnded
from studio.rehearsal.media.loop import MixingLoop
from studio.rehearsal.media.planes import Planes, plain
from studio.rehearsal.media.recording import Recording
from studio.rehearsal.media.scene import Scene, Spot
from studio.rehearsal.media.sound import BLOCK, BLOCKS_PER_FRAME, RATE, Samples, silence
from studio.rehearsal.media.sound_mixer import Speaker
from studio.rehearsal.media.voice import Voice

EVERY_S: Final = 5
FLASH_FRAMES: Final = 2
BEEP_HZ: Final = 1000.0
BRIGHT: Final = 128
LOUD: Final = 0.1
END_S: Final = 60.0


class Clapper(Voice):
    """An actor's picture and voice in one: it flashes while it beeps, and counts by its sound."""

    def __init__(self) -> None:
        self._blocks = 0
        times = np.arange(BLOCK) / RATE
        self._beep = (0.5 * np.sin(2 * np.pi * BEEP_HZ * times)).astype(np.float32)

    def state(self, _number: int, /) -> object:  # a painter's; the sound's clock decides
        """Return whether it flashes."""
        frame = self._blocks // BLOCKS_PER_FRAME
        return frame % (EVERY_S * FPS) < FLASH_FRAMES and frame >= FPS

    def paint(self, target: Planes, box: Box, number: int, /) -> None:
        """Fill the box white or black."""
        target.fill(box, (255, 255, 255) if self.state(number) else (0, 0, 0))

    @override
    def block(self, *, is_talking: bool) -> Samples:
        is_loud = bool(self.state(0))
        self._blocks += 1
        return self._beep if is_loud else silence()


def record_claps(path: Path, frame: Frame, seconds: float) -> RecordingEnded:
    """Mix and record for that long, as a room does it; return how it ended."""
    facts: list[Fact] = []
    ended = threading.Event()

    def hear(fact: Fact) -> None:
        facts.append(fact)
        if isinstance(fact, RecordingEnded):
            ended.set()

    clapper, recording = Clapper(), Recording(path, frame, hear)
    spot = Spot(Box(0, 0, frame.width, frame.height), clapper)
    loop = MixingLoop(
        frame, Scene(0, plain(frame.width, frame.height, (0, 0, 0)), (spot,)), Clips(hear), hear
    )
    loop.speakers, loop.recording = (Speaker("clapper", clapper, is_talking=True),), recording
    recording.start()
    loop.start()
    ended.wait(seconds)
    loop.end()
    loop.join()
    recording.finish()
    recording.join(END_S)
    return next(fact for fact in facts if isinstance(fact, RecordingEnded))


@dataclass(frozen=True, slots=True)
class Claps:
    """What a recording shows of the clapper."""

    distances_s: list[float]
    """How long each beep comes after its flash."""
    alone: int
    """Beeps without a flash: a machine too busy left those pictures out."""


def claps_of(path: Path) -> Claps:
    """Measure a recording of the clapper."""
    flashes, beeps = _flashes_s(path), _beeps_s(path)
    pairs = [beep - flash for beep in beeps for flash in flashes if abs(beep - flash) < EVERY_S / 2]
    return Claps(pairs, len(beeps) - len(pairs))


def _flashes_s(path: Path) -> list[float]:
    with av.open(str(path)) as file:
        shown = [
            (float(frame.time or 0), frame.to_ndarray()[frame.height // 2].mean() > BRIGHT)
            for frame in file.decode(video=0)
        ]
    pairs = itertools.pairwise([(0.0, False), *shown])
    return [at for (_, was_lit), (at, is_lit) in pairs if is_lit and not was_lit]


def _beeps_s(path: Path) -> list[float]:
    """When it becomes loud after a second of silence, to the millisecond."""
    found: list[float] = []
    last_s, step = -1.0, RATE // 1000
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with av.open(str(path)) as file:
        for frame in file.decode(audio=0):
            begin_s = float(frame.time or 0)
            for block in resampler.resample(frame):
                samples = block.to_ndarray().reshape(-1)
                peaks = np.abs(samples[: samples.size // step * step]).reshape(-1, step).max(1)
                for index in np.flatnonzero(peaks > LOUD):
                    at_s = begin_s + int(index) / 1000
                    if at_s - last_s > 1:
                        found.append(at_s)
                    last_s = at_s
    return found


def main(path: Path, seconds: float) -> None:
    """Record and measure."""
    ended = record_claps(path, FULL, seconds)
    claps = claps_of(path)
    print(json.dumps({"frames": ended.frames, "error": ended.error, **asdict(claps)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
