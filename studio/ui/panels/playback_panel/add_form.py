"""A line to put an address on the media list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from studio.domain.intents import AddClip, Intent
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.desk import DeskState


class AddForm(QWidget):
    """Keeps the address until the clip is on the list, so that a refused one can be mended."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "addClipForm", spoken=self.tr("Add a clip"))
        self._sent = ""
        self._address = QLineEdit(self)
        self._address.setPlaceholderText(self.tr("Address of a clip"))
        named(
            self._address,
            "addClipEdit",
            self.tr("A WebM, MP4 or MP3 address that opens without a login"),
            self.tr("Address of a clip"),
        )
        self._button = QPushButton(self.tr("Add"), self)
        named(self._button, "addClipButton", self.tr("Look at the file and put it on the list"))
        self._address.returnPressed.connect(self._on_add)
        self._button.clicked.connect(self._on_add)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._address, 1)
        line.addWidget(self._button)

    def show_state(self, state: DeskState) -> None:
        """Empty the line once its clip is on the list. Emits nothing."""
        if self._sent and any(clip.url == self._sent for clip in state.clips):
            if self._address.text().strip() == self._sent:
                self._address.clear()
            self._sent = ""

    @Slot()
    def _on_add(self) -> None:
        url = self._address.text().strip()
        if url:
            self._sent = url
            self.intent.emit(AddClip(url))
