"""A text on two lines at most, then an ellipsis; no text moves anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LINES: Final = 2


class WrappedLabel(QWidget):
    """Always two lines high; the whole text is its tooltip and its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._colour = "", theme.TEXT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def colour(self) -> str:
        """The colour it is written in."""
        return self._colour

    def say(self, text: str, colour: str) -> None:
        """Show this text in this colour."""
        if (text, colour) != (self._text, self._colour):
            self._text, self._colour = text, colour
            self.setAccessibleName(text)
            self.update()

    def shown_lines(self) -> tuple[str, ...]:
        """What fits into the present width."""
        if not self._text:
            return ()
        layout = QTextLayout(self._text, self.font())
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(self.width())
        length = first.textLength()
        layout.endLayout()
        head, rest = self._text[:length].rstrip(), self._text[length:]
        if not rest:
            return (head,)
        right = Qt.TextElideMode.ElideRight
        return head, self.fontMetrics().elidedText(rest, right, self.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, LINES * self.fontMetrics().lineSpacing() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._text, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        metrics = self.fontMetrics()
        lines = self.shown_lines()
        top = (self.height() - len(lines) * metrics.lineSpacing()) / 2 + metrics.ascent()
        for number, line in enumerate(lines):
            painter.drawText(QPointF(0, top + number * metrics.lineSpacing()), line)
        painter.end()
