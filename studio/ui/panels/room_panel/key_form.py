"""Open a room with the API key: join one by its id, or make a new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import Intent, OpenRoom, RoomWish
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note

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
        self._key = self._edit("apiKeyEdit", self.tr("API key (empty: the remembered one)"))
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key_hint = named(note("", self), "keyStorageHint")
        self._key_hint.setHidden(True)
        self._room_id = self._edit("roomIdEdit", self.tr("Room id (empty: a new one)"))
        self._name = self._edit("roomNameEdit", self.tr("Name of the room"))
        self._wide = named(QRadioButton(self.tr("16:9"), self), "wideFrameButton")
        self._full = named(QRadioButton(self.tr("4:3"), self), "fullFrameButton")
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

    def _edit(self, name: str, label: str) -> QLineEdit:
        edit = named(QLineEdit(self), name, label, label)
        edit.setPlaceholderText(label)
        return edit

    def _build_switches(self) -> tuple[QCheckBox, ...]:
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
            switch = named(QCheckBox(text, self), name, tip)
            switch.setChecked(is_on)
            switches.append(switch)
        return tuple(switches)

    def _arrange(self) -> None:
        self._wide.setChecked(RoomWish().is_widescreen)
        self._full.setChecked(not RoomWish().is_widescreen)
        frames = QButtonGroup(self)
        flow = FlowLayout()
        for frame, tip in (
            (self._wide, self.tr("1280x720 pixels")),
            (self._full, self.tr("1280x960 pixels")),
        ):
            frame.setToolTip(tip)
            frames.addButton(frame)
            flow.addWidget(frame)
        for switch in self._switches:
            flow.addWidget(switch)
        buttons = FlowLayout()
        buttons.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._server, self._key, self._key_hint, self._room_id, self._name):
            column.addWidget(part)
        column.addWidget(note(self.tr("For a new room:"), self))
        column.addLayout(flow)
        column.addLayout(buttons)
        column.addStretch(1)
