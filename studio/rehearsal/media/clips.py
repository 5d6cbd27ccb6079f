"""The clips that run: started and stopped by orders, read by the mixer, gone when they end."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from time import monotonic
from typing import TYPE_CHECKING

from studio.rehearsal.media.face import ClipEnded, ClipStarted, StartClip
from studio.rehearsal.media.supply import PATIENCE_S

if TYPE_CHECKING:
    from studio.domain.podium import Box
    from studio.rehearsal.media.clip import Clip
    from studio.rehearsal.media.fitting import Opening
    from studio.rehearsal.media.planes import Planes
    from studio.rehearsal.media.recording import Tell
    from studio.rehearsal.media.scaled import ScaledPicture
    from studio.rehearsal.media.sound import Samples

SOURCE = "play:"
"""How a spot names a clip: `play:<play_id>`."""


class Clips:
    """Orders come from one thread, the mixer's calls from another; nobody waits for a source."""

    def __init__(self, tell: Tell, patience_s: float = PATIENCE_S) -> None:
        self._tell, self._patience_s = tell, patience_s
        self._lock = threading.Lock()
        self._running: dict[str, Clip] = {}
        self._openings: Mapping[str, frozenset[Opening]] = {}
        self._leaving: list[Clip] = []

    def start(self, order: StartClip) -> bool:
        """Begin to fetch and play a clip; False when one of this play id runs already."""
        from studio.rehearsal.media.clip import Clip  # noqa: PLC0415 - a third of the start-up

        with self._lock:
            if order.play_id in self._running:
                return False
            clip = Clip(order, self._patience_s)
            clip.want(self._openings.get(order.play_id, frozenset()))
            self._running[order.play_id] = clip
        clip.start()
        return True

    def stop(self, play_id: str) -> bool:
        """End a clip at once; False when none of this play id runs."""
        with self._lock:
            clip = self._running.pop(play_id, None)
            if clip is None:
                return False
            self._dismiss(clip)
            self._tell(ClipEnded(play_id))
        return True

    def want(self, openings: Mapping[str, frozenset[Opening]]) -> None:
        """Say in which sizes each clip is shown from now on."""
        with self._lock:
            self._openings = openings
            running = dict(self._running)
        for play_id, clip in running.items():
            clip.want(openings.get(play_id, frozenset()))

    def advance(self) -> list[Samples]:
        """Move every clip one frame on (mixer's thread); return the sounds there are."""
        with self._lock:
            running = list(self._running.items())
        sounds = []
        for play_id, clip in running:
            was_started = clip.is_started
            sound = clip.advance()
            if sound is not None:
                sounds.append(sound)
            self._report(play_id, clip, was_started=was_started)
        return sounds

    def shown(self, play_id: str) -> ScaledPicture | None:
        """Return the picture a clip is at, or None (mixer's thread)."""
        clip = self._running.get(play_id)
        return clip.shown if clip is not None else None

    def close(self, timeout_s: float) -> None:
        """Stop all and wait for their threads, at most timeout_s."""
        with self._lock:
            clips = [*self._running.values(), *self._leaving]
            self._running = {}
        _stop(clips)
        end = monotonic() + timeout_s
        for clip in clips:
            clip.join(max(0.0, end - monotonic()))

    def _report(self, play_id: str, clip: Clip, *, was_started: bool) -> None:
        """Tell what changed, unless an order ended the clip in this very moment."""
        with self._lock:
            if self._running.get(play_id) is not clip:
                return
            if clip.is_started and not was_started:
                self._tell(ClipStarted(play_id, clip.duration_s))
            if clip.is_over:
                del self._running[play_id]
                self._dismiss(clip)
                self._tell(ClipEnded(play_id, clip.error))

    def _dismiss(self, clip: Clip) -> None:
        clip.stop()
        self._leaving = [*(one for one in self._leaving if one.is_alive()), clip]


def _stop(clips: Iterable[Clip]) -> None:
    for clip in clips:
        clip.stop()


class ClipPainter:
    """Fills a spot with what a clip shows; nothing before its first frame and after its end."""

    def __init__(self, clips: Clips, play_id: str, opening: Opening) -> None:
        self._clips, self._play_id, self._opening = clips, play_id, opening

    def state(self, _number: int, /) -> object | None:  # a clip has a clock of its own
        """Return the frame the clip is at."""
        return self._clips.shown(self._play_id)

    def paint(self, target: Planes, box: Box, _number: int, /) -> None:  # see `state`
        """Copy the frame, which was scaled where it was decoded."""
        frame = self._clips.shown(self._play_id)
        if frame is not None:
            target.paste(box, frame.planes(self._opening))
