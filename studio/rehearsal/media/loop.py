"""The mixing loop: 25 frames a second in one thread, each at its own absolute time.

The frame number is the clock of everything. Orders reach the loop as slots that are replaced whole
and read once a frame, so nothing here waits for anybody. The picture is composed while somebody
takes it: a room that only waits costs next to nothing.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from studio.rehearsal.media.composition import Composition
from studio.rehearsal.media.face import FPS, Health, Levels, MixerReady, SceneShown
from studio.rehearsal.media.planes import Planes
from studio.rehearsal.media.sound_mixer import SoundMixer, Speaker
from studio.rehearsal.media.usage import cpu_s, resident_mb

if TYPE_CHECKING:
    from studio.domain.podium import Frame
    from studio.rehearsal.media.broadcast import Broadcast
    from studio.rehearsal.media.clips import Clips
    from studio.rehearsal.media.recording import Recording, Tell
    from studio.rehearsal.media.scene import Scene

LATE_S: Final = 0.5 / FPS
"""A frame that begins later than this is counted as late."""
LOST_S: Final = 2.0
"""Further behind than this, the machine slept: the clock starts anew."""
LEVELS_EVERY: Final = FPS // 4
HEALTH_EVERY: Final = FPS

_log = logging.getLogger(__name__)


class MixingLoop(threading.Thread):
    """Owns the composition.

    `scene`, `speakers`, `recording` and `broadcast` may be replaced from any thread.
    """

    def __init__(self, frame: Frame, scene: Scene, clips: Clips, tell: Tell) -> None:
        super().__init__(name="mixer")
        self.scene = scene
        self.speakers: tuple[Speaker, ...] = ()
        self.recording: Recording | None = None
        self.broadcast: Broadcast | None = None
        self._clips, self._tell = clips, tell
        self._composition = Composition(scene.backdrop)
        self._spare = Planes(frame.width, frame.height)
        self._on_air = self._spare
        self._composed: Scene | None = None
        self._sound = SoundMixer()
        self._wanted_stills: SimpleQueue[Callable[[Planes], None]] = SimpleQueue()
        self._ending = threading.Event()
        self._late = 0
        self._shown = 0
        self._levels: dict[str, float] = {}

    def on_next_frame(self, take: Callable[[Planes], None]) -> None:
        """Call take in the mixer's thread with a picture of its own of the next frame on air."""
        self._wanted_stills.put(take)

    def end(self) -> None:
        """Finish the frame in work, then end the thread."""
        self._ending.set()

    @override
    def run(self) -> None:
        number, start = 0, perf_counter()
        while not self._ending.is_set():
            behind = perf_counter() - (start + number / FPS)
            if behind < 0:
                sleep(-behind)
            elif behind > LOST_S:
                _log.warning("The mixer was away for %.1f s.", behind)
                start += behind
            self._late += perf_counter() - (start + number / FPS) > LATE_S
            self._mix(number)
            self._report(number)
            number += 1
        if not self._wanted_stills.empty():
            self._mix(number)

    def _mix(self, number: int) -> None:
        scene, recording, broadcast = self.scene, self.recording, self.broadcast
        clip_sounds = self._clips.advance()
        borrowed = recording.borrow() if recording is not None else None
        is_taken = bool(recording or broadcast) or not self._wanted_stills.empty()
        if is_taken or scene is not self._composed:
            self._on_air, self._composed = borrowed or self._spare, scene
            self._composition.mix(scene, number, self._on_air)
        sound = self._sound.mix(self.speakers, clip_sounds).programme
        if is_taken:  # who asked only now gets the next frame
            self._hand_out_stills()
        if broadcast is not None:
            broadcast.offer(self._on_air, sound)
        if recording is not None:
            recording.feed(borrowed, sound)
        self._show(scene)

    def _hand_out_stills(self) -> None:
        while True:
            try:
                take = self._wanted_stills.get_nowait()
            except Empty:
                return
            take(self._on_air.copy())

    def _show(self, scene: Scene) -> None:
        """Tell each order that is in the picture now, also those that a newer one overtook."""
        for count in range(self._shown + 1, scene.count + 1):
            self._tell(SceneShown(count))
        self._shown = scene.count

    def _report(self, number: int) -> None:
        if number == 0:
            self._tell(MixerReady())
        if number % LEVELS_EVERY == LEVELS_EVERY - 1:
            levels = self._sound.levels()
            if levels != self._levels:
                self._levels = levels
                self._tell(Levels(levels))
        if number % HEALTH_EVERY == HEALTH_EVERY - 1:
            self._tell(Health(number + 1, self._late, cpu_s(), resident_mb()))
