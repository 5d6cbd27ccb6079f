"""Controls for one of several, and for yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ChoiceControl(Control):
    """One of several values."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(Choice(self), name, row.words, row.words)
        self._values = [value for value, _ in row.choices]
        self.field.addItems([words for _, words in row.choices])
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        filled(self, self.field)
        self.field.activated.connect(self._on_activated)

    @override
    def show_value(self, value: object) -> None:
        if value in self._values:
            self.field.setCurrentIndex(self._values.index(value))

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self._values[index])


class SwitchControl(Control):
    """Yes or no; for something optional, what it begins with or nothing."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._start = row.start
        self.field = named(Switch(row.words, self), name, row.words, row.words)
        filled(self, self.field)
        self.field.clicked.connect(self._on_clicked)

    @override
    def show_value(self, value: object) -> None:
        self.field.setChecked(value is not None and value is not False)

    def _on_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._start is None:
            self.changed.emit(is_on)
        else:
            self.changed.emit(self._start if is_on else None)
