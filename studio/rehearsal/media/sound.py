"""Sound as float blocks of 20 ms, mono, 48 kHz; a listener hears the sum minus their own."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from studio.rehearsal.media.face import FPS

RATE: Final = 48_000
BLOCK: Final = 960
BLOCKS_PER_FRAME: Final = RATE // FPS // BLOCK
FRAME_SAMPLES: Final = BLOCK * BLOCKS_PER_FRAME
KNEE: Final = 0.7
"""Share of full scale up to which nothing is touched."""
SILENCE_DBFS: Final = -100.0

Samples: TypeAlias = npt.NDArray[np.float32]


def silence() -> Samples:
    """Return one block of nothing."""
    return np.zeros(BLOCK, np.float32)


def limited(mix: Samples) -> Samples:
    """Bend what exceeds the knee smoothly towards 1; quiet blocks come back as they are."""
    over = np.abs(mix) - np.float32(KNEE)
    if mix.size == 0 or over.max() <= 0:
        return mix
    room = np.float32(1 - KNEE)
    bent = np.float32(KNEE) + room * np.tanh(np.maximum(over, 0) / room)
    return np.where(over > 0, np.copysign(bent, mix), mix)


def mixed(blocks: Samples) -> Samples:
    """(sources, samples) -> the programme (samples,)."""
    return limited(blocks.sum(0, dtype=np.float32))


def mixed_minus(blocks: Samples) -> tuple[Samples, Samples]:
    """(people, samples) -> programme (samples,), what each hears (people, samples)."""
    total = blocks.sum(0, dtype=np.float32)
    return limited(total), limited(total[None] - blocks)


def energies(blocks: Samples) -> Samples:
    """(people, samples) -> the mean square of each (people,)."""
    power: Samples = np.mean(blocks**2, axis=1, dtype=np.float32)
    return power


def dbfs(energy: float) -> float:
    """Return a mean square as dBFS with one decimal; -100 for silence."""
    return round(float(10 * np.log10(max(energy, 10 ** (SILENCE_DBFS / 10)))), 1)


def pcm(programme: Samples) -> npt.NDArray[np.int16]:
    """Return samples between -1 and 1 as 16 bit numbers."""
    return np.rint(np.clip(programme, -1, 1) * 32767).astype(np.int16)
