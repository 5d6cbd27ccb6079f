"""Where the desk keeps things: one folder per operator, or the one that was asked for."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble

NAME: Final = "podium-studio"
LOG_BYTES: Final = 2_000_000
LOGS_KEPT: Final = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder of one operator and what lies in it."""

    folder: Path

    @classmethod
    def at(cls, folder: Path | None) -> Profile:
        """Return the profile in folder, made if needed; without one, the operator's own.

        Raises FileTrouble when the folder cannot be made.
        """
        if folder is None:
            from platformdirs import user_data_path  # noqa: PLC0415 - only when it is asked for

            folder = user_data_path(NAME, appauthor=False)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileTrouble(str(folder)) from error
        return cls(folder.resolve())

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "settings.json"

    @property
    def media(self) -> Path:
        """The folder of recordings and snapshots."""
        return self.folder / "media"

    @property
    def rehearsal(self) -> Path:
        """The data folder of the rehearsal room."""
        return self.folder / "rehearsal"

    @property
    def log(self) -> Path:
        """The log of the desk."""
        return self.folder / "desk.log"


def log_to(path: Path) -> logging.Handler:
    """Write the program's log to path, a few megabytes at most; warnings go to stderr too."""
    to_file = RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
    )
    to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    to_file.setLevel(logging.INFO)
    to_screen = logging.StreamHandler()
    to_screen.setLevel(logging.WARNING)
    logging.basicConfig(level=logging.INFO, handlers=[to_file, to_screen])
    return to_file
