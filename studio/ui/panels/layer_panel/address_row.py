"""The line for the address of a picture that the server is to fetch."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named


class AddressRow(QWidget):
    """Emits the address; what was typed stays, so that a refused one can be mended."""

    address_sent = SignalOf[str](str)

    def __init__(self, key: str, layer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QLineEdit(self)
        self._edit.setPlaceholderText("https://")
        named(
            self._edit,
            f"{key}AddressEdit",
            self.tr("The server fetches the picture from this address"),
            self.tr("{layer}: address of a picture").format(layer=layer),
        )
        self._button = QPushButton(self.tr("Show"), self)
        named(self._button, f"{key}SendButton", spoken=f"{layer}: {self._button.text()}")
        self._edit.returnPressed.connect(self._on_send)
        self._button.clicked.connect(self._on_send)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._edit, 1)
        line.addWidget(self._button)

    def allow(self, *, can_send: bool, tooltip: str) -> None:
        """Allow sending, or say why not."""
        self._button.setEnabled(can_send)
        self._button.setToolTip(tooltip)

    @Slot()
    def _on_send(self) -> None:
        url = self._edit.text().strip()
        if url and self._button.isEnabled():
            self.address_sent.emit(url)
