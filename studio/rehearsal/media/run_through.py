"""One run of a clip through its file: pictures and sound, both as long as the longer one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.rehearsal.media.reader import Reader
from studio.rehearsal.media.scaled import ScaledPicture
from studio.rehearsal.media.sound import BLOCK, RATE, Samples, silence

if TYPE_CHECKING:
    from studio.rehearsal.media.media_file import MediaFile

CLOSEST_S: Final = 0.03
"""Pictures nearer than this to the one before are left out: the podium has 25 a second."""
BLOCK_S: Final = BLOCK / RATE


class RunThrough:
    """Begins at `offset_s` of the clip's clock; music is paced by its sound."""

    def __init__(self, file: MediaFile, offset_s: float, *, is_heard: bool) -> None:
        self._reader = Reader(file)
        self._offset_s = offset_s
        self.has_sound = file.sound is not None and (
            is_heard or file.video is None or file.has_still
        )
        self._is_sound_over = not self.has_sound
        self._sound_s = self._pictures_s = 0.0
        self._last_kept_s = -CLOSEST_S
        self.wants_pictures = file.video is not None

    @property
    def wants_sound(self) -> bool:
        """Whether there is more sound, or silence to add because the pictures last longer."""
        return self.has_sound and (not self._is_sound_over or self._sound_s < self._pictures_s)

    @property
    def end_s(self) -> float:
        """Where all that was read so far ends, on the clip's clock."""
        return self._offset_s + max(self._sound_s, self._pictures_s)

    def next_picture(self) -> ScaledPicture | None:
        """Return the next picture, or None when it is left out or was the last one."""
        picture = self._reader.next_picture()
        if picture is None:
            self.wants_pictures = False
            return None
        self._pictures_s = max(self._pictures_s, picture.end_s)
        if picture.start_s - self._last_kept_s < CLOSEST_S:
            return None
        self._last_kept_s = picture.start_s
        return ScaledPicture(picture, self._offset_s)

    def next_block(self) -> Samples | None:
        """Return the next 20 ms, silence after the file's last; None where that was found out."""
        block = silence() if self._is_sound_over else self._reader.next_sound()
        if block is None:
            self._is_sound_over = True
            return None
        self._sound_s += BLOCK_S
        return block
