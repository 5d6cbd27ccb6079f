"""All layouts to choose from, drawn small, in a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.looks import AUTO_NAME, LayoutChoice
from studio.domain.podium import LAYOUT_NAMES
from studio.ui import theme
from studio.ui.layout_names import layout_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.layout_button import LayoutButton
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.podium import Frame

_COLUMNS: Final = 4


class LayoutChooser(QWidget):
    """One button per layout. Choosing emits the name; what is checked comes from the state."""

    chosen = SignalOf[str](str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = tuple(self._button(name) for name in (AUTO_NAME, *LAYOUT_NAMES))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP - 2)
        for number, button in enumerate(self.buttons):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)

    def check(self, preview: LayoutChoice) -> None:
        """Check the prepared one. Emits nothing."""
        for button in self.buttons:
            button.setChecked(_is(preview, button.layout_name))

    def draw(self, frame: Frame, people: int, program: LayoutChoice, on_air_colour: str) -> None:
        """Draw the boxes in this frame and mark the one on air; no colour marks none."""
        for button in self.buttons:
            places = LayoutChoice(button.layout_name).places_in(frame, people)
            is_on_air = _is(program, button.layout_name)
            button.draw(places, frame, on_air_colour if is_on_air else "")

    def _button(self, name: str) -> LayoutButton:
        words = layout_words(LayoutChoice(name))
        button = named(LayoutButton(name, words, self), f"layoutChoice_{name}", words, words)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LayoutButton):
            self.chosen.emit(button.layout_name)


def _is(layout: LayoutChoice, name: str) -> bool:
    return layout.places is None and layout.name == name
