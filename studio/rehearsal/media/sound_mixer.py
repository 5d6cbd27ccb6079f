"""The programme's sound, frame by frame, what each listener hears of it, and who is how loud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from studio.rehearsal.media.sound import (
    BLOCKS_PER_FRAME,
    FRAME_SAMPLES,
    Samples,
    dbfs,
    energies,
    mixed,
    mixed_minus,
)

if TYPE_CHECKING:
    from studio.rehearsal.media.voice import Voice


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor as the sound sees them."""

    id: str
    voice: Voice
    is_talking: bool


@dataclass(frozen=True, slots=True, eq=False)
class Mix:
    """The 1920 samples of one frame: of the programme, and of each listener by id."""

    programme: Samples
    heard: Mapping[str, Samples] = field(default_factory=dict)


class SoundMixer:
    """Belongs to the mixer's thread."""

    def __init__(self) -> None:
        self._energy: dict[str, float] = {}
        self._frames = 0

    def mix(
        self, speakers: Sequence[Speaker], clips: Sequence[Samples], listeners: Sequence[str] = ()
    ) -> Mix:
        """Mix one frame; who speaks hears the others, any other listener the programme."""
        voices = [_frame_of(speaker) for speaker in speakers]
        self._count(speakers, voices)
        if not voices and not clips:
            programme = np.zeros(FRAME_SAMPLES, np.float32)
            return Mix(programme, dict.fromkeys(listeners, programme))
        blocks = np.stack([*voices, *clips])
        if not listeners:
            return Mix(mixed(blocks))
        programme, minus = mixed_minus(blocks)
        own = {speaker.id: row for speaker, row in zip(speakers, minus, strict=False)}
        return Mix(programme, {one: own.get(one, programme) for one in listeners})

    def levels(self) -> dict[str, float]:
        """Return the dBFS of each speaker since the last call."""
        count, energy = max(self._frames, 1), self._energy
        self._frames, self._energy = 0, {}
        return {person: dbfs(total / count) for person, total in energy.items()}

    def _count(self, speakers: Sequence[Speaker], voices: list[Samples]) -> None:
        self._frames += 1
        if not voices:
            return
        for speaker, energy in zip(speakers, energies(np.stack(voices)), strict=True):
            self._energy[speaker.id] = self._energy.get(speaker.id, 0.0) + float(energy)


def _frame_of(speaker: Speaker) -> Samples:
    blocks = [speaker.voice.block(is_talking=speaker.is_talking) for _ in range(BLOCKS_PER_FRAME)]
    return np.concatenate(blocks)
