"""The line to type in: it lets go of a text only when the room has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from studio.domain.commands import Command, Fate, SendChat

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class TalkEdit(QLineEdit):
    """Empties itself when the text is on its way and puts it back when that failed.

    Up brings back the last text sent, so that nothing is lost when something else was typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = ""
        """Sent, and not yet seen among the commands."""
        self._last = ""
        self._seen = 0
        """The highest command number looked at."""
        self._on_the_way: dict[int, str] = {}
        self._came_back: dict[int, str] = {}

    def note_sent(self) -> None:
        """The present text was handed over."""
        self._waiting = self._last = self.text().strip()

    def show_commands(self, commands: tuple[Command, ...]) -> None:
        """Follow what became of the texts. Emits nothing."""
        for command in commands:
            if command.number > self._seen:
                self._meet(command)
            self._follow(command)
        numbers = {command.number for command in commands}
        for number in [n for n in self._on_the_way if n not in numbers]:  # the room was left
            self._bring_back(number)
        self._seen = max((c.number for c in commands), default=self._seen)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Up and not self.text() and self._last:
            self.setText(self._last)
            return
        super().keyPressEvent(event)

    def _meet(self, command: Command) -> None:
        """A new command: if it carries our text, the line is free for the next one."""
        request = command.request
        if not self._waiting or not isinstance(request, SendChat) or request.text != self._waiting:
            return
        self._on_the_way[command.number] = self._waiting
        if self.text().strip() == self._waiting:
            self.clear()
        self._waiting = ""

    def _follow(self, command: Command) -> None:
        if command.fate is Fate.CONFIRMED:  # perhaps after a lost answer: the room has it
            text = self._came_back.pop(command.number, "")
            if text and self.text() == text:
                self.clear()
        if command.number not in self._on_the_way or command.fate is Fate.ASKED:
            return
        if command.fate is Fate.FAILED:
            self._bring_back(command.number)
        else:
            del self._on_the_way[command.number]

    def _bring_back(self, number: int) -> None:
        text = self._last = self._on_the_way.pop(number)
        if not self.text():
            self.setText(text)
            self._came_back[number] = text
