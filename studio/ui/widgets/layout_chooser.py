"""All layouts to choose from, drawn small, in as few rows as the width allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.looks import AUTO_NAME, LayoutChoice
from studio.domain.podium import LAYOUT_NAMES
from studio.ui.layout_names import layout_words, short_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.layout_button import LayoutButton
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.domain.podium import Frame

_GAP_PX: Final = 4
_LEAST_PX: Final = 56
_MOST_PX: Final = 84


class LayoutChooser(QWidget):
    """One button per layout. Choosing emits the name; what is checked comes from the state."""

    chosen = SignalOf[str](str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = tuple(self._button(name) for name in (AUTO_NAME, *LAYOUT_NAMES))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.buttons) // self._columns(width))
        return rows * (self._button_px() + _GAP_PX) - _GAP_PX

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self.buttons) * (_LEAST_PX + _GAP_PX), self._button_px())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(6 * _LEAST_PX, self._button_px())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns(self.width())
        step = min(_MOST_PX + _GAP_PX, (self.width() + _GAP_PX) // columns)
        height = self._button_px()
        for number, button in enumerate(self.buttons):
            row, column = divmod(number, columns)
            button.setGeometry(column * step, row * (height + _GAP_PX), step - _GAP_PX, height)

    def _columns(self, width: int) -> int:
        """All in one row, or in two."""
        count = len(self.buttons)
        is_one_row = width >= count * (_LEAST_PX + _GAP_PX) - _GAP_PX
        return count if is_one_row else -(-count // 2)

    def _button_px(self) -> int:
        return self.buttons[0].sizeHint().height()

    def _button(self, name: str) -> LayoutButton:
        words = layout_words(LayoutChoice(name))
        button = LayoutButton(name, short_words(name), self)
        button.clicked.connect(self._on_clicked)
        return named(button, f"layoutChoice_{name}", words, words)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LayoutButton):
            self.chosen.emit(button.layout_name)


def _is(layout: LayoutChoice, name: str) -> bool:
    return layout.places is None and layout.name == name
