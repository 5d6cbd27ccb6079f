"""One colour of a theme: a swatch that opens the colour dialog, and its code to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolTip, QWidget

from studio.domain.overlay import DEFAULT_THEME, Colour
from studio.domain.overlay.styles import colour_from_text
from studio.ui import theme as look
from studio.ui.composer.controls.swatch import Swatch, qcolour
from studio.ui.dialogs.colour_dialog import colour_dialog
from studio.ui.role_words import role_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


class ColourCell(QWidget):
    """Shows an opaque colour; tells what the operator made of it."""

    changed = SignalOf[Colour](object)

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = role_words(role)
        self._colour = DEFAULT_THEME.colour(role)
        tip = self.tr("{colour}: choose another one").format(colour=words)
        self._swatch = named(Swatch(self, look.HIT), f"themeColour_{role}", tip, words)
        code = self.tr("{colour} as a code like #1d4ed8").format(colour=words)
        self._code = named(QLineEdit(self), f"themeCode_{role}", code, code)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.GAP // 2)
        grid.addWidget(caption(words, self), 0, 0, 1, 2)
        grid.addWidget(self._swatch, 1, 0)
        grid.addWidget(self._code, 1, 1)
        self._swatch.clicked.connect(self._open_dialog)
        self._code.textEdited.connect(self._on_typed)
        self._code.editingFinished.connect(self._on_written)

    def show_colour(self, colour: Colour) -> None:
        """Show a colour; what is being typed and means the same stays. Emits nothing."""
        self._colour = colour
        self._swatch.show_paint(colour, DEFAULT_THEME)
        if not self._code.hasFocus() or _read(self._code.text()) != colour:
            self._show_code()

    def _show_code(self) -> None:
        self._code.setText(f"#{bytes(self._colour.rgba[:3]).hex()}")

    def _on_written(self) -> None:
        """What means nothing goes, and that is said where it stood."""
        is_read = _read(self._code.text()) is not None
        self._show_code()
        if not is_read:
            words = self.tr("That was no colour code. Write one like #1d4ed8.")
            QToolTip.showText(self._code.mapToGlobal(self._code.rect().bottomLeft()), words)

    def _on_typed(self, text: str) -> None:
        colour = _read(text)
        if colour is not None:
            self._take(colour)

    def _open_dialog(self) -> None:
        start = qcolour(self._colour, DEFAULT_THEME)
        dialog = colour_dialog(self, "themeColourDialog", start, has_alpha=False)
        dialog.setWindowTitle(self._swatch.accessibleName())
        before = self._colour
        dialog.currentColorChanged.connect(self._on_tried)
        dialog.rejected.connect(lambda: self._take(before))
        dialog.open()

    def _on_tried(self, colour: QColor) -> None:
        self._take(Colour(colour.red(), colour.green(), colour.blue()))

    def _take(self, colour: Colour) -> None:
        if colour != self._colour:
            self._colour = colour
            self._swatch.show_paint(colour, DEFAULT_THEME)
            if not self._code.hasFocus():
                self._show_code()
            self.changed.emit(colour)


def _read(text: str) -> Colour | None:
    """Read what somebody types; None while it means nothing yet. A theme has no see-through."""
    text = text.strip()
    colour = colour_from_text(text if text.startswith("#") else f"#{text}")
    return None if colour is None else Colour(*colour.rgba[:3])
