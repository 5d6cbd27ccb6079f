"""The one way to choose any colour: Qt's own dialog, gone once it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QColorDialog, QWidget

from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


def colour_dialog(
    parent: QWidget, object_name: str, start: QColor, *, has_alpha: bool = True
) -> QColorDialog:
    """Return a dialog that shows start, not yet open; its signals say what is tried and chosen."""
    dialog = QColorDialog(start, parent)
    named(dialog, object_name)
    dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel, has_alpha)
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
