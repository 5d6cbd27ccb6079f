"""The lines, newest at the bottom, and the line to type in."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, Say
from studio.ui import theme
from studio.ui.keys import KEEPS_FOCUS
from studio.ui.models.chat import ChatModel
from studio.ui.panels.chat_panel.line_delegate import LineDelegate
from studio.ui.panels.chat_panel.talk_edit import TalkEdit
from studio.ui.signals import SignalOf
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named


class ChatPanel(QWidget):
    """Follows the newest line unless the operator scrolled up to read."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "chatPanel", spoken=self.tr("Chat"))
        self._model = ChatModel(self)
        self._list = self._build_list()
        self._edit = TalkEdit(self)
        named(
            self._edit,
            "chatEdit",
            self.tr("Return sends this to everybody in the room; Up brings back what was sent"),
            self.tr("Message to everybody"),
        )
        self._edit.setProperty(KEEPS_FOCUS, True)  # noqa: FBT003 - Qt's signature
        self._edit.setPlaceholderText(self.tr("Message to everybody"))
        self._send_button = named(
            QPushButton(self.tr("Send"), self), "chatSendButton", self.tr("Send to everybody")
        )
        self._edit.returnPressed.connect(self._on_send)
        self._send_button.clicked.connect(self._on_send)
        line = QHBoxLayout()
        line.addWidget(self._edit, 1)
        line.addWidget(self._send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self._list, 1)
        column.addLayout(line)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        bar = self._list.verticalScrollBar()
        was_at_end = bar.value() >= bar.maximum()
        before = self._model.rows[-1:]
        self._model.show_state(state)
        if was_at_end and self._model.rows[-1:] != before:
            self._list.scrollToBottom()
        self._list.set_hint(
            self.tr("Nobody has said anything yet.")
            if state.room.facts
            else self.tr("Open a room to talk to the people in it.")
        )
        self._edit.show_commands(state.commands)

    @Slot()
    def _on_send(self) -> None:
        text = self._edit.text().strip()
        if text:
            self._edit.note_sent()
            self.intent.emit(Say(text))

    def _build_list(self) -> HintedList:
        lines = HintedList(self)
        named(lines, "chatList", spoken=self.tr("Chat lines"))
        lines.setModel(self._model)
        lines.setItemDelegate(LineDelegate(self._model, lines))
        lines.setResizeMode(QListView.ResizeMode.Adjust)
        lines.setSelectionMode(QListView.SelectionMode.NoSelection)
        return lines
