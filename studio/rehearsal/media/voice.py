"""An actor's voice: syllables and breaths on one base frequency, clear in a spectrum."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from studio.rehearsal.media.sound import BLOCK, RATE, Samples, silence

LOOP_S: Final = 4
LOUDNESS: Final = 0.16
_OVERTONES: Final = (1.0, 0.06, 0.03)
"""Weak, so that nobody else's base frequency is mistaken for somebody's overtone."""

Times: TypeAlias = npt.NDArray[np.float64]
_LOWEST_HZ, _HIGHEST_HZ = 20.0, 8000.0


class Voice:
    """A loop of four seconds, read block by block; fades when talking starts or ends."""

    def __init__(self, tone_hz: float) -> None:
        self._loop = spoken(tone_hz)
        self._at = 0
        self._was_talking = False

    def block(self, *, is_talking: bool) -> Samples:
        """Return the next 20 ms; the voice goes on silently while nobody talks."""
        part = self._loop[self._at : self._at + BLOCK]
        self._at = (self._at + BLOCK) % len(self._loop)
        before, self._was_talking = self._was_talking, is_talking
        if before == is_talking:
            return part if is_talking else silence()
        fade = np.linspace(float(before), float(is_talking), BLOCK, dtype=np.float32)
        return part * fade


def spoken(tone_hz: float) -> Samples:
    """Return four seconds that join without a click; the frequency is rounded to a quarter Hz."""
    whole = round(min(max(tone_hz, _LOWEST_HZ), _HIGHEST_HZ) * LOOP_S) / LOOP_S
    time_s = np.arange(RATE * LOOP_S) / RATE
    tone = sum(
        share * np.sin(2 * np.pi * whole * (order + 1) * time_s)
        for order, share in enumerate(_OVERTONES)
    )
    return (LOUDNESS * tone * _syllables(time_s, whole)).astype(np.float32)


def _syllables(time_s: Times, tone_hz: float) -> Times:
    """Three or four syllables a second, and a breath of half a second in each four seconds."""
    rate = 3 + round(tone_hz) % 2
    syllable = (0.5 - 0.5 * np.cos(2 * np.pi * rate * time_s)) ** 0.7
    breath = np.clip((time_s - 0.5) * 10, 0, 1) * np.clip((LOOP_S - time_s) * 10, 0, 1)
    return np.asarray(syllable * breath)
