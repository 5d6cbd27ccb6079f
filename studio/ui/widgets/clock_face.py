"""A running time in big digits of one width, with a small word and, if wanted, a dot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.fonts import SMALL_PX, digits

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDEST: Final = "00:00:00"
_DOT_PX: Final = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock shows now; no dot colour draws a hollow dot."""

    time: str = ""
    ink: str = theme.TEXT
    dot: str = ""


class ClockFace(QWidget):
    """Always as wide as `00:00:00`, whatever it shows."""

    def __init__(self, caption: str, parent: QWidget | None = None, *, has_dot: bool) -> None:
        super().__init__(parent)
        self._caption, self._has_dot = caption, has_dot
        self._face = Face()
        self._digits = digits(self.font(), theme.CLOCK_PX)
        self._small = QFont(self.font())
        self._small.setPixelSize(SMALL_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def face(self) -> Face:
        """What it shows."""
        return self._face

    def show_face(self, face: Face) -> None:
        """Change what it shows; repaints only for news."""
        if face != self._face:
            self._face = face
            self.setAccessibleName(f"{self._caption} {face.time}".strip())
            self.update()

    @override
    def sizeHint(self) -> QSize:
        digits_px = QFontMetrics(self._digits).horizontalAdvance(_WIDEST)
        return QSize(self._lead_px() + digits_px + 2, theme.CLOCK_PX + theme.GAP)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._has_dot:
            self._paint_dot(painter)
        left = _DOT_PX + theme.GAP if self._has_dot else 0
        painter.setFont(self._small)
        painter.setPen(QColor(self._face.dot or theme.MUTED))
        painter.drawText(QRect(left, 0, self._lead_px(), self.height()), int(_LEFT), self._caption)
        painter.setFont(self._digits)
        painter.setPen(QColor(self._face.ink))
        rest = self.rect().adjusted(self._lead_px(), 0, 0, 0)
        painter.drawText(rest, int(_LEFT), self._face.time)
        painter.end()

    def _lead_px(self) -> int:
        """The width of dot and caption with the space after them."""
        dot = _DOT_PX + theme.GAP if self._has_dot else 0
        words = QFontMetrics(self._small).horizontalAdvance(self._caption)
        return dot + (words + theme.GAP if self._caption else 0)

    def _paint_dot(self, painter: QPainter) -> None:
        centre = QPointF(_DOT_PX / 2, self.height() / 2)
        if self._face.dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._face.dot))
            painter.drawEllipse(centre, _DOT_PX / 2, _DOT_PX / 2)
            return
        painter.setPen(QPen(QColor(theme.STALE), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _DOT_PX / 2 - 1, _DOT_PX / 2 - 1)
