"""What the operator must know about this room before they trust what they see."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.events import RehearsalStage
from studio.domain.intents import Intent, OpenRehearsal
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.banner import Banner
from studio.ui.widgets.named import named


class WarningsBox(QWidget):
    """Banners: the rehearsal room is gone, layers stay unseen, the API key is missing."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lost = named(Banner(self), "rehearsalLostBanner")
        self._hidden_layers = named(Banner(self), "hiddenLayersBanner")
        self._powers = named(Banner(self, colour=theme.FOCUS), "missingPowersBanner")
        self._again_button = named(
            QPushButton(self.tr("Start it again"), self),
            "rehearsalAgainButton",
            self.tr("Start the rehearsal room again; your preview is kept"),
        )
        self._again_button.clicked.connect(self._on_again_clicked)
        line = QHBoxLayout()
        line.addWidget(self._again_button)
        line.addStretch(1)
        self._lost.column.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for banner in (self._lost, self._hidden_layers, self._powers):
            column.addWidget(banner)

    def show_state(self, state: DeskState) -> None:
        """Say what holds now. Emits nothing."""
        is_lost = state.rehearsal is RehearsalStage.LOST
        has_room = state.room.facts is not None and not state.room.facts.is_over
        hides_layers = has_room and state.room.options.hides_layers
        lacks_key = has_room and not state.is_host
        self._lost.say(self.tr("The rehearsal room stopped by itself.") if is_lost else "")
        self._hidden_layers.say(self._hidden_words(state) if hides_layers else "")
        self._powers.say(self._powers_words() if lacks_key else "")
        self.setHidden(not (is_lost or hides_layers or lacks_key))

    @Slot()
    def _on_again_clicked(self) -> None:
        self.intent.emit(OpenRehearsal())

    def _hidden_words(self, state: DeskState) -> str:
        return self.tr(
            "Layouts, graphics and clips may stay unseen: this room passes small meetings on "
            "without mixing them (SFU mode {mode}). A room made with this desk always mixes."
        ).format(mode=state.room.options.sfu_mode)

    def _powers_words(self) -> str:
        return self.tr(
            "Opened without the API key. The desk hears what this one user is told and asks again "
            "by itself every few seconds. Not to be had: who is there, the room's own observer, "
            "and the lists of earlier recordings and snapshots."
        )
