"""Where a gradient that runs outwards or around has its centre, and how far it reaches."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.overlay import BLACK, WHITE, Gradient, GradientKind
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

_PERCENT: Final = 100
_FAR: Final = 1000
_LEAST_REACH: Final = 1


class CentreBox(QWidget):
    """Percent of the box; a linear gradient has no centre."""

    changed = SignalOf[object](object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gradient = Gradient.between(BLACK, WHITE)
        across, down, reach = self.tr("Centre X"), self.tr("Centre Y"), self.tr("Reach")
        half = self.tr("How far it runs; 100 % is half the diagonal of the box")
        self._x = self._field(f"{name}CentreX", across, self.tr("From the left of the box"))
        self._y = self._field(f"{name}CentreY", down, self.tr("From the top of the box"))
        self._reach = self._field(f"{name}Reach", reach, half, least=_LEAST_REACH)
        self._reach_caption = caption(reach, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.setHorizontalSpacing(4)
        captions = caption(across, self), caption(down, self), self._reach_caption
        for column, words in enumerate(captions):
            grid.addWidget(words, 0, column)
            grid.addWidget((self._x, self._y, self._reach)[column], 1, column)
            grid.setColumnStretch(column, 1)
        for field in (self._x, self._y, self._reach):
            field.valueChanged.connect(self._on_changed)

    def show_gradient(self, gradient: Gradient) -> None:
        """Show where a gradient begins. Emits nothing."""
        self._gradient = gradient
        self.setHidden(gradient.kind is GradientKind.LINEAR)
        for part in (self._reach, self._reach_caption):
            part.setVisible(gradient.kind is GradientKind.RADIAL)
        self._x.show_number(gradient.centre_x * _PERCENT)
        self._y.show_number(gradient.centre_y * _PERCENT)
        self._reach.show_number(gradient.reach * _PERCENT)

    def _on_changed(self) -> None:
        self._gradient = replace(
            self._gradient,
            centre_x=self._x.value() / _PERCENT,
            centre_y=self._y.value() / _PERCENT,
            reach=self._reach.value() / _PERCENT,
        )
        self.changed.emit(self._gradient)

    def _field(self, name: str, words: str, tip: str, least: float = -_FAR) -> NumberField:
        field = named(NumberField(least, _FAR, self, digits=1), name, tip, words)
        field.setSuffix(" %")
        return field
