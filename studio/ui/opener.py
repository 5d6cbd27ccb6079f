"""Opens files with the operator's own programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from studio.domain.errors import FileTrouble

if TYPE_CHECKING:
    from pathlib import Path


def open_file(path: Path) -> None:
    """Open path; raises FileTrouble when no program takes it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise FileTrouble(f"No program opens {path.name}; it lies in {path.parent}.")
