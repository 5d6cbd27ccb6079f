"""Our side of the comparison: cameras scaled, mixed under a foreground, recorded; one JSON line.

usage: cameras.py FOLDER SECONDS, with the inputs that `peers.py` wrote into the folder.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path
from typing import Final

import numpy as np
from av import VideoFrame
from av.video.reformatter import VideoReformatter
from PIL import Image
from typing_extensions import override

from studio.domain.podium import FULL, Box, places_of
from studio.rehearsal.media.clips import Clips
from studio.rehearsal.media.face import FPS, Fact, Health
from studio.rehearsal.media.fitting import Opening, fitted_planes
from studio.rehearsal.media.loop import MixingLoop
from studio.rehearsal.media.overlay import Overlay
from studio.rehearsal.media.planes import Planes, even_box, plain
from studio.rehearsal.media.recording import Recording
from studio.rehearsal.media.scene import Scene, Spot
from studio.rehearsal.media.usage import cpu_s

CAMERA: Final = (640, 480)
COUNT: Final = 9
SWITCH_INTERVAL_S: Final = 0.001  # as the mixing child has it


class Camera(threading.Thread):
    """Scales each frame where it arrives, as guests and clips do; a painter for its box."""

    def __init__(self, path: Path, box: Box, end: threading.Event) -> None:
        super().__init__()
        width, height = CAMERA
        raw = np.fromfile(path, np.uint8).reshape(-1, height * 3 // 2, width)
        self._frames = [VideoFrame.from_numpy_buffer(one, "yuv420p") for one in raw]
        self._opening, self._end = Opening(box.width, box.height), end
        self._latest: Planes | None = None
        self._scaler = VideoReformatter()

    def state(self, _number: int, /) -> object | None:
        """Return the newest picture."""
        return self._latest

    def paint(self, target: Planes, box: Box, _number: int, /) -> None:
        """Copy the newest picture."""
        if self._latest is not None:
            target.paste(box, self._latest)

    @override
    def run(self) -> None:
        start, step = time.perf_counter(), 0
        while not self._end.is_set():
            frame = self._frames[step % len(self._frames)]
            self._latest = fitted_planes(frame, self._opening, self._scaler)
            step += 1
            self._end.wait(max(0.0, start + step / FPS - time.perf_counter()))


def main(folder: Path, seconds: int) -> None:
    """Mix, and print the cores used and the late frames."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    facts: list[Fact] = []
    end = threading.Event()
    boxes = [even_box(place.box) for place in places_of("nine", FULL)]
    cameras = [Camera(folder / f"{n}.yuv", box, end) for n, box in enumerate(boxes)]
    with Image.open(folder / "foreground.png") as picture:
        foreground = Overlay(picture.convert("RGBA"), FULL.width, FULL.height)
    spots = tuple(Spot(box, camera) for box, camera in zip(boxes, cameras, strict=True))
    scene = Scene(0, plain(FULL.width, FULL.height, (40, 40, 40)), spots, foreground)
    loop = MixingLoop(FULL, scene, Clips(facts.append), facts.append)
    recording = loop.recording = Recording(folder / "ours.webm", FULL, facts.append)
    for thread in (*cameras, recording, loop):
        thread.start()
    time.sleep(1.0)
    begin, cpu_before_s = time.perf_counter(), cpu_s()
    time.sleep(seconds)
    cores = (cpu_s() - cpu_before_s) / (time.perf_counter() - begin)
    end.set()
    loop.end()
    loop.join()
    recording.finish()
    recording.join()
    late = [fact.late for fact in facts if isinstance(fact, Health)][-1]
    print(json.dumps({"cores": cores, "late": late}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
