"""Where the author chooses what lies behind a graphic, and takes a snapshot of the room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QStandardItemModel

from studio.domain.intents import Intent, Snap
from studio.services.editing import Ground, last_snapshot
from studio.ui.dialogs.picture_dialog import choose_picture
from studio.ui.icons import icon
from studio.ui.marked import QT_TRANSLATE_NOOP
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.domain.desk import DeskState

_WORDS: Final = {
    Ground.LAYOUT: QT_TRANSLATE_NOOP("GroundChoice", "Layout"),
    Ground.PROGRAM: QT_TRANSLATE_NOOP("GroundChoice", "Program"),
    Ground.SNAPSHOT: QT_TRANSLATE_NOOP("GroundChoice", "Snapshot"),
    Ground.OWN: QT_TRANSLATE_NOOP("GroundChoice", "Own picture…"),
    Ground.CHECKERS: QT_TRANSLATE_NOOP("GroundChoice", "Checkers"),
    Ground.BLACK: QT_TRANSLATE_NOOP("GroundChoice", "Black"),
    Ground.GREY: QT_TRANSLATE_NOOP("GroundChoice", "Grey"),
    Ground.WHITE: QT_TRANSLATE_NOOP("GroundChoice", "White"),
}
_GROUNDS: Final = tuple(_WORDS)
_LETTERS: Final = 9
_SPARE_PX: Final = 40
_TOOL_TIP: Final = Qt.ItemDataRole.ToolTipRole


class GroundChoice(Choice):
    """A list; its last line asks the room for a snapshot and shows it once it is there."""

    intent = SignalOf[Intent](object)
    ground_wanted = SignalOf[Ground, str](object, str)
    """What is to lie behind; for a picture of one's own with its path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = Ground.LAYOUT
        words = self.tr("What is behind it")
        named(self, "backdropChoice", words, words)
        for ground, text in _WORDS.items():
            self.addItem(QCoreApplication.translate("GroundChoice", text), ground)
        self.insertSeparator(self.count())
        self.addItem(icon("camera"), self.tr("Take a snapshot"))
        # as wide as what can stand in it: the last line never does
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _SPARE_PX)
        self.activated.connect(self._on_activated)

    def show_state(self, state: DeskState) -> None:
        """Say what there is to show. Emits nothing."""
        has_any = bool(last_snapshot(state))
        words = self.tr("The newest of the room") if has_any else self.tr("None was taken yet")
        self.setItemData(_GROUNDS.index(Ground.SNAPSHOT), words, _TOOL_TIP)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.count() - 1).setEnabled(state.room.is_ready)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        if place == self.count() - 1:
            self.intent.emit(Snap())
            self._want(Ground.SNAPSHOT)
        elif _GROUNDS[place] is Ground.OWN:
            self._show()  # until a picture was chosen
            choose_picture(self, "backdropDialog", self._on_picture)
        else:
            self._want(_GROUNDS[place])

    def _on_picture(self, path: str) -> None:
        self._want(Ground.OWN, path)

    def _want(self, ground: Ground, path: str = "") -> None:
        self._ground = ground
        self._show()
        self.ground_wanted.emit(ground, path)

    def _show(self) -> None:
        self.setCurrentIndex(_GROUNDS.index(self._ground))
