"""A window of its own that lets the desk go on: the themes left, what is in one at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import (
    ChooseTheme,
    DeleteTheme,
    Intent,
    PutLogo,
    RestoreTheme,
    SaveTheme,
)
from studio.domain.overlay import DEFAULT_THEME, Theme
from studio.domain.themes import is_builtin
from studio.ui import theme as look
from studio.ui.dialogs.theme_dialog.samples import Samples
from studio.ui.dialogs.theme_dialog.theme_form import ThemeForm
from studio.ui.dialogs.theme_dialog.theme_list import ThemeList
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading, note

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from studio.services.theme_pictures import Sample

_SIZE: Final = QSize(900, 600)
_LEFT_PX: Final = 240


class ThemeDialog(QDialog):
    """What is changed is worn at once by what is prepared, on air with TAKE or UPDATE."""

    intent = SignalOf[Intent](object)
    theme_shown = SignalOf["Theme | None"](object)
    """The theme that is looked at, None when the dialog is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "themeDialog", spoken=self.tr("Themes"))
        self.setWindowTitle(self.tr("Themes"))
        self.setModal(False)
        self.resize(_SIZE)
        self._state = DeskState()
        self._theme = DEFAULT_THEME
        self._names: set[str] = set()
        self._awaits_new = self._awaits_name = False
        self._list = ThemeList(self)
        self._title = named(heading("", self), "themeTitle")
        self._hint = named(note("", self), "themeHint")
        self._form, self._samples = ThemeForm(self), Samples(self)
        self._build_buttons()
        self._lay_out()
        self._connect()

    def open_with(self, state: DeskState) -> None:
        """Show the theme of the show, with the list at hand."""
        if not self.isVisible():
            self._names = set()
            self._look_at(state, state.theme.name)
        self.show()
        self.raise_()
        self._list.setFocus()

    def show_state(self, state: DeskState) -> None:
        """Take over which themes there are. Emits no intent."""
        if (state.themes, state.theme) != (self._state.themes, self._state.theme):
            self._look_at(state, self._theme.name)

    def show_sample(self, sample: Sample) -> None:
        """Show a graphic in the theme."""
        self._samples.show_sample(sample)

    def show_families(self, families: tuple[str, ...]) -> None:
        """Offer these fonts."""
        self._form.show_families(families)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.theme_shown.emit(None)

    def _look_at(self, state: DeskState, name: str) -> None:
        """Show a theme, or the one that came in its place or that the operator waits for."""
        self._state = state
        offered = {theme.name: theme for theme in state.themes.offered(state.theme)}
        came = [each for each in offered if self._names and each not in self._names]
        if came and (self._awaits_new or name not in offered):
            name, self._awaits_new = came[0], False
        self._names = set(offered)
        self._theme = offered.get(name, state.theme)
        self._list.show_themes(state.themes, state.theme, self._theme.name)
        self._show_theme()
        if came and self._awaits_name:
            self._awaits_name = False
            self._list.begin_renaming()

    def _show_theme(self) -> None:
        name, themes = self._theme.name, self._state.themes
        is_own = not is_builtin(name) and themes.named(name) is not None
        self._title.set_text(name)
        self._hint.setText(self._hint_words(is_own=is_own))
        self._form.show_theme(self._theme, is_editable=is_own)
        self._samples.show_theme(self._theme)
        self._rename.setEnabled(is_own)
        self._delete.setEnabled(is_own)
        self._use.setEnabled(self._state.theme.name != name)
        self._undo.setVisible(themes.deleted is not None)
        if themes.deleted is not None:
            words = self.tr("Bring {name} back").format(name=themes.deleted.name)
            self._undo.setToolTip(words)
        self.theme_shown.emit(self._theme)

    def _hint_words(self, *, is_own: bool) -> str:
        if is_own and self._theme.name != self._state.theme.name:
            return self.tr("The show does not wear it. What is changed is kept at once.")
        if is_own:
            return self.tr("Keyers in the preview change at once, on air with TAKE or UPDATE.")
        if is_builtin(self._theme.name):
            return self.tr("Comes with the program. To change it, make a new one from it.")
        return self.tr("Only this show has it. To keep it, make a new one from it.")

    def _on_chosen(self, name: str) -> None:
        if name and name != self._theme.name:
            self._look_at(self._state, name)

    def _on_edited(self, theme: Theme) -> None:
        self._theme = theme
        self._samples.show_theme(theme)
        self.theme_shown.emit(theme)
        self.intent.emit(SaveTheme(theme, theme.name))

    def _on_renamed(self, old: str, new: str) -> None:
        theme = self._state.themes.named(old)
        if theme is not None:
            self.intent.emit(SaveTheme(replace(theme, name=new), old))

    def _on_logo(self, path: str) -> None:
        self.intent.emit(PutLogo(self._theme.name, path))

    def _on_new(self) -> None:
        self._awaits_new = self._awaits_name = True
        self.intent.emit(SaveTheme(self._theme))

    def _on_delete(self) -> None:
        self.intent.emit(DeleteTheme(self._theme.name))

    def _on_undo(self) -> None:
        self._awaits_new = True
        self.intent.emit(RestoreTheme())

    def _on_use(self) -> None:
        self.intent.emit(ChooseTheme(self._theme.name))

    def _build_buttons(self) -> None:
        self._new = self._button(
            "themeNewButton", self.tr("New from this"), self.tr("Make your own from this theme")
        )
        self._rename = self._button(
            "themeRenameButton",
            self.tr("Rename"),
            self.tr("Write another name into the list (F2)"),
        )
        self._delete = self._button("themeDeleteButton", self.tr("Delete"), self.tr("Put it away"))
        self._undo = self._button("themeUndoButton", self.tr("Bring back"), "")
        self._use = self._button(
            "themeUseButton", self.tr("Use in the show"), self.tr("Dress all keyers in this theme")
        )
        self._close = self._button("themeCloseButton", self.tr("Close"), self.tr("Close (Esc)"))

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        button = named(QPushButton(words, self), name, tip, words)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._list.renamed.connect(self._on_renamed)
        self._form.edited.connect(self._on_edited)
        self._form.logo_chosen.connect(self._on_logo)
        self._new.clicked.connect(self._on_new)
        self._rename.clicked.connect(self._list.begin_renaming)
        self._delete.clicked.connect(self._on_delete)
        self._undo.clicked.connect(self._on_undo)
        self._use.clicked.connect(self._on_use)
        self._close.clicked.connect(self.close)

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setFixedWidth(_LEFT_PX)
        buttons = FlowLayout(gap_px=look.GAP // 2)
        for button in (self._new, self._rename, self._delete, self._undo):
            buttons.addWidget(button)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._use)
        foot.addWidget(self._close)
        right = QVBoxLayout()
        right.setSpacing(look.GAP)
        for part in (self._title, self._hint, self._form):
            right.addWidget(part)
        right.addWidget(self._samples, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.EDGE, look.EDGE, look.EDGE, look.EDGE)
        row.setSpacing(look.EDGE)
        row.addWidget(left)
        row.addLayout(right, 1)
