"""Open a room with nothing but an access key or one of its links."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.intents import Intent, OpenWithLink
from studio.ui import theme
from studio.ui.panels.room_panel.key_form import CLOUD_URL
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption, note


class LinkForm(QWidget):
    """What was typed stays, also when opening fails."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "linkForm", self.tr("Open a running room with an access key or a link"))
        self._server = self._edit("linkServerEdit", self.tr("Server address"))
        self._server.setText(CLOUD_URL)
        self._link = self._edit("linkEdit", self.tr("Access key, GUI link or guest link"))
        self._link.setEchoMode(QLineEdit.EchoMode.Password)
        self._name = self._edit("linkNameEdit", self.tr("Your name in the room"))
        self._name.setText(self.tr("Operator"))
        self._open_button = named(QPushButton(self.tr("Open"), self), "openLinkButton")
        self._open_button.clicked.connect(self._on_open)
        for edit in (self._server, self._link, self._name):
            edit.textChanged.connect(self._on_text_changed)
            edit.returnPressed.connect(self._on_open)
        buttons = FlowLayout()
        buttons.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        for edit in (self._server, self._link, self._name):
            column.addWidget(caption(edit.accessibleName(), self))
            column.addWidget(edit)
        column.addWidget(
            note(self.tr("Without the API key the desk can do less; it will say what."), self)
        )
        column.addLayout(buttons)
        column.addStretch(1)
        self._on_text_changed()

    @Slot()
    def _on_open(self) -> None:
        if self._open_button.isEnabled():
            server, link = self._server.text().strip(), self._link.text().strip()
            self.intent.emit(OpenWithLink(server, link, self._name.text().strip()))

    @Slot()
    def _on_text_changed(self) -> None:
        is_filled = all(e.text().strip() for e in (self._server, self._link, self._name))
        self._open_button.setEnabled(is_filled)
        self._open_button.setToolTip(
            self.tr("Join the room as this user")
            if is_filled
            else self.tr("Fill in all three lines first.")
        )

    def _edit(self, name: str, label: str) -> QLineEdit:
        return named(QLineEdit(self), name, label, label)
