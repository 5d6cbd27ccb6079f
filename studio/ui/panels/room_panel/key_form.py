"""Open a room with the API key: join one by its id, or make a new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import Intent, OpenRoom, RoomWish
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch
from studio.ui.widgets.words import caption, note

CLOUD_URL: Final = "https://api.eyeson.team"
"""The cloud's address, protocol section 1."""


class KeyForm(QWidget):
    """What was typed stays, also when opening fails."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "keyForm", self.tr("Open a room with the API key of your team"))
        self._server = self._edit("serverEdit", self.tr("Server address"))
        self._server.setText(CLOUD_URL)
        self._key = self._edit(
            "apiKeyEdit", self.tr("API key"), self.tr("empty: the remembered key")
        )
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key_hint = named(note("", self), "keyStorageHint")
        self._key_hint.setHidden(True)
        self._room_id = self._edit("roomIdEdit", self.tr("Room id"), self.tr("empty: a new room"))
        self._name = self._edit("roomNameEdit", self.tr("Name of the room"))
        self._wide = named(QPushButton(self.tr("16:9"), self), "wideFrameButton")
        self._full = named(QPushButton(self.tr("4:3"), self), "fullFrameButton")
        self._switches = self._build_switches()
        self._open_button = named(QPushButton(self.tr("Open"), self), "openRoomButton")
        self._arrange()
        self._server.textChanged.connect(self._on_server_changed)
        self._open_button.clicked.connect(self._on_open)
        for edit in (self._server, self._key, self._room_id, self._name):
            edit.returnPressed.connect(self._on_open)
        self._on_server_changed()

    def set_key_storage_hint(self, hint: str) -> None:
        """Say where the API key is kept."""
        self._key_hint.setText(hint)
        self._key_hint.setHidden(not hint)

    def offer(self, server_url: str, room_id: str) -> None:
        """Fill in where the program was told to go, so that it need not be typed again."""
        self._server.setText(server_url)
        self._room_id.setText(room_id)

    @Slot()
    def _on_open(self) -> None:
        if self._open_button.isEnabled():
            server, key = self._server.text().strip(), self._key.text().strip()
            self.intent.emit(OpenRoom(server, key, self._wish()))

    @Slot()
    def _on_server_changed(self) -> None:
        has_server = bool(self._server.text().strip())
        self._open_button.setEnabled(has_server)
        self._open_button.setToolTip(
            self.tr("Join this room, or make it if it does not run")
            if has_server
            else self.tr("Type the server's address first.")
        )

    def _wish(self) -> RoomWish:
        record, stream, layout, kick, lock = (switch.isChecked() for switch in self._switches)
        return RoomWish(
            room_id=self._room_id.text().strip(),
            name=self._name.text().strip(),
            is_widescreen=self._wide.isChecked(),
            can_record=record,
            can_broadcast=stream,
            can_layout=layout,
            can_kick=kick,
            can_lock=lock,
        )

    def _edit(self, name: str, label: str, when_empty: str = "") -> QLineEdit:
        edit = named(QLineEdit(self), name, label, label)
        edit.setPlaceholderText(when_empty)
        return edit

    def _build_switches(self) -> tuple[Switch, ...]:
        usual = RoomWish()
        table = (
            ("canRecordSwitch", self.tr("Record"), usual.can_record),
            ("canStreamSwitch", self.tr("Stream"), usual.can_broadcast),
            ("canLayoutSwitch", self.tr("Layouts"), usual.can_layout),
            ("canKickSwitch", self.tr("Kick"), usual.can_kick),
            ("canLockSwitch", self.tr("Lock"), usual.can_lock),
        )
        switches = []
        for name, text, is_on in table:
            tip = self.tr("Whether the new room allows this; it cannot be changed later")
            switch = named(Switch(text, self), name, tip)
            switch.setChecked(is_on)
            switches.append(switch)
        return tuple(switches)

    def _arrange(self) -> None:
        frames = QButtonGroup(self)
        flow = FlowLayout()
        for frame, tip in (
            (self._wide, self.tr("1280x720 pixels")),
            (self._full, self.tr("1280x960 pixels")),
        ):
            frame.setToolTip(tip)
            frame.setCheckable(True)
            frames.addButton(frame)
            flow.addWidget(frame)
        usual = self._wide if RoomWish().is_widescreen else self._full
        usual.setChecked(True)
        switches = FlowLayout()
        widest = max(switch.sizeHint().width() for switch in self._switches)
        for switch in self._switches:
            switch.setMinimumWidth(widest)  # in columns
            switches.addWidget(switch)
        buttons = FlowLayout()
        buttons.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        for edit in (self._server, self._key, self._room_id, self._name):
            column.addWidget(caption(edit.accessibleName(), self))
            column.addWidget(edit)
            if edit is self._key:
                column.addWidget(self._key_hint)
        column.addWidget(caption(self.tr("A new room is made with"), self))
        column.addLayout(flow)
        column.addLayout(switches)
        column.addLayout(buttons)
        column.addStretch(1)
