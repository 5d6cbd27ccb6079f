"""A clip as the mixer sees it: one frame further each time, at its own pace, never waited for.

Its clock moves with the mixer's frames and stands still while the source is behind, so sound and
picture stay together and nothing is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.rehearsal.media.decoding import ClipDecoder
from studio.rehearsal.media.face import FPS, StartClip
from studio.rehearsal.media.faults import TOO_SLOW
from studio.rehearsal.media.supply import NEAR_S, PATIENCE_S, Supply

if TYPE_CHECKING:
    from studio.rehearsal.media.fitting import Opening
    from studio.rehearsal.media.scaled import ScaledPicture
    from studio.rehearsal.media.sound import Samples

FORGIVEN: Final = 0.2
"""Each frame played in time makes up for this share of one that was not."""


class Clip:
    """`advance` and `shown` belong to the mixer's thread, the rest to the one that takes orders."""

    def __init__(self, order: StartClip, patience_s: float = PATIENCE_S) -> None:
        self.shown: ScaledPicture | None = None
        self.is_started = self.is_over = False
        self.error = ""
        self._is_heard, self._patience_s = order.has_audio, patience_s
        self._supply = Supply()
        self._decoder = ClipDecoder(order, self._supply)
        self._played, self._stood_still_s = 0, 0.0

    @property
    def duration_s(self) -> float | None:
        """How long the file says it is; known once the clip has started."""
        return self._decoder.duration_s

    def start(self) -> None:
        """Begin to fetch."""
        self._decoder.start()

    def want(self, openings: frozenset[Opening]) -> None:
        """Say in which sizes the clip is shown."""
        self._decoder.openings = openings

    def stop(self) -> None:
        """End; the thread follows, at the latest after the read in progress."""
        self._decoder.stop()

    def is_alive(self) -> bool:
        """Whether the thread still runs."""
        return self._decoder.is_alive()

    def join(self, timeout_s: float) -> None:
        """Wait for the thread."""
        if self._decoder.ident is not None:  # a signal may come before the start
            self._decoder.join(timeout_s)

    def advance(self) -> Samples | None:
        """Move one frame on; return its sound, if there is any to hear."""
        at_s = self._played / FPS
        if self._has_ended(at_s):
            self.is_over, self.error = True, self._decoder.error
            return None
        if not self._supply.is_ready(at_s):
            self._stand_still()
            return None
        return self._step(at_s)

    def _has_ended(self, at_s: float) -> bool:
        decoder = self._decoder
        return decoder.is_finished and (
            bool(decoder.error) or (self._supply.is_empty and at_s >= decoder.end_s - NEAR_S)
        )

    def _step(self, at_s: float) -> Samples | None:
        picture, sound = self._supply.take(at_s + 0.5 / FPS)
        self.shown = picture or self.shown
        self.is_started = True
        self._played += 1
        self._stood_still_s = max(0.0, self._stood_still_s - FORGIVEN / FPS)
        return sound if self._is_heard else None

    def _stand_still(self) -> None:
        self._stood_still_s += 1 / FPS
        if self._stood_still_s > self._patience_s:
            self.is_over, self.error = True, TOO_SLOW
