"""A line of text that belongs to the state: typed values go out, told values come in."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FieldEdit(QLineEdit):
    """Never takes letters or the cursor away from somebody who types.

    Every letter goes out at once: it costs a millisecond or two, and a TAKE or UPDATE right after
    the last letter has it. A told value replaces the text only when it is news from elsewhere, and
    not the echo of something that went out, however late.
    """

    value_typed = SignalOf[str](str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._sent: deque[str] = deque(maxlen=100)
        self.textEdited.connect(self._on_text_edited)

    def show_value(self, value: str) -> None:
        """Take over what the state says. Emits nothing."""
        if value == self._told:
            return
        self._told = value
        if value in self._sent:
            while self._sent.popleft() != value:
                pass
        else:
            self._replace(value)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self._sent.append(text)
        self.value_typed.emit(text)

    def _replace(self, value: str) -> None:
        self._sent.clear()
        if value == self.text():
            return
        cursor = self.cursorPosition()
        self.setText(value)
        self.setCursorPosition(min(cursor, len(value)))
