"""The desk's own icons: drawn once per name, colour and size from one-colour SVG files."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio import RESOURCES
from studio.ui import theme

_INK: Final = b"currentColor"
_SCALES: Final = (1.0, 1.5, 2.0)
"""Pixmaps are made for these display factors; Qt picks the nearest."""


@cache
def icon(name: str, colour: str = theme.TEXT, size_px: int = theme.SMALL_ICON) -> QIcon:
    """Return an icon of resources/icons in one colour; its disabled form is grey."""
    drawn = QIcon()
    for scale in _SCALES:
        drawn.addPixmap(pixmap(name, colour, size_px, scale))
        faded = pixmap(name, theme.DISABLED, size_px, scale)
        drawn.addPixmap(faded, QIcon.Mode.Disabled)
    return drawn


def pixmap(name: str, colour: str, size_px: int, scale: float = 1.0) -> QPixmap:
    """Draw one icon; raises FileNotFoundError for a name that is not there."""
    source = (RESOURCES / "icons" / f"{name}.svg").read_bytes().replace(_INK, colour.encode())
    side = round(size_px * scale)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
