"""A fill: nothing, one colour, or a gradient; the colour that is edited stands at the bottom."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication
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
from studio.ui.composer.controls.tab_order import chain
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named

Fill: TypeAlias = Colour | ColourRef | Gradient | None
_Kind: TypeAlias = type[Colour] | GradientKind | None
translate = QCoreApplication.translate
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
            self._kind.addItem(_words(kind))
        angle = self.tr("Angle: 0° runs to the right, 90° down")
        self._angle = named(NumberField(0, _TURN - 1, self), f"{name}Angle", angle, angle)
        self._angle.setWrapping(True)
        self._angle.setSuffix("°")
        self._name = name
        self._run: GradientBox | None = None
        self._paint: PaintBox | None = None
        self._lay_out()
        self._kind.activated.connect(self._on_kind)
        self._angle.valueChanged.connect(self._on_angle)

    @override
    def show_around(self, theme: Theme, owner: object) -> None:
        if theme != self._theme:
            self._theme = theme
            self._show()

    @override
    def show_value(self, value: object) -> None:
        if value is None or isinstance(value, Colour | ColourRef | Gradient):
            self._fill = ordered(value) if isinstance(value, Gradient) else value
            self._show()

    @override
    def show_mixed(self, last: object) -> None:
        if isinstance(last, Colour | ColourRef | Gradient):
            self._fill = ordered(last) if isinstance(last, Gradient) else last
        self._kind.setCurrentIndex(_MIXED)
        self._kind.show()
        for part in (self._angle, self._run, self._paint):
            if part is not None:
                part.hide()

    def _show(self) -> None:
        fill = self._fill
        kind = fill.kind if isinstance(fill, Gradient) else None if fill is None else Colour
        self._kind.setCurrentIndex(self._kinds.index(kind) if kind in self._kinds else _MIXED)
        self._kind.setVisible(len(self._kinds) > 1)
        has_angle = isinstance(fill, Gradient) and fill.kind is not GradientKind.RADIAL
        self._angle.setVisible(has_angle)
        self._show_run(fill if isinstance(fill, Gradient) else None)
        self._show_paint()

    def _show_run(self, run: Gradient | None) -> None:
        """The bar is only made for the first gradient."""
        if run is not None:
            self._angle.show_number(run.angle % _TURN)
            self._run = self._run or self._made_run()
            self._run.show_gradient(run, self._theme)
        if self._run is not None:
            self._run.setVisible(run is not None)

    def _show_paint(self) -> None:
        """The palette is only made for the first colour."""
        if self._fill is not None:
            self._paint = self._paint or self._made_paint()
            self._paint.show_paint(self._edited(), self._theme)
        if self._paint is not None:
            self._paint.setVisible(self._fill is not None)

    def _edited(self) -> Colour | ColourRef:
        fill = self._fill
        if isinstance(fill, Gradient):
            return fill.stops[min(self._chosen, len(fill.stops) - 1)].colour
        return fill if fill is not None else _START

    @property
    def _chosen(self) -> int:
        return self._run.chosen if self._run is not None else 0

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
        self._show_paint()

    def _on_opened(self) -> None:
        if self._paint is not None:
            self._paint.open_dialog()

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
            self._take(with_stop_painted(self._fill, self._chosen, paint))
        else:
            self._take(paint)

    def _take(self, fill: Fill) -> None:
        self.show_value(fill)
        self.changed.emit(fill)

    def _made_run(self) -> GradientBox:
        run = GradientBox(self._name, self)
        self._column.insertWidget(1, run)
        run.begun.connect(self._on_begun)
        run.changed.connect(self._on_run)
        run.picked.connect(self._on_picked)
        run.opened.connect(self._on_opened)
        chain((self._kind, self._angle, run, *((self._paint,) if self._paint else ())))
        return run

    def _made_paint(self) -> PaintBox:
        paint = PaintBox(self._name, self)
        self._column.addWidget(paint)
        paint.begun.connect(self._on_begun)
        paint.changed.connect(self._on_paint)
        chain((self._kind, self._angle, *((self._run,) if self._run else ()), paint))
        return paint

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._kind, 3)
        head.addWidget(self._angle, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)


def _kinds(*, is_needed: bool, has_gradients: bool) -> tuple[_Kind, ...]:
    """What there is to choose from, as it is listed; None is no fill."""
    none: tuple[_Kind, ...] = () if is_needed else (None,)
    return (*none, Colour, *(GradientKind if has_gradients else ()))


def _words(kind: _Kind) -> str:
    words = {
        None: translate("FillBox", "None"),
        Colour: translate("FillBox", "Colour"),
        GradientKind.LINEAR: translate("FillBox", "Linear gradient"),
        GradientKind.RADIAL: translate("FillBox", "Radial gradient"),
        GradientKind.CONIC: translate("FillBox", "Conic gradient"),
    }
    return words[kind]
