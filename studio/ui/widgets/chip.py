"""A word in a coloured box: LIVE KEYS, REHEARSAL, REC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.fonts import SMALL_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SIDE_PX = 8


class Chip(QWidget):
    """Reserves room for the longest of its words, so that a change of state moves nothing."""

    def __init__(self, *words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._word = words[0] if words else ""
        self._fill, self._ink = theme.RAISED, theme.MUTED
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def word(self) -> str:
        """What it says now."""
        return self._word

    def say(self, word: str, fill: str = theme.RAISED, ink: str = theme.MUTED) -> None:
        """Change word and colours; an empty word hides the box but keeps its place."""
        if (word, fill, ink) == (self._word, self._fill, self._ink):
            return
        self._word, self._fill, self._ink = word, fill, ink
        self.setAccessibleName(word)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(word) for word in self._words), default=0)
        return QSize(widest + 2 * _SIDE_PX, metrics.height() + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._word:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._fill))
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.setPen(QColor(self._ink))
        word = self.fontMetrics().elidedText(
            self._word, Qt.TextElideMode.ElideRight, self.width() - _SIDE_PX
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, word)
        painter.end()
