"""Controls for numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget
from typing_extensions import override

from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.widgets.named import named
from studio.ui.widgets.plain_number import be_plain


class NumberControl(Control):
    """A whole number; `none_at` shows and tells None."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, none_at: int | None = None) -> None:
        super().__init__(parent)
        self._none_at = none_at
        self.field = named(QSpinBox(self), name, row.words, row.words)
        be_plain(self.field)
        self.field.setRange(round(row.low), round(row.high))
        self.field.setMinimumWidth(40)
        if none_at is not None:
            self.field.setSpecialValueText(self.tr("auto"))
        filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        shown = self._none_at if value is None else value
        if isinstance(shown, int) and shown != self.field.value():
            self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.field.setValue(shown)
            self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_changed(self, value: int) -> None:
        self.changed.emit(None if value == self._none_at else value)


class DecimalControl(Control):
    """A number; a percentage is told as a share of 1."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, is_percent: bool = False) -> None:
        super().__init__(parent)
        self._factor = 100 if is_percent else 1
        self.field = named(QDoubleSpinBox(self), name, row.words, row.words)
        be_plain(self.field)
        self.field.setRange(row.low * self._factor, row.high * self._factor)
        self.field.setDecimals(0 if is_percent else 2)
        self.field.setMinimumWidth(40)
        if is_percent:
            self.field.setSuffix(" %")
        filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        shown = (value if isinstance(value, int | float) else 0) * self._factor
        if abs(shown - self.field.value()) > 0.005:  # noqa: PLR2004 - less is not shown
            self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.field.setValue(shown)
            self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_changed(self, value: float) -> None:
        self.changed.emit(value / self._factor)
