"""What a clip decoded and the mixer did not take yet: two pictures, a fifth of a second of sound.

The decoder's thread waits here for the mixer; the mixer never waits, it finds the supply ready or
starving.
"""

from __future__ import annotations

import threading
from collections import deque
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import numpy as np

from studio.rehearsal.media.sound import BLOCKS_PER_FRAME, FRAME_SAMPLES, Samples

if TYPE_CHECKING:
    from studio.rehearsal.media.scaled import ScaledPicture

PICTURES: Final = 2
BLOCKS: Final = 10
NEAR_S: Final = 1e-3
PATIENCE_S: Final = 10.0
"""How long a clip may stand still for want of supply; then its server counts as too slow."""


class Need(Enum):
    """What the decoder should make next."""

    PICTURE = auto()
    SOUND = auto()


class Supply:
    """Two threads meet here: the decoder adds, the mixer takes."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._pictures: deque[ScaledPicture] = deque()
        self._blocks: deque[Samples] = deque()
        self._end_of_last_s = 0.0
        self._awaits_pictures, self._awaits_sound = True, False
        self._is_closed = False

    def expect(self, *, pictures: bool, sound: bool) -> None:
        """Say what is still to come: the mixer stands still rather than go on without it."""
        with self._change:
            self._awaits_pictures, self._awaits_sound = pictures, sound

    def wait_for_need(self, *, pictures: bool, sound: bool) -> Need | None:
        """Wait until one of the two can be taken in; None when closed or when neither is asked."""
        with self._change:
            while (pictures or sound) and not self._is_closed:
                if sound and len(self._blocks) < BLOCKS:
                    return Need.SOUND
                if pictures and len(self._pictures) < PICTURES:
                    return Need.PICTURE
                self._change.wait()
        return None

    def add_picture(self, picture: ScaledPicture) -> None:
        """Append a picture; they come in order of time."""
        with self._change:
            self._pictures.append(picture)

    def add_block(self, block: Samples) -> None:
        """Append 20 ms of sound."""
        with self._change:
            self._blocks.append(block)

    def close(self) -> None:
        """End the decoder's waiting for good."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()

    def is_ready(self, at_s: float) -> bool:
        """Whether everything for the frame that begins at at_s is there, or will never be."""
        with self._change:
            lacks_picture = (
                self._awaits_pictures
                and not self._pictures
                and self._end_of_last_s <= at_s + NEAR_S
            )
            return not lacks_picture and not (
                self._awaits_sound and len(self._blocks) < BLOCKS_PER_FRAME
            )

    def take(self, until_s: float) -> tuple[ScaledPicture | None, Samples | None]:
        """Return the newest picture beginning before until_s, and a frame's sound, if any."""
        with self._change:
            newest = None
            while self._pictures and self._pictures[0].start_s <= until_s:
                newest = self._pictures.popleft()
                self._end_of_last_s = newest.end_s
            blocks = [
                self._blocks.popleft() for _ in range(min(BLOCKS_PER_FRAME, len(self._blocks)))
            ]
            self._change.notify_all()
        return newest, _joined(blocks)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left and nothing is to come."""
        with self._change:
            waits = self._awaits_pictures or self._awaits_sound
            return not (self._pictures or self._blocks or waits)


def _joined(blocks: list[Samples]) -> Samples | None:
    if not blocks:
        return None
    sound = np.concatenate(blocks)
    return np.pad(sound, (0, FRAME_SAMPLES - len(sound)))
