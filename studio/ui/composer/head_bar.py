"""The bar of the document: its name, where it is kept, its frame, the theme, and its keyer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from studio.domain.intents import ChooseTheme, Intent
from studio.domain.looks import KEYERS, keyer_of
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.themes import THEMES
from studio.ui import theme
from studio.ui.language import spoken_language
from studio.ui.models.keyer_standing import OFF_AIR, standing_in
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.services.editing import Session

_FRAMES: Final = (WIDE, FULL)
_NAME_PX: Final = 120
_KEYER_PX: Final = 116
_LIST_PX: Final = 240


class HeadBar(QWidget):
    """Acts on the session; to which keyer it goes is told."""

    intent = SignalOf[Intent](object)
    keyer_wanted = SignalOf[int](int)
    frame_wanted = SignalOf[Frame](object)
    themes_wanted = SignalOf[()]()
    """The dialog of themes shall open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._themes: tuple[str, ...] = ()
        self._told_in = 0
        self._build()
        self._lay_out()
        self._connect()
        session.editor.listen(self.show_session)
        session.keeper.listen(self.show_session)
        self.show_themes(tuple(each.name for each in THEMES))
        self.show_session()

    def show_session(self) -> None:
        """Bring names and choices in line with what is edited. Changes nothing."""
        editor = self._session.editor
        document = editor.sheet.document
        if self._name.text() != document.name:
            self._name.setText(document.name)
        if self._told_in != editor.generation:
            self._told.set_text("")  # it was about another one
        self._frame.setCurrentIndex(_FRAMES.index(editor.frame))
        with QSignalBlocker(self._only):
            self._only.setChecked(editor.is_for_frame_only)
        self._theme.setCurrentText(editor.sheet.theme.name)
        self._save.setEnabled(not self._session.keeper.is_saved)
        self._save.setToolTip(self._state_words())

    def show_themes(self, names: tuple[str, ...]) -> None:
        """Offer these themes, and the dialog behind them. Emits nothing."""
        if names != self._themes:
            self._themes = names
            self._theme.clear()
            self._theme.addItems(names)
            self._theme.insertSeparator(len(names))
            self._theme.addItem(self.tr("Themes…"))
            self._theme.setCurrentText(self._session.editor.sheet.theme.name)

    def show_keyers(self, state: DeskState) -> None:
        """Offer the keyers with what each has in the preview; one on air is marked."""
        for place in range(KEYERS):
            keyer = keyer_of(state.preview.keyers, place + 1)
            mark = "" if standing_in(state, place + 1) in OFF_AIR else " ■"
            held = "" if keyer is None else f" {keyer.graphic.document.name}"
            self._keyer.setItemText(place, f"{place + 1}{mark}{held}")

    def tell_put(self, number: int, before: str) -> None:
        """Say to which keyer it went, and what was there before."""
        editor = self._session.editor
        is_other = before not in {"", editor.sheet.document.name}
        words = self.tr("On keyer %1, in place of %2") if is_other else self.tr("On keyer %1")
        self._told_in = editor.generation
        self._told.set_text(words.replace("%1", str(number)).replace("%2", before))

    def _state_words(self) -> str:
        keeper = self._session.keeper
        if not keeper.is_saved:
            return self.tr("Save to the library (%1)").replace("%1", "Ctrl+S")
        has_it = keeper.entry_id
        return self.tr("The library has it") if has_it else self.tr("There is nothing to save yet")

    def _build(self) -> None:
        self._name = named(QLineEdit(self), "graphicName", self.tr("What the graphic is called"))
        self._name.setAccessibleName(self.tr("What the graphic is called"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.setMinimumWidth(_NAME_PX)
        self._new = self._button(
            "newGraphicButton", self.tr("New"), self.tr("Begin an empty one; edits stay as a draft")
        )
        self._save = self._button("saveGraphicButton", self.tr("Save"), "")
        self._frame = self._choice("frameChoice", self.tr("The frame size to look at it in"))
        self._frame.addItems(["16:9", "4:3"])
        self._only = named(
            Switch(self.tr("This size only"), self),
            "frameOnlySwitch",
            self.tr("What you change is different in this frame size only"),
        )
        words = self.tr("The theme: colours of all keyers, on air with TAKE or UPDATE")
        self._theme = self._choice("themeChoice", words)
        self._theme_words = named(QLabel(self.tr("Theme"), self), "themeChoiceWords")
        self._run = named(
            Switch(self.tr("Run"), self),
            "runSwitch",
            self.tr("Let countdowns, tickers and bars run as they do on air"),
        )
        self._keyer = self._choice("keyerChoice", self.tr("Which keyer it is put on"))
        self._keyer.addItems([str(number) for number in range(1, KEYERS + 1)])
        self._keyer.setFixedWidth(_KEYER_PX)
        self._keyer.view().setMinimumWidth(_LIST_PX)
        self._told = named(EliderLabel("", self), "putOnKeyerWords")
        self._put = self._button(
            "putOnKeyerButton",
            self.tr("Put on keyer"),
            self.tr("Save it and load it into this keyer of the preview"),
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._name, 1)
        for part in (self._new, self._save):
            row.addWidget(part)
        for choice in (self._frame, self._only, self._theme_words, self._theme, self._run):
            row.addWidget(choice)
        row.addWidget(self._told, 1)
        row.addWidget(self._put)
        row.addWidget(self._keyer)

    def _connect(self) -> None:
        self._name.textEdited.connect(self._on_named)
        self._new.clicked.connect(self._on_new)
        self._save.clicked.connect(self._session.keeper.save)
        self._frame.activated.connect(self._on_frame)
        self._only.toggled.connect(self._session.editor.edit_for_frame_only)
        self._theme.activated.connect(self._on_theme)
        self._run.toggled.connect(self._session.drawing.run)
        self._put.clicked.connect(self._on_put)

    def _on_named(self, text: str) -> None:
        editor = self._session.editor
        document = replace(editor.sheet.document, name=text)
        editor.apply(document, self.tr("Rename"), ("name", editor.generation))

    def _on_new(self) -> None:
        self._session.keeper.begin(self.tr("New graphic"), spoken_language())

    def _on_frame(self, index: int) -> None:
        self.frame_wanted.emit(_FRAMES[index])

    def _on_theme(self, index: int) -> None:
        if index < len(self._themes):
            self.intent.emit(ChooseTheme(self._themes[index]))
        else:
            self._theme.setCurrentText(self._session.editor.sheet.theme.name)
            self.themes_wanted.emit()

    def _on_put(self) -> None:
        self.keyer_wanted.emit(self._keyer.currentIndex() + 1)

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        return named(QPushButton(words, self), name, tip, words)

    def _choice(self, name: str, words: str) -> Choice:
        return named(Choice(self), name, words, words)
