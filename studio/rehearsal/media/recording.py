"""Records in a thread of its own: pictures wait in a short queue, the time never does.

A picture that finds no free buffer is left out and the one before is repeated, so the file always
has as many frames as time went by. What was written before a fault is kept.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, TypeAlias

import av
from typing_extensions import override

from studio.rehearsal.media.disk import LEAST_FREE, Disk, sentence_of
from studio.rehearsal.media.face import FPS, Fact, RecordingEnded, RecordingStarted
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.planes import Planes
from studio.rehearsal.media.repair import count_frames

if TYPE_CHECKING:
    from studio.domain.podium import Frame
    from studio.rehearsal.media.sound import Samples

POOL: Final = 5
"""Buffers: one being mixed, two waiting, one being encoded, one kept for repeating."""

Tell: TypeAlias = Callable[[Fact], None]
_FAULTS: Final = (OSError, av.FFmpegError)


class Recording(threading.Thread):
    """One recording; answers RecordingStarted and, in any case, RecordingEnded."""

    def __init__(self, path: Path, frame: Frame, tell: Tell, disk: Disk | None = None) -> None:
        super().__init__(name="recorder")
        self._path, self._part = path, path.with_name(path.name + ".part")
        self._frame, self._tell, self._disk = frame, tell, disk or Disk()
        self._free = deque(Planes(frame.width, frame.height) for _ in range(POOL))
        self._inbox: SimpleQueue[tuple[Planes | None, Samples] | None] = SimpleQueue()
        self._over = threading.Event()

    @property
    def is_over(self) -> bool:
        """Whether it takes no more, by an order or by itself."""
        return self._over.is_set()

    def borrow(self) -> Planes | None:
        """Return a buffer to mix into, or None while the encoder is behind; give it to `feed`."""
        with suppress(IndexError):
            return self._free.popleft()
        return None

    def feed(self, picture: Planes | None, sound: Samples) -> None:
        """Hand over one frame; without a picture the last one is shown on. Never waits."""
        if not self.is_over:
            self._inbox.put((picture, sound))
        elif picture is not None:
            self._free.append(picture)

    def finish(self) -> None:
        """End the recording; RecordingEnded follows when the file is whole."""
        self._over.set()
        self._inbox.put(None)

    @override
    def run(self) -> None:
        error, frames = self._recorded()
        self._over.set()
        try:
            if frames:
                self._part.replace(self._path)
            else:
                self._part.unlink(missing_ok=True)
        except OSError as fault:
            error, frames = sentence_of(fault), 0
        if not frames:
            error = error or "The recording ended before its first frame."
        self._tell(RecordingEnded(str(self._path), frames, error))

    def _recorded(self) -> tuple[str, int]:
        """Write the file; return what went wrong and how many frames are in it."""
        try:
            sink = self._disk.create(self._part)
        except OSError as fault:
            return sentence_of(fault), 0
        try:
            film = Film(sink, self._frame)
            error = self._shot(film)
        except _FAULTS as fault:
            return sentence_of(fault), self._frames_left()
        finally:
            sink.close()
        return error, film.frames

    def _shot(self, film: Film) -> str:
        try:
            error = self._shoot(film)
        except _FAULTS:
            with suppress(*_FAULTS):  # it meets the same fault again
                film.close()
            raise
        film.close()
        return error

    def _shoot(self, film: Film) -> str:
        """Take frames until the end or until the disk is nearly full."""
        last: Planes | None = None
        while (item := self._inbox.get()) is not None:
            picture, sound = item
            if picture is not None:
                if last is not None:
                    self._free.append(last)
                last = picture
            if last is None:
                continue
            film.add(last, sound)
            if film.frames == 1:
                self._tell(RecordingStarted(str(self._path)))
            if film.frames % FPS == 0 and self._disk.free_bytes(self._path.parent) < LEAST_FREE:
                return "The disk is almost full."
        return ""

    def _frames_left(self) -> int:
        with suppress(*_FAULTS):
            return count_frames(self._part)
        return 0
