"""A button that says by fill and edge whether what it stands for is on air, next, or on its way."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.fonts import BASE_PX, SMALL_PX

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent


class Tally(Enum):
    """What a control shows of the air."""

    OFF = "off"
    PREVIEW = "preview"
    ASKED = "asked"
    PROGRAM = "program"
    REHEARSED = "rehearsed"


_FILLS: Final = {
    Tally.OFF: (theme.RAISED, theme.LINE, theme.TEXT),
    Tally.PREVIEW: (theme.PREVIEW_FILL, theme.PREVIEW, theme.ON_FILL),
    Tally.ASKED: (theme.ASKED, theme.ASKED, theme.ON_ASKED),
    Tally.PROGRAM: (theme.PROGRAM_FILL, theme.PROGRAM, theme.ON_FILL),
    Tally.REHEARSED: (theme.REHEARSAL_FILL, theme.REHEARSAL, theme.ON_FILL),
}


class TallyButton(QAbstractButton):
    """Shows a word and the key that does the same. Takes no keyboard focus.

    A quiet one shows its tally by its edge only.
    """

    def __init__(
        self, text: str, key: str = "", parent: QWidget | None = None, *, is_quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self._key, self._is_quiet = key, is_quiet
        self._tally = Tally.OFF
        self._size = QSize(theme.TAKE, theme.HIT + theme.EDGE)
        self._text_px = BASE_PX
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def tally(self) -> Tally:
        """What it shows."""
        return self._tally

    def show_tally(self, tally: Tally) -> None:
        """Fill it accordingly."""
        if tally is not self._tally:
            self._tally = tally
            self.update()

    def be_of_size(self, width_px: int, height_px: int, text_px: int) -> None:
        """Set its size and the size of its word."""
        self._size, self._text_px = QSize(width_px, height_px), text_px
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._size

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._colours()
        painter.setPen(QPen(edge, 2 if self._is_quiet else 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(ink)
        self._paint_words(painter)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        if not self.isEnabled():
            return QColor(theme.SURFACE), QColor(theme.RAISED), QColor(theme.DISABLED)
        fill, edge, ink = (QColor(colour) for colour in _FILLS[self._tally])
        if self._is_quiet:
            fill, ink = QColor(theme.RAISED), QColor(theme.TEXT)
        if self.isDown():
            return fill.darker(125), edge, ink
        return (fill.lighter(112) if self.underMouse() else fill), edge, ink

    def _paint_words(self, painter: QPainter) -> None:
        """The word, and the key below it; both together stand in the middle."""
        word, key = self._font_of(self._text_px, QFont.Weight.Bold), None
        height = QFontMetrics(word).height()
        rest = 0
        if self._key:
            key = self._font_of(SMALL_PX, QFont.Weight.Medium)
            rest = QFontMetrics(key).height()
        top = (self.height() - height - rest) // 2
        area = QRect(theme.RADIUS, top, self.width() - 2 * theme.RADIUS, height)
        self._paint_line(painter, area, self.text(), word)
        if key is not None:
            below = QRect(area.left(), top + height, area.width(), rest)
            self._paint_line(painter, below, self._key, key)

    def _font_of(self, size_px: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setWeight(weight)
        return font

    def _paint_line(self, painter: QPainter, area: QRect, text: str, font: QFont) -> None:
        painter.setFont(font)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
