"""The column between the monitors: TAKE, UPDATE, BACK. The hand learns green, button, red."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, Take, TakeBack, Update
from studio.services.take import plan_update
from studio.ui import theme
from studio.ui.key_words import key_words, with_keys
from studio.ui.keymap import Deed
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.tally_button import Tally, TallyButton

COLUMN_PX: Final = 108
_TAKE_PX: Final = 80
_SMALL_PX: Final = 46


class TakeColumn(QWidget):
    """Everything that changes the air with one press."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("takeColumn")
        self.take = self._button(self.tr("TAKE"), Deed.TAKE, "takeButton")
        self.update_ = self._button(self.tr("UPDATE"), Deed.UPDATE, "updateButton")
        self.back = self._button(self.tr("BACK"), Deed.TAKE_BACK, "takeBackButton")
        self.take.be_of_size(COLUMN_PX, _TAKE_PX, theme.HEADLINE_PX + 4)
        for button in (self.update_, self.back):
            button.be_of_size(COLUMN_PX, _SMALL_PX, theme.HEADLINE_PX - 2)
        self.take.clicked.connect(self._on_take)
        self.update_.clicked.connect(self._on_update)
        self.back.clicked.connect(self._on_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addStretch(2)
        column.addWidget(self.take)
        column.addStretch(1)
        column.addWidget(self.update_)
        column.addWidget(self.back)
        column.addStretch(2)

    def show_state(self, state: DeskState) -> None:
        """Light up what would do something. Emits nothing."""
        is_ready = state.room.is_ready
        changes = state.changes
        is_next = is_ready and not changes.is_empty
        self.take.setEnabled(is_ready)
        self.take.show_tally(Tally.PREVIEW if is_next else Tally.OFF)
        is_edited = not plan_update(state.preview, state.program.look).is_empty
        self.update_.setEnabled(is_ready)
        self.update_.show_tally(Tally.ASKED if is_ready and is_edited else Tally.OFF)
        self.back.setEnabled(is_ready and bool(state.past_programs))

    def _button(self, word: str, deed: Deed, name: str) -> TallyButton:
        button = named(TallyButton(word, key_words(deed), self), name, spoken=word)
        button.setToolTip(with_keys(self._tip(deed), deed))
        return button

    def _tip(self, deed: Deed) -> str:
        match deed:
            case Deed.TAKE:
                return self.tr("Preview to program")
            case Deed.UPDATE:
                return self.tr("Send all graphics that are on air again, with what was typed since")
            case _:
                return self.tr("The previous program again")

    def _on_take(self) -> None:
        self.intent.emit(Take())

    def _on_update(self) -> None:
        self.intent.emit(Update())

    def _on_back(self) -> None:
        self.intent.emit(TakeBack())
