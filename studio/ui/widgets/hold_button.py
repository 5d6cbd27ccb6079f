"""A button that is guarded: hold it for 0.6 s while it fills, or press it and press again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

HOLD_S: Final = 0.6
_TICK_MS: Final = 30
_BAR_PX: Final = 4


class HoldButton(QPushButton):
    """`held` after 0.6 s; let go earlier it is `clicked` like any other button.

    The first click of a guarded wish arms it: the owner then calls `show_armed`, and the button
    asks for the second one.
    """

    held = SignalOf[()]()

    def __init__(self, text: str, again: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._calm, self._again = text, again
        self._is_armed = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._stop)
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(words) for words in (text, again))
        self.setMinimumWidth(widest + 2 * theme.EDGE)

    @property
    def is_armed(self) -> bool:
        """Whether it asks for the second press."""
        return self._is_armed

    def show_armed(self, *, is_armed: bool) -> None:
        """Ask for the second press, or be calm again."""
        if is_armed == self._is_armed:
            return
        self._is_armed = is_armed
        self.setText(self._again if is_armed else self._calm)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        share = self._share()
        if not share and not self._is_armed:
            return
        painter = QPainter(self)
        width = round(self.width() * (share or 1.0))
        bar = QRect(0, self.height() - _BAR_PX, width, _BAR_PX)
        painter.fillRect(bar, QColor(theme.ASKED))
        painter.setPen(QColor(theme.ASKED))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.end()

    def _share(self) -> float:
        """How much of the time it was held, 0.0 to 1.0."""
        if not self._timer.isActive():
            return 0.0
        return min(1.0, self._since.elapsed() / (HOLD_S * 1000))

    def _on_pressed(self) -> None:
        self._since.start()
        self._timer.start()

    def _on_tick(self) -> None:
        if self._share() < 1.0:
            self.update()
            return
        self._stop()
        self.setDown(False)  # letting go is no click any more
        self.held.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self.update()
