"""Everything about a gradient but its colours: the bar, and below it where a stop is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.editing.gradients import (
    LEAST_STOPS,
    ordered,
    reversed_gradient,
    with_stop_moved,
)
from studio.domain.overlay import BLACK, DEFAULT_THEME, WHITE, Gradient, Theme
from studio.ui.composer.controls.centre_box import CentreBox
from studio.ui.composer.controls.gradient_bar import GradientBar
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.icons import icon
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named


class GradientBox(QWidget):
    """Tells the gradient, and which of its stops is chosen."""

    begun = SignalOf[()]()
    """What follows is a deed of its own."""
    changed = SignalOf[object](object)
    picked = SignalOf[()]()
    opened = SignalOf[()]()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gradient = Gradient.between(BLACK, WHITE)
        self._theme = DEFAULT_THEME
        tip = self.tr(
            "Click the bar to add a colour, drag a mark to move it, off the bar to remove it, "
            "double-click it to choose its colour. Keys: ←→ move, ↑↓ choose, + adds, Delete removes"
        )
        self._bar = named(GradientBar(self), f"{name}Bar", tip, self.tr("Colours of the gradient"))
        self._place = named(
            NumberField(0, 100, self, digits=1),
            f"{name}Place",
            self.tr("Where the chosen colour is"),
            self.tr("Where the chosen colour is"),
        )
        self._place.setSuffix(" %")
        self._reverse = self._button(f"{name}Reverse", "reverse", self.tr("Turn the colours round"))
        self._remove = self._button(f"{name}Remove", "bin", self.tr("Remove the chosen colour"))
        self._centre = CentreBox(name, self)
        self._lay_out()
        self._centre.changed.connect(self._on_bar)
        self._bar.begun.connect(self.begun.emit)
        self._bar.changed.connect(self._on_bar)
        self._bar.picked.connect(self._on_picked)
        self._bar.opened.connect(self.opened.emit)
        self._place.valueChanged.connect(self._on_place)
        self._reverse.clicked.connect(self._on_reverse)
        self._remove.clicked.connect(self._bar.remove)

    @property
    def chosen(self) -> int:
        """Which stop is edited."""
        return self._bar.chosen

    def show_gradient(self, gradient: Gradient, theme: Theme) -> None:
        """Show a gradient. Emits nothing."""
        self._gradient, self._theme = ordered(gradient), theme
        self._bar.show_gradient(self._gradient, theme)
        self._centre.show_gradient(self._gradient)
        self._show_stop()

    def _show_stop(self) -> None:
        stops = self._gradient.stops
        number = min(self._bar.chosen, len(stops) - 1)
        self._place.show_number(stops[number].at * 100)
        self._remove.setEnabled(len(stops) > LEAST_STOPS)
        words = QCoreApplication.translate("GradientBox", "Colour %1 of %2 at %3")
        for mark, told in (("%1", number + 1), ("%2", len(stops)), ("%3", self._place.text())):
            words = words.replace(mark, str(told))
        self._bar.setAccessibleDescription(words)

    def _on_bar(self, gradient: object) -> None:
        if isinstance(gradient, Gradient):
            self._take(gradient)

    def _on_picked(self, _index: int) -> None:
        self._show_stop()
        self.picked.emit()

    def _on_place(self, percent: float) -> None:
        moved, index = with_stop_moved(self._gradient, self._bar.chosen, percent / 100)
        self._bar.chosen = index
        self._take(moved)

    def _on_reverse(self) -> None:
        self.begun.emit()
        self._bar.chosen = len(self._gradient.stops) - 1 - self._bar.chosen
        self._take(reversed_gradient(self._gradient))

    def _take(self, gradient: Gradient) -> None:
        self.show_gradient(gradient, self._theme)
        self.changed.emit(gradient)

    def _button(self, name: str, picture: str, words: str) -> QToolButton:
        button = named(QToolButton(self), name, words, words)
        button.setIcon(icon(picture))
        return button

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._place, 1)
        below.addStretch(1)
        below.addWidget(self._reverse)
        below.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addLayout(below)
        column.addWidget(self._centre)
