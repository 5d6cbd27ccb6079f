"""A text that the server draws by itself in front of the picture."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, SendInsert
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading, note


class InsertForm(QWidget):
    """Title and text; what was typed stays until the operator changes it."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "insertForm", spoken=self.tr("Text insert"))
        self._title = named(
            QLineEdit(self), "insertTitleEdit", self.tr("Title"), self.tr("Title of the insert")
        )
        self._title.setPlaceholderText(self.tr("Title"))
        self._text = named(
            QLineEdit(self), "insertTextEdit", self.tr("Text"), self.tr("Text of the insert")
        )
        self._text.setPlaceholderText(self.tr("Text"))
        self._send_button = named(QPushButton(self.tr("Show"), self), "insertSendButton")
        self._text.returnPressed.connect(self._on_send)
        self._send_button.clicked.connect(self._on_send)
        for edit in (self._title, self._text):
            edit.textChanged.connect(self._show_button)
        self._can_send = False
        self._arrange()
        self._show_button()

    def show_state(self, state: DeskState) -> None:
        """Allow sending where there is a room. Emits nothing."""
        self._can_send = state.room.is_ready
        self._show_button()

    @Slot()
    def _on_send(self) -> None:
        if self._send_button.isEnabled():
            wish = SendInsert(self._title.text().strip(), self._text.text().strip())
            self.intent.emit(wish)

    @Slot()
    def _show_button(self) -> None:
        has_text = bool(self._title.text().strip() or self._text.text().strip())
        self._send_button.setEnabled(self._can_send and has_text)
        if not self._can_send:
            tip = self.tr("Open a room first: there is nothing to show this in.")
        elif not has_text:
            tip = self.tr("Type a title or a text first.")
        else:
            tip = self.tr("Show this text in front of the picture at once")
        self._send_button.setToolTip(tip)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addWidget(self._send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addWidget(heading(self.tr("Text insert"), self))
        column.addWidget(note(self.tr("Drawn by the server, in place of the foreground."), self))
        column.addWidget(self._title)
        column.addLayout(line)
