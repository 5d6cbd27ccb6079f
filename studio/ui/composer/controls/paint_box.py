"""A colour: from the theme's palette, as hex, or from Qt's colour dialog; with its alpha."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from studio.domain.overlay import DEFAULT_THEME, ROLES, Colour, ColourRef, Theme
from studio.domain.overlay.styles import colour_from_text
from studio.domain.overlay.theme import THEME_PREFIX
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.composer.controls.swatch import Swatch, qcolour
from studio.ui.dialogs.colour_dialog import colour_dialog
from studio.ui.role_words import role_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent

_OPAQUE: Final = 255
_ALPHA_STEP: Final = 2.55
"""Of the alpha, in one percent."""
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RoleSwatch(Swatch):
    """One colour of the palette: the arrow keys lead on to the others."""

    left = SignalOf[object, int](object, int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.left.emit(self, way)


class PaintBox(QWidget):
    """Tells a Colour, or a ColourRef where it names the theme or a field."""

    changed = SignalOf[object](object)
    begun = SignalOf[()]()
    """What follows is a deed of its own."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._paint: Colour | ColourRef = Colour(255, 255, 255)
        self._theme = DEFAULT_THEME
        self._swatches = {role: self._swatch(role) for role in ROLES}
        self._code = named(
            QLineEdit(self), f"{name}Code", self.tr("A colour like #1d4ed8, or a field: {{tint}}")
        )
        self._code.setAccessibleName(self.tr("Colour as text"))
        alpha = NumberField(0, 100, self)
        self._alpha = named(alpha, f"{name}Alpha", self.tr("How opaque"), self.tr("Alpha"))
        self._alpha.setSuffix(" %")
        self._more = named(QToolButton(self), f"{name}More", self.tr("Choose any colour"))
        self._more.setText("…")
        self._more.setAccessibleName(self.tr("Choose any colour"))
        self._lay_out()
        self._code.textEdited.connect(self._on_code)
        self._alpha.valueChanged.connect(self._on_alpha)
        self._more.clicked.connect(self.open_dialog)

    def show_paint(self, paint: Colour | ColourRef, theme: Theme) -> None:
        """Show a colour. Emits nothing."""
        self._paint, self._theme = paint, theme
        for role, swatch in self._swatches.items():
            swatch.show_paint(theme.colour(role), theme)
            is_own = isinstance(paint, ColourRef) and paint.name == THEME_PREFIX + role
            swatch.setChecked(is_own)
        code = _code(paint)
        if _read(self._code.text(), _OPAQUE) != replace(paint, alpha=_OPAQUE):
            self._code.setText(code)
        self._alpha.show_number(round(paint.alpha / _ALPHA_STEP))

    def open_dialog(self) -> None:
        """Let choose any colour; all that is tried in the dialog is one deed."""
        self.begun.emit()
        dialog = colour_dialog(self, "colourDialog", qcolour(self._paint, self._theme))
        dialog.currentColorChanged.connect(self._on_dialog)
        dialog.open()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        palette = QHBoxLayout()
        palette.setSpacing(4)
        for swatch in self._swatches.values():
            palette.addWidget(swatch)
        palette.addStretch(1)
        grid.addLayout(palette, 0, 0, 1, 3)
        grid.addWidget(self._code, 1, 0)
        grid.addWidget(self._alpha, 1, 1)
        grid.addWidget(self._more, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _swatch(self, role: str) -> RoleSwatch:
        words = role_words(role)
        swatch = named(RoleSwatch(self), f"{self._name}_{role}", words, words)
        swatch.setCheckable(True)
        if role != ROLES[0]:  # Tab stops once at the palette
            swatch.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        swatch.left.connect(self._on_left)
        swatch.clicked.connect(partial(self._on_role, role))
        return swatch

    def _on_left(self, swatch: object, way: int) -> None:
        swatches = list(self._swatches.values())
        there = (swatches.index(swatch) + way) % len(swatches)  # type: ignore[arg-type]  # it is one
        swatches[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_role(self, role: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.begun.emit()
        self._take(ColourRef(THEME_PREFIX + role, self._paint.alpha))

    def _on_code(self, text: str) -> None:
        paint = _read(text, self._paint.alpha)
        if paint is not None:
            self._take(paint)

    def _on_alpha(self, percent: float) -> None:
        self._take(replace(self._paint, alpha=round(percent * _ALPHA_STEP)))

    def _on_dialog(self, colour: QColor) -> None:
        self._take(Colour(colour.red(), colour.green(), colour.blue(), colour.alpha()))

    def _take(self, paint: Colour | ColourRef) -> None:
        self.show_paint(paint, self._theme)
        self.changed.emit(paint)


def _code(paint: Colour | ColourRef) -> str:
    if isinstance(paint, ColourRef):
        return paint.name
    return f"#{paint.red:02x}{paint.green:02x}{paint.blue:02x}"


def _read(text: str, alpha: int) -> Colour | ColourRef | None:
    """Read what somebody types; None while it means nothing yet."""
    text = text.strip()
    colour = colour_from_text(text if text.startswith("#") else f"#{text}")
    if colour is not None:
        return colour if colour.alpha != _OPAQUE else replace(colour, alpha=alpha)
    is_role = text.startswith(THEME_PREFIX) and text.removeprefix(THEME_PREFIX) in ROLES
    is_field = text.startswith("{{") and text.endswith("}}")
    return ColourRef(text, alpha) if is_role or is_field else None
