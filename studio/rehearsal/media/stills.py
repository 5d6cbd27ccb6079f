"""Writes snapshots in a thread of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.rehearsal.media.disk import sentence_of
from studio.rehearsal.media.face import SnapshotWritten

if TYPE_CHECKING:
    from PIL import Image

    from studio.rehearsal.media.planes import Planes
    from studio.rehearsal.media.recording import Tell

QUALITY: Final = 90


class Stills:
    """Takes finished pictures; answers each with SnapshotWritten."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="snapshots")

    def write(self, picture: Planes, path: Path) -> None:
        """Write a picture of its own, which nobody changes any more, as JPEG into path."""
        self._writer.submit(self._written, picture, path)

    def close(self) -> None:
        """Write what is left, then end the thread."""
        self._writer.shutdown()

    def _written(self, picture: Planes, path: Path) -> None:
        try:
            write_still(picture, path)
        except OSError as fault:
            self._tell(SnapshotWritten(str(path), sentence_of(fault)))
        else:
            self._tell(SnapshotWritten(str(path)))


def write_still(picture: Planes, path: Path) -> None:
    """Write picture as JPEG beside path, then rename; raises OSError."""
    part = path.with_name(path.name + ".part")
    image_of(picture).save(part, "JPEG", quality=QUALITY)
    part.replace(path)


def image_of(picture: Planes) -> Image.Image:
    """Return picture as RGB."""
    image: Image.Image = picture.frame().to_image()  # type: ignore[no-untyped-call]  # no stub
    return image
