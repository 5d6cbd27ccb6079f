"""The folder for recordings and snapshots on the operator's machine."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from studio.domain.errors import FileTrouble

if TYPE_CHECKING:
    from pathlib import Path

_UNSAFE = re.compile(r"[^\w.-]+")


class MediaFolder:
    """Gives out free file names below one folder; names from the server never leave it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: set[Path] = set()

    def path_for(self, name: str, suffix: str) -> Path:
        """Return a path that no file has yet; raises FileTrouble when the folder cannot be made."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileTrouble(self._folder.name) from error
        stem = _UNSAFE.sub("-", name).strip(".-") or "file"
        numbered = (f"{stem}-{n}" if n else stem for n in count())
        free = (self._folder / f"{candidate}{suffix}" for candidate in numbered)
        path = next(path for path in free if path not in self._given and not path.exists())
        self._given.add(path)
        return path

    def existing(self, path: str) -> Path | None:
        """Return path if the file is still there."""
        known = self._folder / path
        return known if path and known.is_file() else None
