"""Where deleted files lie for a while, so that they can be brought back."""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class AwayFolder:
    """Keeps the files that were put away last, at most `kept`; raises OSError.

    When a file was put away is kept as its time of access: the time of its last change comes back
    with it.
    """

    folder: Path
    kept: int

    def put_away(self, path: Path) -> None:
        """Move a file here, over one of its name, and forget the oldest: never this one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        away = self.folder / path.name
        path.replace(away)
        with contextlib.suppress(OSError):
            os.utime(away, ns=(time.time_ns(), away.stat().st_mtime_ns))
            self._forget_oldest(away)

    def bring_back(self, path: Path) -> None:
        """Move the file of that name to where it was."""
        (self.folder / path.name).replace(path)

    def _forget_oldest(self, newest: Path) -> None:
        others = [path for path in self.folder.glob("*" + newest.suffix) if path != newest]
        others.sort(key=lambda path: path.stat().st_atime_ns)
        for old in others[: max(0, len(others) + 1 - self.kept)]:
            old.unlink()
