"""How a gradient's bar looks: the run of its colours, and a mark under it for every stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from studio.domain.editing.gradients import paint_at, shown_colour
from studio.ui import theme as look
from studio.ui.composer.controls.checks import paint_checks

if TYPE_CHECKING:
    from studio.domain.overlay import Gradient, Stop, Theme

STRIP_PX: Final = 20
MARK_PX: Final = 12
"""How wide a mark is."""
HEIGHT_PX: Final = STRIP_PX + 18
_TIP_PX: Final = 5
_STEPS: Final = 160


def ramp(gradient: Gradient, theme: Theme) -> QImage:
    """Return the colours from start to end in one row, mixed as the engine mixes them."""
    image = QImage(_STEPS, 1, QImage.Format.Format_ARGB32)
    for x in range(_STEPS):
        paint = paint_at(gradient, x / (_STEPS - 1), theme)
        image.setPixelColor(x, 0, QColor(*shown_colour(paint, theme).rgba))
    return image


def paint_strip(painter: QPainter, place: QRect, run: QImage, *, has_focus: bool) -> None:
    """Draw the run over a checkerboard."""
    paint_checks(painter, place)
    painter.drawImage(place, run)
    painter.setPen(QPen(QColor(look.FOCUS if has_focus else look.STRONG_LINE), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))


def paint_mark(
    painter: QPainter, middle: float, stop: Stop, theme: Theme, *, is_chosen: bool
) -> None:
    """Draw a mark: a house whose roof points at its place, in its colour."""
    half, top = MARK_PX / 2, float(STRIP_PX - 2)
    wall = top + _TIP_PX
    house = QPolygonF(
        [
            QPointF(middle, top),
            QPointF(middle + half, wall),
            QPointF(middle + half, HEIGHT_PX - 1),
            QPointF(middle - half, HEIGHT_PX - 1),
            QPointF(middle - half, wall),
        ]
    )
    painter.setPen(QPen(QColor(look.FOCUS if is_chosen else look.MUTED), 2 if is_chosen else 1))
    painter.setBrush(QColor(look.FOCUS if is_chosen else look.RAISED))
    painter.drawPolygon(house)
    pane = QRect(
        round(middle - half) + 2, round(wall) + 1, MARK_PX - 4, HEIGHT_PX - round(wall) - 4
    )
    paint_checks(painter, pane)
    painter.fillRect(pane, QColor(*shown_colour(stop.colour, theme).rgba))
