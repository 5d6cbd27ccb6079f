"""The one way to choose a picture file: never modal, gone once it was answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.ui.widgets.named import named

translate = QCoreApplication.translate


def choose_picture(parent: QWidget, object_name: str, chosen: Callable[[str], object]) -> None:
    """Open the dialog; chosen gets the path of the file."""
    dialog = QFileDialog(parent, translate("PictureDialog", "Choose a picture"))
    named(dialog, object_name)
    dialog.setNameFilter(translate("PictureDialog", "Pictures (*.png *.jpg *.jpeg *.webp)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
