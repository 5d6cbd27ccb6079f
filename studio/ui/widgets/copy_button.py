"""A button that puts a text into the clipboard and says so for a moment."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from studio.ui.widgets.steady import keep_width

SAID_MS: Final = 1500


class CopyButton(QPushButton):
    """Holds what it copies, so that the screen need not show it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = ""
        self.setText(self.tr("Copy"))
        keep_width(self, self.tr("Copied"))
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(SAID_MS)
        self._back.timeout.connect(self._on_back)
        self.clicked.connect(self._on_clicked)
        self.setEnabled(False)

    def set_content(self, content: str) -> None:
        """What a click copies; nothing to copy disables the button."""
        self._content = content
        self.setEnabled(bool(content))

    @Slot()
    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._content)
        self.setText(self.tr("Copied"))
        self._back.start()

    @Slot()
    def _on_back(self) -> None:
        self.setText(self.tr("Copy"))
