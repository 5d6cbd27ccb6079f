"""One line of foreign text that is shortened with an ellipsis and never widens the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from studio.ui.widgets.foreign_text import shortened

LEFT = Qt.AlignmentFlag.AlignLeft
MIDDLE = Qt.AlignmentFlag.AlignVCenter
_BREAKS = str.maketrans("\r\n\t\u2028\u2029", "     ")


class EliderLabel(QWidget):
    """Shows as much of its text as fits; the whole text is its tooltip and its accessible name.

    Its size hints depend on the font and on the hinted width only, never on the text.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        alignment: Qt.AlignmentFlag = LEFT,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._hint_px = 0
        self._alignment = alignment | MIDDLE
        self._mode = mode
        self._colour: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show this text, line breaks as spaces."""
        flat = text.translate(_BREAKS)
        if flat == self._text:
            return
        self._text = flat
        self.setAccessibleName(flat)
        self.update()

    def set_colour(self, colour: str | None) -> None:
        """Draw in this colour, None for the palette's."""
        self._colour = QColor(colour) if colour else None
        self.update()

    def hint_width(self, width_px: int) -> None:
        """Ask the layout for this width, whatever the text is; 0 asks for none."""
        self._hint_px = width_px
        self.updateGeometry()

    def shown_text(self) -> str:
        """What fits into the present width."""
        return self.fontMetrics().elidedText(self._text, self._mode, self.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._hint_px, self.fontMetrics().height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 2)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            is_whole = self.shown_text() == self._text
            QToolTip.showText(event.globalPos(), self.toolTip() if is_whole else self._text, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        own = self._colour if self.isEnabled() else None
        painter.setPen(own or self.palette().color(group, QPalette.ColorRole.WindowText))
        painter.drawText(
            self.rect(),
            self._alignment,
            shortened(self._text, self.fontMetrics(), self.width(), self._mode),
        )
        painter.end()
