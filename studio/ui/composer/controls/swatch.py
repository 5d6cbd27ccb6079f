"""A button that shows a colour over a checkerboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from studio.domain.editing.gradients import shown_colour
from studio.domain.overlay import Colour, ColourRef, Theme
from studio.ui import theme as look
from studio.ui.composer.controls.checks import paint_checks

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Swatch(QAbstractButton):
    """Shows what it is given; None is crossed out."""

    def __init__(self, parent: QWidget | None = None, size_px: int = 24) -> None:
        super().__init__(parent)
        self._paint: object = None
        self._theme: Theme | None = None
        self.setFixedSize(QSize(size_px, size_px))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_paint(self, paint: object, theme: Theme) -> None:
        """Show a colour, a name of the theme, or nothing."""
        if (paint, theme) != (self._paint, self._theme):
            self._paint, self._theme = paint, theme
            self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setClipRect(place)
        paint_checks(painter, self.rect())
        painter.fillRect(place, self._brush())
        painter.setClipping(False)
        is_marked = self.isChecked() or self.hasFocus()
        painter.setPen(QColor(look.FOCUS if is_marked else look.STRONG_LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        if self._paint is None:
            painter.setPen(QColor(look.PROGRAM))
            painter.drawLine(place.bottomLeft(), place.topRight())
        if is_marked:
            painter.setPen(QColor(look.FOCUS))
            painter.drawRect(place.adjusted(-1, -1, 1, 1))
        painter.end()

    def _brush(self) -> QBrush:
        if self._paint is None or self._theme is None:
            return QBrush(QColor(look.FIELD))
        return QBrush(qcolour(self._paint, self._theme))


def qcolour(paint: object, theme: Theme) -> QColor:
    """Return a paint as Qt draws it; what a field says is shown white."""
    if isinstance(paint, Colour | ColourRef):
        return QColor(*shown_colour(paint, theme).rgba)
    return QColor()
