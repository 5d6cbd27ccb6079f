"""A layout to choose: a small drawing of its boxes, its name below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.looks import AUTO_NAME
from studio.domain.podium import Frame, Map
from studio.ui import theme
from studio.ui.fonts import SMALL_PX
from studio.ui.widgets.seat_painter import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH_PX: Final = 72
_DRAWING_PX: Final = 36
_NAME_PX: Final = 18
_EDGE_PX: Final = 5
_DISC_PX: Final = 20


class LayoutButton(QAbstractButton):
    """Checked: it is the one prepared. A bar on top: it is the one on air."""

    def __init__(self, layout_name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_name = layout_name
        self._places: Map = ()
        self._frame = Frame(16, 9)
        self._on_air = ""
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_on_air(self) -> bool:
        """Whether it shows the bar of the program."""
        return bool(self._on_air)

    def draw(self, places: Map, frame: Frame, on_air_colour: str) -> None:
        """Draw these boxes; an empty colour means that another layout is on air."""
        if (places, frame, on_air_colour) != (self._places, self._frame, self._on_air):
            self._places, self._frame, self._on_air = places, frame, on_air_colour
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_PX, _DRAWING_PX + _NAME_PX + 2 * _EDGE_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH_PX - theme.EDGE, self.sizeHint().height())

    @override
    def nextCheckState(self) -> None:
        """The state decides what is checked, not the click."""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_boxes(painter)
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(self._ink()))
        area = QRect(2, self.height() - _NAME_PX - 3, self.width() - 4, _NAME_PX)
        name = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        fill, edge, width = theme.SURFACE, theme.LINE, 1
        if self.isEnabled() and self.underMouse():
            fill = theme.RAISED
        if self.isChecked():
            fill, edge, width = theme.RAISED, theme.PREVIEW, 2
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        if self.hasFocus():  # inside the tally, which it must not hide
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.FOCUS), theme.FOCUS_EDGE))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), theme.RADIUS, theme.RADIUS)
        if self._on_air:
            painter.fillRect(QRect(6, 1, self.width() - 12, 3), QColor(self._on_air))

    def _paint_boxes(self, painter: QPainter) -> None:
        size = QSize(self._frame.width, self._frame.height)
        size.scale(self.width() - 2 * _EDGE_PX, _DRAWING_PX, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect((self.width() - size.width()) // 2, _EDGE_PX + 2, size.width(), size.height())
        painter.fillRect(area, QColor(theme.FIELD))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(theme.FIELD), 1))
        painter.setBrush(QColor(theme.STALE if self.isEnabled() else theme.RAISED))
        for place in self._places:
            painter.drawRect(scaled(place.box, self._frame, area).adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layout_name == AUTO_NAME:
            self._paint_auto(painter, area)

    def _paint_auto(self, painter: QPainter, area: QRect) -> None:
        """A letter over the boxes: they are only what the room would choose now."""
        disc = QRect(0, 0, _DISC_PX, _DISC_PX)
        disc.moveCenter(area.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.GROUND))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._ink()))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "A")

    def _ink(self) -> str:
        if not self.isEnabled():
            return theme.DISABLED
        return theme.TEXT if self.isChecked() else theme.MUTED
