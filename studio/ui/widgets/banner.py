"""A framed sentence that must not be overlooked; it hides while there is nothing to say."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.widgets.words import plain

BAR_PX = 4


class Banner(QFrame):
    """Amber at the left edge for warnings; controls may be added to `column`."""

    def __init__(self, parent: QWidget | None = None, *, colour: str = theme.ASKED) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self._label = plain("", self)
        self.column = QVBoxLayout(self)
        """Where a control that mends the matter goes."""
        self.column.setContentsMargins(theme.EDGE, theme.GAP, theme.GAP, theme.GAP)
        self.column.addWidget(self._label)
        self.setHidden(True)

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Say this, or hide for an empty text."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setHidden(not text)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(QRect(0, 0, BAR_PX, self.height()), self._colour)
        painter.end()
        super().paintEvent(event)
