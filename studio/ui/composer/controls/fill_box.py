"""A fill: nothing, one colour, or a gradient; the colour that is edited stands at the bottom."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.editing.gradients import ordered, with_stop_painted
from studio.domain.overlay import (
    DEFAULT_THEME,
    Colour,
    ColourRef,
    Gradient,
    GradientKind,
    Theme,
)
from studio.ui.composer.controls.control import Control, Row
from studio.ui.composer.controls.gradient_box import GradientBox
from studio.ui.composer.controls.mixed import MIXED
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.composer.controls.paint_box import PaintBox
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named

Fill: TypeAlias = Colour | ColourRef | Gradient | None
_Kind: TypeAlias = type[Colour] | GradientKind | None
_MIXED: Final = -1
_START, _END = ColourRef("theme:ground"), ColourRef("theme:ground_2")
_TURN: Final = 360


class FillBox(Control):
    """Without gradients it edits a paint."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, has_gradients: bool = True) -> None:
        super().__init__(parent)
        self._fill: Fill = None
        self._theme = DEFAULT_THEME
        self._kind = named(Choice(self), f"{name}Kind", row.told, row.words)
        self._kind.setPlaceholderText(MIXED)
        self._kinds = _kinds(is_needed=row.is_needed, has_gradients=has_gradients)
        for kind in self._kinds:
            self._kind.addItem(self._words(kind))
        angle = self.tr("Angle: 0° runs to the right, 90° down")
        self._angle = named(NumberField(0, _TURN - 1, self), f"{name}Angle", angle, angle)
        self._angle.setWrapping(True)
        self._angle.setSuffix("°")
        self._run = GradientBox(name, self)
        self._paint = PaintBox(name, self)
        self._lay_out()
        self._connect()

    @override
    def show_around(self, theme: Theme, owner: object) -> None:
        if theme != self._theme:
            self._theme = theme
            self._show()

    @override
    def show_value(self, value: object) -> None:
        if value is not None and not isinstance(value, Colour | ColourRef | Gradient):
            return
        self._fill = ordered(value) if isinstance(value, Gradient) else value
        self._show()

    @override
    def show_mixed(self, last: object) -> None:
        self.show_value(last)
        self._kind.setCurrentIndex(_MIXED)
        self._kind.show()
        for part in (self._angle, self._run, self._paint):
            part.hide()

    def _show(self) -> None:
        fill = self._fill
        kind = fill.kind if isinstance(fill, Gradient) else None if fill is None else Colour
        self._kind.setCurrentIndex(self._kinds.index(kind) if kind in self._kinds else _MIXED)
        self._kind.setVisible(len(self._kinds) > 1)
        if isinstance(fill, Gradient):
            self._angle.show_number(fill.angle % _TURN)
            self._run.show_gradient(fill, self._theme)
        has_angle = isinstance(fill, Gradient) and fill.kind is not GradientKind.RADIAL
        self._angle.setVisible(has_angle)
        self._run.setVisible(isinstance(fill, Gradient))
        self._paint.setVisible(fill is not None)
        if fill is not None:
            self._paint.show_paint(self._edited(), self._theme)

    def _edited(self) -> Colour | ColourRef:
        fill = self._fill
        if isinstance(fill, Gradient):
            return fill.stops[min(self._run.chosen, len(fill.stops) - 1)].colour
        return fill if fill is not None else _START

    def _on_kind(self, index: int) -> None:
        self._on_begun()
        kind, colour, fill = self._kinds[index], self._edited(), self._fill
        if isinstance(kind, GradientKind):
            run = fill if isinstance(fill, Gradient) else Gradient.between(colour, _END)
            self._take(replace(run, kind=kind))
        else:
            self._take(colour if kind is Colour else None)

    def _on_begun(self) -> None:
        self.deed += 1

    def _on_picked(self) -> None:
        self._paint.show_paint(self._edited(), self._theme)

    def _on_angle(self, angle: float) -> None:
        if isinstance(self._fill, Gradient):
            self._take(replace(self._fill, angle=round(angle)))

    def _on_run(self, gradient: object) -> None:
        if isinstance(gradient, Gradient):
            self._take(gradient)

    def _on_paint(self, paint: object) -> None:
        if not isinstance(paint, Colour | ColourRef):
            return
        if isinstance(self._fill, Gradient):
            self._take(with_stop_painted(self._fill, self._run.chosen, paint))
        else:
            self._take(paint)

    def _take(self, fill: Fill) -> None:
        self.show_value(fill)
        self.changed.emit(fill)

    def _words(self, kind: _Kind) -> str:
        words = {
            None: self.tr("None"),
            Colour: self.tr("Colour"),
            GradientKind.LINEAR: self.tr("Linear gradient"),
            GradientKind.RADIAL: self.tr("Radial gradient"),
            GradientKind.CONIC: self.tr("Conic gradient"),
        }
        return words[kind]

    def _connect(self) -> None:
        self._kind.activated.connect(self._on_kind)
        self._angle.valueChanged.connect(self._on_angle)
        self._run.begun.connect(self._on_begun)
        self._run.changed.connect(self._on_run)
        self._run.picked.connect(self._on_picked)
        self._run.opened.connect(self._paint.open_dialog)
        self._paint.begun.connect(self._on_begun)
        self._paint.changed.connect(self._on_paint)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._kind, 3)
        head.addWidget(self._angle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._run)
        column.addWidget(self._paint)


def _kinds(*, is_needed: bool, has_gradients: bool) -> tuple[_Kind, ...]:
    """What there is to choose from, as it is listed; None is no fill."""
    none: tuple[_Kind, ...] = () if is_needed else (None,)
    return (*none, Colour, *(GradientKind if has_gradients else ()))
