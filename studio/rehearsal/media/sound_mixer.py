"""The programme's sound, frame by frame, and who is heard how loudly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from studio.rehearsal.media.sound import (
    BLOCK,
    BLOCKS_PER_FRAME,
    FRAME_SAMPLES,
    Samples,
    dbfs,
    energies,
    mixed,
)

if TYPE_CHECKING:
    from studio.rehearsal.media.voice import Voice


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor as the sound sees them."""

    id: str
    voice: Voice
    is_talking: bool


class SoundMixer:
    """Belongs to the mixer's thread."""

    def __init__(self) -> None:
        self._energy: dict[str, float] = {}
        self._blocks = 0

    def mix(self, speakers: Sequence[Speaker], clips: Sequence[Samples]) -> Samples:
        """Return the 1920 samples of one frame; each of clips has as many."""
        programme = np.zeros(FRAME_SAMPLES, np.float32)
        for start in range(0, FRAME_SAMPLES, BLOCK):
            voices = [speaker.voice.block(is_talking=speaker.is_talking) for speaker in speakers]
            self._count(speakers, voices)
            blocks = [*voices, *(clip[start : start + BLOCK] for clip in clips)]
            if blocks:
                programme[start : start + BLOCK] = mixed(np.stack(blocks))
        self._blocks += BLOCKS_PER_FRAME
        return programme

    def levels(self) -> dict[str, float]:
        """Return the dBFS of each speaker since the last call."""
        count, energy = max(self._blocks, 1), self._energy
        self._blocks, self._energy = 0, {}
        return {person: dbfs(total / count) for person, total in energy.items()}

    def _count(self, speakers: Sequence[Speaker], voices: list[Samples]) -> None:
        if not voices:
            return
        for speaker, energy in zip(speakers, energies(np.stack(voices)), strict=True):
            self._energy[speaker.id] = self._energy.get(speaker.id, 0.0) + float(energy)
