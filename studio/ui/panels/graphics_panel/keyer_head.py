"""Which keyer is shown, what it is called, and where its graphic comes from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import (
    ChooseTheme,
    EmptyKeyer,
    Intent,
    NameKeyer,
    PlaceKeyer,
    SelectKeyer,
    SwapKeyers,
)
from studio.domain.looks import KEYER_NUMBERS, KEYERS, Plane, keyer_of
from studio.ui import theme
from studio.ui.models.keyer_faces import keyer_title
from studio.ui.signals import SignalOf
from studio.ui.widgets.field_edit import FieldEdit
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named

_NAME_PX = 104
_CHIP_SHEET = (
    f"QToolButton {{ padding: 0; color: {theme.MUTED}; }}"
    f"QToolButton[isFilled=true] {{ color: {theme.TEXT}; font-weight: bold; }}"
    f"QToolButton:checked {{ border: 2px solid {theme.FOCUS}; color: {theme.TEXT}; }}"
)


class KeyerHead(QWidget):
    """Turns to a keyer without touching the air; names, fills, moves and empties it."""

    intent = SignalOf[Intent](object)
    template_asked = SignalOf[()]()
    themes_wanted = SignalOf[()]()
    """The dialog of themes shall open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = 1
        self._chips = [self._build_chip(number) for number in KEYER_NUMBERS]
        self._name = FieldEdit(self)
        spoken = self.tr("Name of the keyer")
        named(self._name, "keyerNameEdit", self.tr("What the keyer is called"), spoken)
        self._name.setFixedWidth(_NAME_PX)
        self._name.editingFinished.connect(self._on_named)
        self._template = named(
            QPushButton(self.tr("Template…"), self),
            "keyerTemplateButton",
            self.tr("Put a graphic of the library into this keyer of the preview"),
        )
        self._template.clicked.connect(self.template_asked.emit)
        row = FlowLayout(self, gap_px=theme.GAP // 4)
        for part in (*self._chips, self._name, self._template, self._build_more()):
            row.addWidget(part)

    def show_state(self, state: DeskState) -> None:
        """Show the selected keyer. Emits nothing."""
        self._selected = state.keying.selected
        for number, chip in zip(KEYER_NUMBERS, self._chips, strict=True):
            chip.setChecked(number == self._selected)
            is_filled = keyer_of(state.preview.keyers, number) is not None
            if chip.property("isFilled") != is_filled:
                chip.setProperty("isFilled", is_filled)
                chip.style().polish(chip)
        keyer = keyer_of(state.preview.keyers, self._selected)
        self._name.setEnabled(keyer is not None)
        self._name.show_value("" if keyer is None else keyer_title(keyer))
        self._left.setEnabled(self._selected > 1)
        self._right.setEnabled(self._selected < KEYERS)
        self._empty.setEnabled(keyer is not None)
        self._behind.setEnabled(keyer is not None)
        self._behind.setChecked(keyer is not None and keyer.plane is Plane.BACK)
        self._show_themes(state)

    @Slot()
    def _on_named(self) -> None:
        self.intent.emit(NameKeyer(self._selected, self._name.text()))

    def _on_chip(self, number: int) -> None:
        self._chips[number - 1].setChecked(number == self._selected)  # until the state says so
        self.intent.emit(SelectKeyer(number))

    def _move(self, by: int) -> None:
        """The keyer changes places and stays the one that is shown."""
        other = self._selected + by
        self.intent.emit(SwapKeyers(self._selected, other))
        self.intent.emit(SelectKeyer(other))

    def _on_empty(self) -> None:
        self.intent.emit(EmptyKeyer(self._selected))

    def _on_behind(self, is_behind: bool) -> None:  # noqa: FBT001 - Qt's signature
        plane = Plane.BACK if is_behind else Plane.FRONT
        self.intent.emit(PlaceKeyer(self._selected, plane))

    def _on_theme(self, action: QAction) -> None:
        self.intent.emit(ChooseTheme(str(action.data())))

    def _build_chip(self, number: int) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(str(number))
        chip.setCheckable(True)
        chip.setFixedSize(theme.HIT, theme.HIT)
        chip.setStyleSheet(_CHIP_SHEET)
        words = self.tr("Show the fields of keyer {number}").format(number=number)
        named(chip, f"keyerChip{number}", words, words)
        chip.clicked.connect(partial(self._on_chip, number))
        return chip

    def _build_more(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        button.setMinimumSize(theme.HIT, theme.HIT)
        words = self.tr("More about this keyer")
        named(button, "keyerMoreButton", words, words)
        menu = named(QMenu(button), "keyerMenu")
        self._left = menu.addAction(self.tr("Below the next"), partial(self._move, -1))
        self._right = menu.addAction(self.tr("Over the next"), partial(self._move, 1))
        self._empty = menu.addAction(self.tr("Empty"), self._on_empty)
        menu.setToolTipsVisible(True)
        self._behind = menu.addAction(self.tr("Behind people"))
        self._behind.setObjectName("keyerBehindAction")
        self._behind.setCheckable(True)
        tip = self.tr("Seen between the boxes of the people, not in front; on air with TAKE or IN")
        self._behind.setToolTip(tip)
        self._behind.triggered.connect(self._on_behind)
        menu.addSeparator()
        self._theme_menu = named(QMenu(self.tr("Theme"), menu), "keyerThemeMenu")
        self._theme_menu.setToolTipsVisible(True)
        menu.addMenu(self._theme_menu)
        self._theme_group = QActionGroup(self._theme_menu)
        self._theme_group.triggered.connect(self._on_theme)
        self._themes: tuple[str, ...] = ()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button

    def _show_themes(self, state: DeskState) -> None:
        """One theme is for all keyers; what it is called is its name in every language."""
        names = tuple(each.name for each in state.themes.offered(state.theme))
        if names != self._themes:
            self._themes = names
            self._list_themes(names)
        for action in self._theme_group.actions():
            action.setChecked(action.data() == state.theme.name)

    def _list_themes(self, names: tuple[str, ...]) -> None:
        for action in self._theme_group.actions():
            self._theme_group.removeAction(action)
        self._theme_menu.clear()
        for name in names:
            action = self._theme_menu.addAction(name.replace("&", "&&"))
            action.setObjectName(f"theme{name}Action")
            action.setData(name)
            action.setToolTip(self.tr("Colours of all keyers; on air with TAKE or UPDATE"))
            action.setCheckable(True)
            self._theme_group.addAction(action)
        self._theme_menu.addSeparator()
        more = self._theme_menu.addAction(self.tr("Themes…"), self.themes_wanted.emit)
        more.setObjectName("themesAction")
        more.setToolTip(self.tr("Make your own themes, and change them"))
