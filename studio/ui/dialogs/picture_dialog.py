"""The one way to choose a picture file: never modal, gone once it was answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.ui.dialogs.file_dialog import choose_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


def choose_picture(parent: QWidget, object_name: str, chosen: Callable[[str], object]) -> None:
    """Open the dialog; chosen gets the path of the file."""
    title = translate("PictureDialog", "Choose a picture")
    offered = translate("PictureDialog", "Pictures (*.png *.jpg *.jpeg *.webp)")
    choose_file(parent, object_name, (title, offered), chosen)
