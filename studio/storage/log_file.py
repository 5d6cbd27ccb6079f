"""The log of the desk: a few megabytes in the profile."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LOG_BYTES: Final = 2_000_000
LOGS_KEPT: Final = 3


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
