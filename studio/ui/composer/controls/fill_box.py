"""A fill: nothing, one colour, or a gradient of two; its colour is edited below the swatches."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.overlay import (
    DEFAULT_THEME,
    Colour,
    ColourRef,
    Gradient,
    GradientKind,
    Stop,
    Theme,
)
from studio.ui.composer.controls.control import Control, Row
from studio.ui.composer.controls.paint_box import PaintBox
from studio.ui.composer.controls.swatch import Swatch
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.plain_number import be_plain

_NONE, _COLOUR = 0, 1
_GRADIENTS = (GradientKind.LINEAR, GradientKind.RADIAL, GradientKind.CONIC)
_START, _END = ColourRef("theme:ground"), ColourRef("theme:ground_2")


class FillBox(Control):
    """Without gradients it edits a paint."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, has_gradients: bool = True) -> None:
        super().__init__(parent)
        self._fill: Colour | ColourRef | Gradient | None = None
        self._theme = DEFAULT_THEME
        self._place = 0
        """Which stop of a gradient is edited."""
        self._kind = named(Choice(self), f"{name}Kind", row.words, row.words)
        words = [self.tr("None"), self.tr("Colour")]
        if has_gradients:
            words += [
                self.tr("Linear gradient"),
                self.tr("Radial gradient"),
                self.tr("Conic gradient"),
            ]
        self._kind.addItems(words)
        self._stops = tuple(self._stop(number, name) for number in range(2))
        self._angle = named(QSpinBox(self), f"{name}Angle", self.tr("Angle in degrees"))
        self._angle.setAccessibleName(self.tr("Angle in degrees"))
        self._angle.setRange(0, 359)
        self._angle.setWrapping(True)
        self._angle.setSuffix("°")
        be_plain(self._angle)
        self._paint = PaintBox(name, self)
        self._lay_out()
        self._kind.activated.connect(self._on_kind)
        self._angle.valueChanged.connect(self._on_angle)
        self._paint.changed.connect(self._on_paint)

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of a theme."""
        if theme != self._theme:
            self._theme = theme
            self.show_value(self._fill)

    @override
    def show_value(self, value: object) -> None:
        if value is not None and not isinstance(value, Colour | ColourRef | Gradient):
            return
        self._fill = value
        is_run = isinstance(value, Gradient)
        kind = _COLOUR if value is not None else _NONE
        if isinstance(value, Gradient):
            kind = 2 + _GRADIENTS.index(value.kind)
            self._place = min(self._place, len(value.stops) - 1)
            self._angle.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self._angle.setValue(value.angle % 360)
            self._angle.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._kind.setCurrentIndex(kind)
        self._show_stops()
        self._angle.setVisible(is_run)
        self._paint.setVisible(value is not None)
        if value is not None:
            self._paint.show_paint(self._edited(), self._theme)

    def _show_stops(self) -> None:
        stops = self._fill.stops if isinstance(self._fill, Gradient) else ()
        for number, swatch in enumerate(self._stops):
            swatch.setVisible(len(stops) > number)
            if len(stops) > number:
                swatch.show_paint(stops[self._index(number)].colour, self._theme)
                swatch.setChecked(self._place == number)

    def _index(self, number: int) -> int:
        """The stop a swatch stands for: the first or the last."""
        stops = self._fill.stops if isinstance(self._fill, Gradient) else ()
        return 0 if number == 0 else len(stops) - 1

    def _edited(self) -> Colour | ColourRef:
        fill = self._fill
        if isinstance(fill, Gradient):
            return fill.stops[self._index(self._place)].colour
        return fill if fill is not None else _START

    def _on_kind(self, index: int) -> None:
        colour = self._edited()
        if index == _NONE:
            self._take(None)
        elif index == _COLOUR:
            self._take(colour)
        else:
            kind = _GRADIENTS[index - 2]
            fill = self._fill
            if not isinstance(fill, Gradient):
                fill = Gradient.between(colour, _END)
            self._take(replace(fill, kind=kind))

    def _on_stop(self, number: int, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self._place = number
        self.show_value(self._fill)

    def _on_angle(self, angle: int) -> None:
        if isinstance(self._fill, Gradient):
            self._take(replace(self._fill, angle=angle))

    def _on_paint(self, paint: object) -> None:
        if not isinstance(paint, Colour | ColourRef):
            return
        if isinstance(self._fill, Gradient):
            stops = list(self._fill.stops)
            index = self._index(self._place)
            stops[index] = Stop(paint, stops[index].at)
            self._take(replace(self._fill, stops=tuple(stops)))
        else:
            self._take(paint)

    def _take(self, fill: Colour | ColourRef | Gradient | None) -> None:
        self.show_value(fill)
        self.changed.emit(fill)

    def _stop(self, number: int, name: str) -> Swatch:
        words = self.tr("First colour") if number == 0 else self.tr("Last colour")
        swatch = named(Swatch(self), f"{name}Stop{number + 1}", words, words)
        swatch.setCheckable(True)
        swatch.clicked.connect(partial(self._on_stop, number))
        return swatch

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._kind, 1)
        for swatch in self._stops:
            head.addWidget(swatch)
        head.addWidget(self._angle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._paint)
