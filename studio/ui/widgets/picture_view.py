"""A picture scaled into the widget, with a tally frame round it; words where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_LEAST = QSize(160, 90)
_VEIL_ALPHA = 150
_BAND_ALPHA = 215


@dataclass(frozen=True, slots=True)
class Edge:
    """The frame round a picture."""

    colour: str = theme.STALE
    width_px: int = theme.PROGRAM_EDGE
    is_dashed: bool = False


class PictureView(QWidget):
    """Keeps the picture's proportions. Scales once per picture and size, not once per paint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._scaled: QPixmap | None = None
        self._message = self._veil = ""
        self._edge = Edge()
        self._ratio = 16 / 9
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def image(self) -> QImage | None:
        """The picture in its own size."""
        return self._image

    @property
    def message(self) -> str:
        """What is said where there is no picture."""
        return self._message

    @property
    def edge(self) -> Edge:
        """The frame as it is drawn."""
        return self._edge

    def set_image(self, image: QImage | None) -> None:
        """Show a picture; None shows the message."""
        self._image, self._scaled = image, None
        self.update()

    def set_message(self, message: str) -> None:
        """Say this where there is no picture."""
        if message != self._message:
            self._message = message
            self.setAccessibleDescription(message)
            self.update()

    @property
    def veil(self) -> str:
        """What is said across the picture, empty for nothing."""
        return self._veil

    def set_veil(self, words: str) -> None:
        """Say this across the foot of the picture, hatched; empty words take it away."""
        if words != self._veil:
            self._veil = words
            self.update()

    def set_edge(self, edge: Edge) -> None:
        """Change the frame."""
        if edge != self._edge:
            self._edge, self._scaled = edge, None
            self.update()

    def set_ratio(self, width: int, height: int) -> None:
        """Keep the place of a picture of these proportions free, also before it arrives."""
        if width / height != self._ratio:
            self._ratio, self._scaled = width / height, None
            self.update()

    def picture_rect(self) -> QRect:
        """Where the picture lies: the largest such rectangle inside the frame."""
        edge = theme.PROGRAM_EDGE
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        image = self._image
        ratio = self._ratio if image is None else image.width() / image.height()
        width = max(1, min(room.width(), round(room.height() * ratio)))
        height = max(1, round(width / ratio))
        rect = QRect(0, 0, width, height)
        rect.moveCenter(room.center())
        return rect

    @override
    def sizeHint(self) -> QSize:
        return _LEAST

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scaled = None
        super().resizeEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.GROUND))
        place = self.picture_rect()
        if self._image is None:
            self.paint_empty(painter, place)
        else:
            painter.drawPixmap(place.topLeft(), self._fitted(self._image, place.size()))
            self._paint_veil(painter, place)
        self._paint_edge(painter, place)
        painter.end()

    def paint_empty(self, painter: QPainter, place: QRect) -> None:
        """Draw what stands for the picture that is not there."""
        painter.fillRect(place, QColor(theme.FIELD))
        painter.setPen(QColor(theme.MUTED))
        inside = place.adjusted(theme.EDGE, theme.EDGE, -theme.EDGE, -theme.EDGE)
        painter.drawText(inside, int(_WRAPPED), self._message)

    def _paint_veil(self, painter: QPainter, place: QRect) -> None:
        if not self._veil:
            return
        hatch = QColor(theme.STALE)
        hatch.setAlpha(_VEIL_ALPHA)
        painter.fillRect(place, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        band = place.adjusted(0, place.height() - theme.HIT, 0, 0)
        ground = QColor(theme.GROUND)
        ground.setAlpha(_BAND_ALPHA)
        painter.fillRect(band, ground)
        painter.setPen(QColor(theme.TEXT))
        words = painter.fontMetrics().elidedText(
            self._veil, Qt.TextElideMode.ElideRight, band.width() - 2 * theme.GAP
        )
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, words)

    def _fitted(self, image: QImage, size: QSize) -> QPixmap:
        if self._scaled is None:
            factor = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            fill = Qt.AspectRatioMode.IgnoreAspectRatio
            scaled = image.scaled(size * factor, fill, smooth)
            scaled.setDevicePixelRatio(factor)
            self._scaled = QPixmap.fromImage(scaled)
        return self._scaled

    def _paint_edge(self, painter: QPainter, place: QRect) -> None:
        width = self._edge.width_px
        pen = QPen(QColor(self._edge.colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if self._edge.is_dashed:
            pen.setDashPattern([4, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        half = width / 2
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(place).adjusted(-half, -half, half, half))
