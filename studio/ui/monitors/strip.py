"""The tally strip over a monitor: its word, what it shows, and how far that has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPolygon
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

STRIP_PX: Final = 28
_MARK_PX: Final = 10
_HATCH_PX: Final = 4 * theme.GAP
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Mark(Enum):
    """The shape beside the word, so that colour is not all there is."""

    SQUARE = "square"
    TRIANGLE = "triangle"


@dataclass(frozen=True, slots=True)
class StripState:
    """The right end of a strip."""

    words: str = ""
    fill: str = ""
    ink: str = theme.MUTED
    is_hatched: bool = False
    short: str = ""
    """Said instead of words that would cut the title; empty for none."""


class TallyStrip(QWidget):
    """Paints itself, so that no text in it can widen the window."""

    def __init__(self, word: str, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._mark = word, mark
        self._fill = theme.STALE
        self._title = ""
        self._state = StripState()
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.Bold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """What the monitor shows."""
        return self._title

    @property
    def state(self) -> StripState:
        """The right end as it is drawn."""
        return self._state

    def shown_state(self) -> str:
        """What of the state is said in the present width."""
        return self._state_words(self._title_left())

    @property
    def fill(self) -> str:
        """The colour behind the word."""
        return self._fill

    def tell(self, title: str, fill: str, state: StripState) -> None:
        """Say what the monitor shows; fill is the colour behind its word."""
        if (title, fill, state) == (self._title, self._fill, self._state):
            return
        self._title, self._fill, self._state = title, fill, state
        self.setAccessibleName(f"{self._word} {title} {state.words}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, STRIP_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, STRIP_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.setFont(self._bold)
        left = self._paint_word(painter)
        right = self._paint_state(painter, left)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.TEXT))
        area = QRect(left, 0, max(0, right - left), self.height())
        title = painter.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(_LEFT), title)
        painter.end()

    def _paint_word(self, painter: QPainter) -> int:
        """Returns where the title begins."""
        block = QRect(0, 0, self._title_left() - theme.GAP, self.height())
        painter.fillRect(block, QColor(self._fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ON_FILL))
        top = (self.height() - _MARK_PX) // 2
        mark = QRect(theme.GAP, top, _MARK_PX, _MARK_PX)
        if self._mark is Mark.SQUARE:
            painter.drawRect(mark)
        else:
            tip = QRect(mark.right() + 1, mark.center().y() + 1, 0, 0).topLeft()
            painter.drawPolygon(QPolygon([mark.topLeft(), tip, mark.bottomLeft()]))
        painter.setPen(QColor(theme.ON_FILL))
        words = block.adjusted(_MARK_PX + 2 * theme.GAP, 0, 0, 0)
        painter.drawText(words, int(_LEFT), self._word)
        return self._title_left()

    def _title_left(self) -> int:
        width = QFontMetrics(self._bold).horizontalAdvance(self._word)
        return width + _MARK_PX + 4 * theme.GAP

    def _state_words(self, left: int) -> str:
        """The words beside a title that begins at left, the short ones where it needs the room."""
        state, bold, plain = self._state, QFontMetrics(self._bold), self.fontMetrics()
        needed = plain.horizontalAdvance(self._title) + bold.horizontalAdvance(state.words)
        is_roomy = left + needed + 3 * theme.GAP <= self.width()
        return state.words if is_roomy or not state.short else state.short

    def _paint_state(self, painter: QPainter, left: int) -> int:
        """Returns where the title has to end."""
        state = self._state
        if not state.words:
            return self.width() - theme.GAP
        words = painter.fontMetrics().elidedText(
            self._state_words(left), Qt.TextElideMode.ElideRight, self.width() // 2
        )
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * theme.GAP
        block = QRect(self.width() - width, 0, width, self.height())
        if state.fill:
            painter.fillRect(block, QColor(state.fill))
        hatch = QRect(block.left() - _HATCH_PX, 0, _HATCH_PX, self.height())
        if state.is_hatched:  # beside the words, not under them: they stay easy to read
            painter.fillRect(hatch, QBrush(QColor(state.fill), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QColor(state.ink))
        painter.drawText(block, Qt.AlignmentFlag.AlignCenter, words)
        return (hatch if state.is_hatched else block).left() - theme.GAP
