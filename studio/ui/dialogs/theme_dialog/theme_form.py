"""Colours, fonts and the logo of one theme."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.domain.overlay import DEFAULT_THEME, ROLES, Colour, Theme
from studio.ui import theme as look
from studio.ui.dialogs.theme_dialog.colour_cell import ColourCell
from studio.ui.dialogs.theme_dialog.logo_box import LogoBox
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

_COLUMNS: Final = 4
_SAMPLE_PX: Final = 15
_ROW: Final = QSize(0, 26)


class ThemeForm(QWidget):
    """Shows a theme; `edited` carries it as the operator changed it."""

    edited = SignalOf[Theme](object)
    logo_chosen = SignalOf[str](str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DEFAULT_THEME
        self._families: tuple[str, ...] = ()
        self._cells = {role: ColourCell(role, self) for role in ROLES}
        heading = self.tr("Font of headings")
        self._heading = named(Choice(self), "themeHeadingChoice", heading, heading)
        body = self.tr("Font of texts")
        self._body = named(Choice(self), "themeBodyChoice", body, body)
        self._logo = LogoBox(self)
        self._lay_out((heading, self._heading), (body, self._body))
        for role, cell in self._cells.items():
            cell.changed.connect(partial(self._on_colour, role))
        self._heading.activated.connect(lambda _: self._on_font("heading", self._heading))
        self._body.activated.connect(lambda _: self._on_font("body", self._body))
        self._logo.cleared.connect(lambda: self._take(replace(self._theme, logo=None)))
        self._logo.file_chosen.connect(self.logo_chosen.emit)

    def show_families(self, families: tuple[str, ...]) -> None:
        """Offer these font families, each written in itself."""
        if families == self._families:
            return
        self._families = families
        for choice in (self._heading, self._body):
            choice.clear()
            for number, family in enumerate(families):
                choice.addItem(family)
                sample = QFont(family)
                sample.setPixelSize(_SAMPLE_PX)
                choice.setItemData(number, sample, Qt.ItemDataRole.FontRole)
                choice.setItemData(number, _ROW, Qt.ItemDataRole.SizeHintRole)
        self._show_fonts()

    def show_theme(self, theme: Theme, *, is_editable: bool) -> None:
        """Show a theme, to be changed or only to be looked at. Emits nothing."""
        self._theme = theme
        for role, cell in self._cells.items():
            cell.setEnabled(is_editable)
            cell.show_colour(theme.colour(role))
        for choice in (self._heading, self._body):
            choice.setEnabled(is_editable)
        self._show_fonts()
        self._logo.show_logo(theme.logo, is_editable=is_editable)

    def _show_fonts(self) -> None:
        """A font that is not here stays what the theme says."""
        fonts = ((self._heading, self._theme.heading), (self._body, self._theme.body))
        for choice, family in fonts:
            if choice.findText(family) < 0:
                choice.addItem(family)
            choice.setCurrentIndex(choice.findText(family))

    def _on_colour(self, role: str, colour: Colour) -> None:
        self._take(self._theme.with_colour(role, colour))

    def _on_font(self, part: str, choice: Choice) -> None:
        family = choice.currentText()
        theme = self._theme
        if part == "heading":
            self._take(replace(theme, heading=family))
        else:
            self._take(replace(theme, body=family))

    def _take(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self.edited.emit(theme)

    def _lay_out(self, *fonts: tuple[str, Choice]) -> None:
        colours = QGridLayout()
        colours.setHorizontalSpacing(look.EDGE)
        colours.setVerticalSpacing(look.GAP)
        for number, cell in enumerate(self._cells.values()):
            colours.addWidget(cell, *divmod(number, _COLUMNS))
        below = QGridLayout()
        below.setHorizontalSpacing(look.EDGE)
        below.setVerticalSpacing(look.GAP // 2)
        for row, (words, choice) in enumerate(fonts):
            below.addWidget(caption(words, self), 2 * row, 0)
            below.addWidget(choice, 2 * row + 1, 0)
        below.addWidget(self._logo, 0, 1, 4, 1)
        for column in range(2):
            below.setColumnStretch(column, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(look.EDGE)
        column_of_all.addLayout(colours)
        column_of_all.addLayout(below)
