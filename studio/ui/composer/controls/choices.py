"""Controls for one of several, and for yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.composer.controls.mixed import MIXED
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ChoiceControl(Control):
    """One of several values."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(Choice(self), name, row.told, row.words)
        self._values: list[object] = []
        self.offer(row.choices)
        self.field.setPlaceholderText(MIXED)
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        filled(self, self.field)
        self.field.activated.connect(self._on_activated)

    def offer(self, choices: tuple[tuple[object, str], ...]) -> None:
        """Let choose between these values; none of them is shown yet. Emits nothing."""
        self._values = [value for value, _ in choices]
        self.field.clear()
        self.field.addItems([words for _, words in choices])

    @override
    def show_value(self, value: object) -> None:
        if value in self._values:
            self.field.setCurrentIndex(self._values.index(value))

    @override
    def show_mixed(self, last: object) -> None:
        self.field.setCurrentIndex(-1)

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self._values[index])


class SwitchControl(Control):
    """Yes or no; for something optional, what it begins with or nothing."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._start = row.start
        self.field = named(Switch(row.words, self), name, row.told, row.words)
        filled(self, self.field)
        self.field.clicked.connect(self._on_clicked)

    @override
    def show_value(self, value: object) -> None:
        self.field.setTristate(False)
        self.field.setChecked(value is not None and value is not False)

    @override
    def show_mixed(self, last: object) -> None:
        self.field.setTristate(True)
        self.field.setCheckState(Qt.CheckState.PartiallyChecked)

    def _on_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._start is None:
            self.changed.emit(is_on)
        else:
            self.changed.emit(self._start if is_on else None)
