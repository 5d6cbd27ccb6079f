"""Recording, gallery and stream, one below the other."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.panels.outputs_panel.gallery_box import GalleryBox
from studio.ui.panels.outputs_panel.record_box import RecordBox
from studio.ui.panels.outputs_panel.stream_box import StreamBox
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage

if TYPE_CHECKING:
    from collections.abc import Callable


class OutputsPanel(QWidget):
    """What leaves the room. `clock` gives unix seconds: recordings carry their server's time."""

    intent = SignalOf[Intent](object)

    def __init__(
        self, clock: Callable[[], float] = time.time, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "outputsPanel", spoken=self.tr("Outputs"))
        self._record = RecordBox(clock, self)
        self._gallery = GalleryBox(self)
        self._stream = StreamBox(self)
        page = TallPage(self)
        for part, share in ((self._record, 2), (self._gallery, 3), (self._stream, 0)):
            part.intent.connect(self._on_part_intent)
            page.column.addWidget(part, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        self._record.show_state(state)
        self._gallery.show_state(state)
        self._stream.show_state(state)

    @Slot(object)
    def _on_part_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)
