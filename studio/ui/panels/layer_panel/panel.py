"""Foreground, background, and the text insert that the server draws."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.commands import BACKGROUND, FOREGROUND
from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.panels.layer_panel.insert_form import InsertForm
from studio.ui.panels.layer_panel.layer_box import LayerBox, LayerNames
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage


class LayerPanel(QWidget):
    """Says what is on each layer, puts pictures there and clears them."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "layerPanel", spoken=self.tr("Layers"))
        self._boxes = (
            LayerBox(self._foreground_names(), FOREGROUND, self),
            LayerBox(self._background_names(), BACKGROUND, self),
        )
        self._insert = InsertForm(self)
        page = TallPage(self)
        for part in (*self._boxes, self._insert):
            part.intent.connect(self._on_part_intent)
            page.column.addWidget(part)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        for box in self._boxes:
            box.show_state(state)
        self._insert.show_state(state)

    @Slot(object)
    def _on_part_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    def _foreground_names(self) -> LayerNames:
        return LayerNames(
            "foreground",
            self.tr("Foreground"),
            self.tr("Empty. TAKE brings graphics here."),
        )

    def _background_names(self) -> LayerNames:
        return LayerNames(
            "background",
            self.tr("Background"),
            self.tr("Empty. Seen between the seats."),
        )
