"""What is known of the room above, the connect form below."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.panels.room_panel.connect_box import ConnectBox
from studio.ui.panels.room_panel.facts_box import FactsBox
from studio.ui.panels.room_panel.final_box import FinalBox
from studio.ui.panels.room_panel.links_box import LinksBox
from studio.ui.panels.room_panel.warnings_box import WarningsBox
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage


class RoomPanel(QWidget):
    """Shows the open room and opens others."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "roomPanel", spoken=self.tr("Room"))
        self._facts = FactsBox(self)
        self._warnings = WarningsBox(self)
        self._links = LinksBox(self)
        self._final = FinalBox(self)
        self._connect = ConnectBox(self)
        page = TallPage(self)
        parts = (self._facts, self._warnings, self._links, self._final, self._connect)
        for part in parts:
            page.column.addWidget(part)
        page.column.addStretch(1)
        for emitting in (self._warnings, self._final, self._connect):
            emitting.intent.connect(self._on_part_intent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def set_key_storage_hint(self, hint: str) -> None:
        """Say where the API key is kept, as a sentence in the operator's language."""
        self._connect.set_key_storage_hint(hint)

    def offer(self, server_url: str, room_id: str) -> None:
        """Fill in the connect form: a server, and a room or nothing."""
        self._connect.offer(server_url, room_id)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        for part in (self._facts, self._warnings, self._links, self._final, self._connect):
            part.show_state(state)

    @Slot(object)
    def _on_part_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)
