"""How a keyer behaves on air: when it goes out by itself, and whom it sends out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import GroupKeyer, Intent, PinKeyer, TimeKeyer
from studio.domain.looks import keyer_of
from studio.services.keyers import seconds_left
from studio.ui import theme
from studio.ui.fonts import BASE_PX
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.field_edit import FieldEdit
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.plain_number import be_plain
from studio.ui.widgets.tally_button import Tally, TallyButton
from studio.ui.widgets.words import caption

_LONGEST_S: Final = 3600
_TICK_MS: Final = 200
_KEEP_PX: Final = 108
_GROUP_PX: Final = 90


class KeyerRules(QWidget):
    """Auto-out with the seconds that are left and a button that stops them, and the group."""

    intent = SignalOf[Intent](object)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._state = clock, DeskState()
        self._seconds = self._build_seconds()
        self._keep = TallyButton(self.tr("KEEP"), parent=self)
        self._keep.be_of_size(_KEEP_PX, theme.HIT, BASE_PX)
        tip = self.tr("Keep it on air, its time does not count; again: let it run")
        named(self._keep, "keyerKeepButton", tip, self.tr("Keep the keyer on air"))
        self._keep.clicked.connect(self._on_keep)
        self._group = FieldEdit(self)
        self._group.setMinimumWidth(_GROUP_PX)
        tip = self.tr("Of the keyers of one group only one is in; empty for no group")
        named(self._group, "keyerGroupEdit", tip, self.tr("Group of the keyer"))
        self._group.setPlaceholderText(self.tr("none"))
        self._group.editingFinished.connect(self._on_grouped)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_left)
        row = FlowLayout(self)
        row.addWidget(_pair(self.tr("Auto-out"), self._seconds, self))
        row.addWidget(self._keep)
        row.addWidget(_pair(self.tr("Group"), self._group, self))

    def show_state(self, state: DeskState) -> None:
        """Show the rules of the selected keyer. Emits nothing."""
        self._state = state
        keyer = keyer_of(state.preview.keyers, state.keying.selected)
        self._seconds.setEnabled(keyer is not None)
        self._group.setEnabled(keyer is not None)
        if not self._seconds.hasFocus():
            self._seconds.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self._seconds.setValue(round((keyer and keyer.auto_out_s) or 0))
            self._seconds.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._group.show_value("" if keyer is None else keyer.group)
        self._show_left()

    @Slot()
    def _show_left(self) -> None:
        out = self._state.keying.auto_out(self._state.keying.selected)
        self._keep.setEnabled(out is not None)
        is_pinned = out is not None and out.is_pinned
        self._keep.show_tally(Tally.ASKED if is_pinned else Tally.OFF)
        words = self.tr("KEEP")
        if out is not None and not is_pinned:
            left = seconds_left(out, self._clock())
            words = self.tr("KEEP ({seconds} s)").format(seconds=left)
        self._keep.setText(words)
        is_ticking = out is not None and not is_pinned
        if is_ticking != self._timer.isActive():
            self._timer.start() if is_ticking else self._timer.stop()

    @Slot(int)
    def _on_seconds(self, seconds: int) -> None:
        self.intent.emit(TimeKeyer(self._state.keying.selected, float(seconds) or None))

    @Slot()
    def _on_keep(self) -> None:
        out = self._state.keying.auto_out(self._state.keying.selected)
        if out is not None:
            self.intent.emit(PinKeyer(out.number, not out.is_pinned))

    @Slot()
    def _on_grouped(self) -> None:
        self.intent.emit(GroupKeyer(self._state.keying.selected, self._group.text()))

    def _build_seconds(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, _LONGEST_S)
        be_plain(box)
        box.setSuffix(" s")
        box.setSpecialValueText(self.tr("off"))
        tip = self.tr("Seconds on air after which it goes out by itself, from its next IN on")
        named(box, "keyerAutoOutBox", tip, self.tr("Auto-out in seconds"))
        box.valueChanged.connect(self._on_seconds)
        return box


def _pair(text: str, field: QWidget, parent: QWidget) -> QWidget:
    """A field with its caption before it; both stay together when the line breaks."""
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP // 2)
    row.addWidget(_short(text, pair))
    row.addWidget(field)
    return pair


def _short(text: str, parent: QWidget) -> EliderLabel:
    """A caption beside its field, as wide as its words."""
    label = caption(text, parent)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.hint_width(label.fontMetrics().horizontalAdvance(text) + 2)
    return label
