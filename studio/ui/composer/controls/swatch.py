"""A button that shows a paint: a colour over a checkerboard, or a gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from studio.domain.overlay import Colour, ColourRef, Gradient, Theme
from studio.domain.overlay.theme import THEME_PREFIX
from studio.ui import theme as look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TILE: Final = 5


class Swatch(QAbstractButton):
    """Shows what it is given; None is crossed out."""

    def __init__(self, parent: QWidget | None = None, size_px: int = 24) -> None:
        super().__init__(parent)
        self._paint: object = None
        self._theme: Theme | None = None
        self.setFixedSize(QSize(size_px, size_px))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_paint(self, paint: object, theme: Theme) -> None:
        """Show a colour, a name of the theme, a gradient, or nothing."""
        if (paint, theme) != (self._paint, self._theme):
            self._paint, self._theme = paint, theme
            self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setClipRect(place)
        self._paint_checks(painter)
        painter.fillRect(place, self._brush(place))
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

    def _paint_checks(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        for x in range(0, self.width(), _TILE):
            for y in range(0, self.height(), _TILE):
                if (x + y) // _TILE % 2:
                    painter.fillRect(x, y, _TILE, _TILE, QColor("#B8BDC6"))

    def _brush(self, place: QRectF) -> QBrush:
        if isinstance(self._paint, Gradient) and self._theme is not None:
            run = QLinearGradient(place.topLeft(), QPointF(place.right(), place.top()))
            for stop in self._paint.stops:
                run.setColorAt(stop.at, qcolour(stop.colour, self._theme))
            return QBrush(run)
        if self._paint is None or self._theme is None:
            return QBrush(QColor(look.FIELD))
        return QBrush(qcolour(self._paint, self._theme))


def qcolour(paint: object, theme: Theme) -> QColor:
    """Return a paint as Qt draws it; what a field says is shown white."""
    if isinstance(paint, ColourRef):
        named = theme.colour(paint.name.removeprefix(THEME_PREFIX))
        return QColor(*named.faded(paint.alpha).rgba)
    return QColor(*paint.rgba) if isinstance(paint, Colour) else QColor()
