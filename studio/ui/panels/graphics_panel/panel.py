"""One row per keyer, undermost first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.commands import FOREGROUND
from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.domain.looks import Keyer
from studio.ui.panels.graphics_panel.keyer_row import KeyerRow, Place
from studio.ui.panels.graphics_panel.standing import standing_of
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage
from studio.ui.widgets.words import note


class GraphicsPanel(QWidget):
    """Takes keyers of the preview in and out, and fills in their graphics."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "graphicsPanel", spoken=self.tr("Graphics"))
        self._rows: dict[int, KeyerRow] = {}
        self._page = TallPage(self)
        self._empty = note(self.tr("There is no graphic in the preview yet."), self)
        named(self._empty, "graphicsEmpty")
        self._page.column.addWidget(self._empty)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        keyers = sorted(state.preview.keyers, key=lambda keyer: keyer.number)
        self._build_rows(keyers)
        self._empty.setHidden(bool(keyers))
        layer = state.program.layer(FOREGROUND)
        on_air = {k.number: k for k in state.program.look.keyers if k.is_in}
        place = Place(state.room.is_ready, state.is_rehearsal)
        for keyer in keyers:
            standing = standing_of(
                keyer, on_air.get(keyer.number), is_confirmed=bool(layer and layer.is_confirmed)
            )
            self._rows[keyer.number].show_keyer(keyer, standing, place)

    @Slot(object)
    def _on_row_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    def _build_rows(self, keyers: list[Keyer]) -> None:
        """Keep the rows whose graphic is still the same document; build the others anew."""
        wanted = {keyer.number: keyer.graphic.document for keyer in keyers}
        for number, row in tuple(self._rows.items()):
            if wanted.get(number) != row.document:
                self._page.column.removeWidget(row)
                del self._rows[number]
                row.hide()
                row.deleteLater()
        for place, keyer in enumerate(keyers):
            if keyer.number not in self._rows:
                row = KeyerRow(keyer, self)
                row.intent.connect(self._on_row_intent)
                self._rows[keyer.number] = row
                self._page.column.insertWidget(place, row, 0, Qt.AlignmentFlag.AlignTop)
                row.setVisible(True)  # at once: a layout would do so one round of events later
