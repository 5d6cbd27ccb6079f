"""What can be done with the selected keyer; every button says where it acts."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, SwitchKeyer, Update
from studio.domain.looks import Cue, Plane, keyer_of
from studio.ui import theme
from studio.ui.fonts import BASE_PX
from studio.ui.key_wishes import cue_wish, in_wish, out_wish
from studio.ui.key_words import key_words, with_keys
from studio.ui.keymap import Deed
from studio.ui.models.keyer_standing import (
    OFF_AIR,
    Standing,
    colour_of,
    standing_in,
    tally_of,
)
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.steady import keep_width
from studio.ui.widgets.tally_button import Tally, TallyButton

_IN, _OUT = "● PVW", "○ PVW"
_SIZE = (84, 40)
_WIDE = (116, 40)
_IN_SHEET = (
    f"QPushButton:checked {{ background: {theme.PREVIEW_FILL}; border-color: {theme.PREVIEW}; }}"
)


class KeyerActions(QWidget):
    """PVW, CUE, IN, OUT and UPDATE of one keyer, and where it stands."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = DeskState()
        self._pvw = self._build_pvw()
        self._cue = self._button(self.tr("CUE"), Deed.CUE, self.tr("Cue for the next RUN, or not"))
        self._in = self._button(self.tr("IN PGM"), Deed.IN, self.tr("On the program at once"))
        self._out = self._button(self.tr("OUT PGM"), Deed.OUT, self.tr("Off the program at once"))
        tip = self.tr("Send all graphics that are on air again, with what was typed since")
        self._update = self._button(self.tr("UPDATE PGM"), Deed.UPDATE, tip, _WIDE)
        self._standing = EliderLabel("", self)
        self._cue.clicked.connect(self._on_cue)
        self._in.clicked.connect(self._on_in)
        self._out.clicked.connect(self._on_out)
        self._update.clicked.connect(self._on_update)
        row = FlowLayout(gap_px=theme.GAP // 2)
        for button in (self._pvw, self._cue, self._in, self._out, self._update):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        column.addLayout(row)
        column.addWidget(self._standing)

    def show_state(self, state: DeskState) -> None:
        """Show where the selected keyer stands. Emits nothing."""
        self._state, number = state, state.keying.selected
        self._name(number)
        keyer = keyer_of(state.preview.keyers, number)
        standing, is_rehearsal = standing_in(state, number), state.is_rehearsal
        is_in = keyer is not None and keyer.is_in
        self._pvw.setEnabled(keyer is not None)
        self._pvw.setChecked(is_in)
        self._pvw.setText(_IN if is_in else _OUT)
        self._cue.setEnabled(keyer is not None)
        is_cued = keyer is not None and keyer.is_cued
        self._cue.show_tally(Tally.PREVIEW if is_cued else Tally.OFF)
        is_ready = state.room.is_ready
        self._in.setEnabled(is_ready and keyer is not None)
        self._in.show_tally(tally_of(standing, is_rehearsal=is_rehearsal))
        self._out.setEnabled(is_ready and out_wish(state, number) is not None)
        self._update.setEnabled(is_ready and standing not in OFF_AIR)
        differs = standing in {Standing.DIFFERS, Standing.SENT_DIFFERS}
        self._update.show_tally(Tally.ASKED if differs else Tally.OFF)
        self._standing.set_text(self._words(standing) or self._cue_words(state, number))
        self._standing.set_colour(colour_of(standing, is_rehearsal=is_rehearsal))

    def _name(self, number: int) -> None:
        """The names go with the keyer, so that whoever looks for one finds the right one."""
        for widget, name in (
            (self, "Row"),
            (self._pvw, "InButton"),
            (self._cue, "CueButton"),
            (self._in, "AirButton"),
            (self._out, "OutButton"),
            (self._update, "UpdateButton"),
            (self._standing, "Standing"),
        ):
            widget.setObjectName(f"keyer{number}{name}")

    def _on_pvw(self, is_in: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.intent.emit(SwitchKeyer(self._state.keying.selected, is_in))

    def _on_cue(self) -> None:
        self._emit(cue_wish(self._state, self._state.keying.selected))

    def _on_in(self) -> None:
        self._emit(in_wish(self._state, self._state.keying.selected))

    def _on_out(self) -> None:
        self._emit(out_wish(self._state, self._state.keying.selected))

    def _on_update(self) -> None:
        self.intent.emit(Update())

    def _emit(self, wish: Intent | None) -> None:
        if wish is not None:
            self.intent.emit(wish)

    def _build_pvw(self) -> QPushButton:
        button = QPushButton(_OUT, self)
        tip = self.tr("In the preview: the next TAKE shows this graphic")
        named(button, "keyer1InButton", tip, self.tr("In the preview"))
        button.setCheckable(True)
        button.setStyleSheet(_IN_SHEET)
        button.setFixedHeight(_SIZE[1])
        keep_width(button, _IN)
        button.clicked.connect(self._on_pvw)
        return button

    def _button(
        self, word: str, deed: Deed, tip: str, size: tuple[int, int] = _SIZE
    ) -> TallyButton:
        button = TallyButton(word, key_words(deed), self)
        button.be_of_size(*size, BASE_PX)
        return named(button, deed.value, with_keys(tip, deed), word)

    def _cue_words(self, state: DeskState, number: int) -> str:
        keyer = keyer_of(state.preview.keyers, number)
        if keyer is None:
            return self.tr("Empty: choose a template")
        return {
            Cue.NONE: "",
            Cue.IN: self.tr("Cued: RUN puts it on air"),
            Cue.OUT: self.tr("Cued: RUN takes it off"),
        }[keyer.cue]

    def _words(self, standing: Standing) -> str:
        return {
            Standing.OUT: "",
            Standing.COMES_IN: self.tr("△ TAKE puts it on air"),
            Standing.GOES_OUT: self.tr("■ On air, TAKE takes it off"),
            Standing.ASKED_IN: self.tr("Asked on air, on its way"),
            Standing.ASKED_OUT: self.tr("Asked off air, on its way"),
            Standing.LOST_IN: self.tr("Upload lost: IN again, or OUT"),
            Standing.LOST_OUT: self.tr("On air still, OUT was lost: OUT again"),
            Standing.SENT: self.tr("Sent, not confirmed"),
            Standing.ON_AIR: self.tr("■ On air"),
            Standing.DIFFERS: self.tr("■ On air differs: UPDATE (F6)"),
            Standing.SENT_GOES_OUT: self.tr("Sent, not confirmed; TAKE takes it off"),
            Standing.SENT_DIFFERS: self.tr("What was sent differs: UPDATE (F6)"),
            Standing.MOVES: self._move_words(),
            Standing.SENT_MOVES: self._move_words(),
        }[standing]

    def _move_words(self) -> str:
        keyer = keyer_of(self._state.preview.keyers, self._state.keying.selected)
        if keyer is not None and keyer.plane is Plane.BACK:
            return self.tr("In front on air, TAKE puts it behind people")
        return self.tr("Behind people on air, TAKE puts it in front")
