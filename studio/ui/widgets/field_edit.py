"""A line of text that belongs to the state: typed values go out, told values come in."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.ui.signals import SignalOf

PAUSE_MS = 60
"""Letters typed faster than this go out together."""


class FieldEdit(QLineEdit):
    """Never takes letters or the cursor away from somebody who types.

    A told value replaces the text only when it is news from elsewhere: not while something typed
    is still to go out, and not when it is the echo of something that went out.
    """

    value_typed = SignalOf[str](str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._sent: deque[str] = deque(maxlen=100)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._send)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.flush)

    def show_value(self, value: str) -> None:
        """Take over what the state says. Emits nothing."""
        if value == self._told:
            return
        self._told = value
        if value in self._sent:
            while self._sent.popleft() != value:
                pass
        elif not self._pause.isActive():
            self._replace(value)

    @Slot()
    def flush(self) -> None:
        """Send what was typed now instead of a moment later."""
        if self._pause.isActive():
            self._pause.stop()
            self._send()

    @Slot()
    def _on_text_edited(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _send(self) -> None:
        self._sent.append(self.text())
        self.value_typed.emit(self.text())

    def _replace(self, value: str) -> None:
        self._sent.clear()
        if value == self.text():
            return
        cursor = self.cursorPosition()
        self.setText(value)
        self.setCursorPosition(min(cursor, len(value)))
