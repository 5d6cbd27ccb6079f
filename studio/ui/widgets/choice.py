"""A box to choose from, with an arrow that the style sheet leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

ARROW_PX: Final = 20
_PADDING_PX: Final = 22
_ROWS: Final = 24
"""A list that fits is seen whole; these fit a screen of 720 pixels."""


class Choice(QComboBox):
    """A combo box whose wheel does nothing while it is not in use: a list scrolls past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_ROWS)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme.MUTED if self.isEnabled() else theme.DISABLED))
        place = QRect(self.width() - ARROW_PX, 0, ARROW_PX, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "▾")
        painter.end()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox, /) -> None:
        """A text that is too long ends in dots; the list shows it whole."""
        super().initStyleOption(option)
        room = self.width() - ARROW_PX - _PADDING_PX
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, end, room)

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
