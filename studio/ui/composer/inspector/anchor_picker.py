"""Nine places to hang an element on: corners, edges, the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from studio.domain.overlay import Horizontal, Vertical
from studio.ui import theme
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

ACROSS: Final = tuple(Horizontal)
DOWN: Final = tuple(Vertical)
_SIDE: Final = 66
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class AnchorPicker(QWidget):
    """Tells which sides were chosen, by mouse or arrow keys."""

    picked = SignalOf[Horizontal, Vertical](object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: tuple[Horizontal, Vertical] | None = None
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_sides(self, sides: tuple[Horizontal, Vertical] | None) -> None:
        """Mark the sides an element hangs on; None for none. Emits nothing."""
        if sides != self._sides:
            self._sides = sides
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        column = min(2, max(0, int(at.x() * 3 / self.width())))
        row = min(2, max(0, int(at.y() * 3 / self.height())))
        self.picked.emit(ACROSS[column], DOWN[row])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._sides is None:
            super().keyPressEvent(event)
            return
        column = min(2, max(0, ACROSS.index(self._sides[0]) + step[0]))
        row = min(2, max(0, DOWN.index(self._sides[1]) + step[1]))
        self.picked.emit(ACROSS[column], DOWN[row])

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.FOCUS if self.hasFocus() else theme.LINE
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(theme.FIELD))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        for column, across in enumerate(ACROSS):
            for row, down in enumerate(DOWN):
                is_on = self._sides == (across, down)
                painter.setBrush(QColor(theme.FOCUS if is_on else theme.STRONG_LINE))
                size = 12 if is_on else 6
                middle = QPoint((2 * column + 1) * _SIDE // 6, (2 * row + 1) * _SIDE // 6)
                half = size / 2
                painter.drawRoundedRect(
                    QRectF(middle.x() - half, middle.y() - half, size, size), 2, 2
                )
        painter.end()
