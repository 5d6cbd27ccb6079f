"""Start the rehearsal room."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.events import RehearsalStage
from studio.domain.intents import Intent, OpenRehearsal
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note


class RehearsalForm(QWidget):
    """One button, and what it brings."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "rehearsalForm", self.tr("Try everything on this computer, without an account"))
        self._open_button = named(
            QPushButton(self.tr("Start rehearsal"), self), "openRehearsalButton"
        )
        self._open_button.clicked.connect(self._on_open)
        buttons = FlowLayout()
        buttons.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            note(
                self.tr(
                    "A room on this computer with four simulated people. It mixes, records and "
                    "plays clips like the cloud; nothing leaves this computer."
                ),
                self,
            )
        )
        column.addLayout(buttons)
        column.addStretch(1)

    def show_state(self, state: DeskState) -> None:
        """Wait while it is starting. Emits nothing."""
        is_starting = state.rehearsal is RehearsalStage.STARTING
        self._open_button.setEnabled(not is_starting)
        self._open_button.setToolTip(
            self.tr("It is starting…")
            if is_starting
            else self.tr("Leave the present room and open the rehearsal room")
        )

    @Slot()
    def _on_open(self) -> None:
        self.intent.emit(OpenRehearsal())
