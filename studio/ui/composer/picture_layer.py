"""The pictures of the canvas: the engine's own over what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.podium import Box
from studio.ui import theme

if TYPE_CHECKING:
    from studio.domain.podium import Frame
    from studio.services.editing import Drawn
    from studio.ui.composer.view import View

_BYTES_PER_PIXEL: Final = 4


class PictureLayer:
    """Keeps both pictures; shows no picture of another frame."""

    def __init__(self) -> None:
        self._image: QImage | None = None
        self.backdrop: QImage | None = None
        """Shown behind the graphic; None is a plain ground."""

    def take(self, drawn: Drawn) -> None:
        """Keep a picture of the engine."""
        self._image = _image_of(drawn)

    def fit(self, frame: Frame) -> None:
        """Forget a picture of another frame."""
        size = frame.width, frame.height
        if self._image is not None and self._image.size().toTuple() != size:
            self._image = None

    def paint(self, painter: QPainter, view: View, frame: Frame) -> None:
        """Draw the frame: pixel for pixel from 100 % on, smoothly below."""
        place = view.rect(Box(0, 0, frame.width, frame.height))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < 1)
        painter.fillRect(place, QColor(theme.GROUND))
        for image in (self.backdrop, self._image):
            if image is not None:
                painter.drawImage(place, image, _covering(image, frame))


def _covering(image: QImage, frame: Frame) -> QRectF:
    """The middle of a picture that has the frame's proportions: nothing is stretched."""
    whole = QRectF(image.rect())
    width = min(whole.width(), whole.height() * frame.width / frame.height)
    height = min(whole.height(), whole.width() * frame.height / frame.width)
    middle = whole.center()
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _image_of(drawn: Drawn) -> QImage:
    """The same pixels as Qt draws them fastest; a copy of its own, for Qt keeps no bytes alive."""
    picture = drawn.picture
    row = picture.width * _BYTES_PER_PIXEL
    raw = QImage(picture.rgba, picture.width, picture.height, row, QImage.Format.Format_RGBA8888)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
