"""The checkerboard under everything that can be seen through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_TILE: Final = 5
_LIGHT: Final = QColor("#FFFFFF")
_DARK: Final = QColor("#B8BDC6")


def paint_checks(painter: QPainter, place: QRect) -> None:
    """Fill a place with light and dark squares."""
    painter.fillRect(place, _LIGHT)
    for x in range(place.left(), place.right() + 1, _TILE):
        for y in range(place.top(), place.bottom() + 1, _TILE):
            if (x - place.left() + y - place.top()) // _TILE % 2:
                painter.fillRect(QRect(x, y, _TILE, _TILE).intersected(place), _DARK)
