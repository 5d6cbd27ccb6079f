"""Controls for numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NumberControl(Control):
    """A whole number; `none_at` shows and tells None."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, none_at: int | None = None) -> None:
        super().__init__(parent)
        self._low, self._none_at = row.low, none_at
        lowest = self.tr("auto") if none_at is not None else ""
        field = NumberField(row.low, row.high, self, lowest=lowest)
        self.field = named(field, name, row.told, row.words)
        self.field.setSuffix(row.unit)
        filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        self.field.show_number(self._number(value))

    @override
    def show_mixed(self, last: object) -> None:
        self.field.show_mixed(self._number(last))

    def _number(self, value: object) -> int:
        shown = self._none_at if value is None else value
        return shown if isinstance(shown, int) else 0

    def _on_changed(self, number: float) -> None:
        if number >= self._low:
            whole = round(number)
            self.changed.emit(None if whole == self._none_at else whole)


class DecimalControl(Control):
    """A number; a percentage is told as a share of 1."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, is_percent: bool = False) -> None:
        super().__init__(parent)
        self._factor = 100 if is_percent else 1
        self._low = row.low * self._factor
        digits = 0 if is_percent else 2
        field = NumberField(self._low, row.high * self._factor, self, digits=digits)
        self.field = named(field, name, row.told, row.words)
        self.field.setSingleStep(row.step)
        self.field.setSuffix(" %" if is_percent else row.unit)
        filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        self.field.show_number(self._number(value))

    @override
    def show_mixed(self, last: object) -> None:
        self.field.show_mixed(self._number(last))

    def _number(self, value: object) -> float:
        return (value if isinstance(value, int | float) else 0) * self._factor

    def _on_changed(self, number: float) -> None:
        if number >= self._low:
            self.changed.emit(number / self._factor)
