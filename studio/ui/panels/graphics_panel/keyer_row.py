"""A keyer: in on preview and program, its graphic's name, where it stands, and its fields."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import FillField, Intent, KeyProgram, SwitchKeyer
from studio.domain.looks import Keyer
from studio.ui import theme
from studio.ui.fonts import BASE_PX
from studio.ui.key_words import key_words, with_keys
from studio.ui.keymap import Deed
from studio.ui.panels.graphics_panel.field_box import FieldBox
from studio.ui.panels.graphics_panel.standing import Standing
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.steady import keep_width
from studio.ui.widgets.tally_button import Tally, TallyButton

COLUMNS = 2
_IN, _OUT = "● PVW", "○ PVW"
_AIR_PX = (84, 38)
_OFF_AIR = frozenset({Standing.OUT, Standing.COMES_IN})
_IN_SHEET = (
    f"QPushButton:checked {{ background: {theme.PREVIEW_FILL}; border-color: {theme.PREVIEW}; }}"
)


@dataclass(frozen=True, slots=True)
class Place:
    """What a row has to know of the room."""

    is_ready: bool
    is_rehearsal: bool


class KeyerRow(QFrame):
    """Shows one keyer of the preview; `document` is what its form was made for."""

    intent = SignalOf[Intent](object)

    def __init__(self, keyer: Keyer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = keyer.graphic.document
        self._number = keyer.number
        self._title = template_words(self.document.name)
        named(self, f"keyer{keyer.number}Row", spoken=self._title)
        self._name = EliderLabel(f"{keyer.number}  {self._title}", self)
        self._standing = named(EliderLabel("", self), f"keyer{keyer.number}Standing")
        self._in_button = self._build_in_button()
        self._air_button = self._build_air_button()
        self._is_on_air = False
        self._boxes = [FieldBox(keyer.number, f, self) for f in self.document.fields]
        head = QHBoxLayout()
        head.addWidget(self._in_button)
        head.addWidget(self._name, 1)
        head.addWidget(self._standing, 2)
        head.addWidget(self._air_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addLayout(head)
        column.addLayout(self._build_form())

    def show_keyer(self, keyer: Keyer, standing: Standing, place: Place) -> None:
        """Show the state of the keyer. Emits nothing: only clicks and typing do."""
        self._is_on_air = standing not in _OFF_AIR
        self._air_button.show_tally(_tally(standing, is_rehearsal=place.is_rehearsal))
        self._air_button.setEnabled(place.is_ready)
        self._in_button.setChecked(keyer.is_in)
        self._in_button.setText(_IN if keyer.is_in else _OUT)
        self._standing.set_text(self._words(standing))
        self._standing.set_colour(_colour(standing, is_rehearsal=place.is_rehearsal))
        for box in self._boxes:
            box.show_value(keyer.graphic.value(box.name))

    @Slot(bool)
    def _on_in_clicked(self, is_in: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.intent.emit(SwitchKeyer(self._number, is_in))

    @Slot()
    def _on_air_clicked(self) -> None:
        self.intent.emit(KeyProgram(self._number, not self._is_on_air))

    @Slot(str, str)
    def _on_field_typed(self, name: str, value: str) -> None:
        self.intent.emit(FillField(self._number, name, value))

    def _build_in_button(self) -> QPushButton:
        button = QPushButton(_OUT, self)
        tip = self.tr("In the preview: the next TAKE shows this graphic in front of the picture")
        named(
            button,
            f"keyer{self._number}InButton",
            with_keys(tip, Deed.KEYER_PREVIEW, self._number),
            self.tr("{graphic} in the preview").format(graphic=self._title),
        )
        button.setCheckable(True)
        button.setStyleSheet(_IN_SHEET)
        keep_width(button, _IN)
        button.clicked.connect(self._on_in_clicked)
        return button

    def _build_air_button(self) -> TallyButton:
        button = TallyButton("PGM", key_words(Deed.KEYER, self._number), self)
        button.be_of_size(_AIR_PX[0], _AIR_PX[1], BASE_PX)
        tip = self.tr("On air or off air at once, without a TAKE")
        named(
            button,
            f"keyer{self._number}AirButton",
            with_keys(tip, Deed.KEYER, self._number),
            self.tr("{graphic} on air").format(graphic=self._title),
        )
        button.clicked.connect(self._on_air_clicked)
        return button

    def _build_form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(theme.GAP)
        form.setVerticalSpacing(theme.GAP // 2)
        for place, box in enumerate(self._boxes):
            form.addWidget(box, place // COLUMNS, place % COLUMNS)
            form.setColumnStretch(place % COLUMNS, 1)
            box.value_typed.connect(self._on_field_typed)
        return form

    def _words(self, standing: Standing) -> str:
        return {
            Standing.OUT: "",
            Standing.COMES_IN: self.tr("△ TAKE puts it on air"),
            Standing.GOES_OUT: self.tr("■ On air, TAKE takes it off"),
            Standing.SENT: self.tr("Sent, not confirmed"),
            Standing.ON_AIR: self.tr("■ On air"),
            Standing.DIFFERS: self.tr("■ On air differs: UPDATE (F6)"),
            Standing.SENT_GOES_OUT: self.tr("Sent, not confirmed; TAKE takes it off"),
            Standing.SENT_DIFFERS: self.tr("What was sent differs: UPDATE (F6)"),
        }[standing]


def _tally(standing: Standing, *, is_rehearsal: bool) -> Tally:
    if standing in _OFF_AIR:
        return Tally.OFF
    if standing in {Standing.SENT, Standing.SENT_GOES_OUT, Standing.SENT_DIFFERS}:
        return Tally.ASKED
    return Tally.REHEARSED if is_rehearsal else Tally.PROGRAM


def _colour(standing: Standing, *, is_rehearsal: bool) -> str:
    on_air = theme.on_air(is_rehearsal=is_rehearsal).edge
    return {
        Standing.OUT: theme.MUTED,
        Standing.COMES_IN: theme.PREVIEW,
        Standing.GOES_OUT: on_air,
        Standing.SENT: theme.ASKED,
        Standing.ON_AIR: on_air,
        Standing.DIFFERS: theme.ASKED,
        Standing.SENT_GOES_OUT: theme.ASKED,
        Standing.SENT_DIFFERS: theme.ASKED,
    }[standing]
