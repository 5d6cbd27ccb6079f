"""The disk that recordings go to: it says at once when it takes no more."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEAST_FREE: Final = 16 << 20
"""A recording ends while there is still room for its index, in bytes."""
_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


class DiskFile:
    """A new file whose `write` writes all or raises OSError."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb", buffering=0)

    def write(self, data: bytes, /) -> int:
        """Write all of data; raises OSError when it does not fit."""
        view = memoryview(data)
        while view:
            done = self._file.write(view)
            if not done:
                raise OSError(errno.ENOSPC, "No space left on device")
            view = view[done:]
        return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move, as files do."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the position."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def free_bytes(folder: Path) -> int:
    """Return the free space of the disk that holds folder."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Disk:
    """How a recording reaches the disk."""

    create: Callable[[Path], DiskFile] = DiskFile
    free_bytes: Callable[[Path], int] = free_bytes


def sentence_of(fault: Exception) -> str:
    """Say why a file could not be written."""
    if isinstance(fault, OSError):
        if fault.errno in _FULL:
            return "The disk is full."
        return f"The file cannot be written: {fault.strerror or fault}."
    return f"The recording failed: {fault}."
