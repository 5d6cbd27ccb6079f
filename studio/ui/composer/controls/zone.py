"""The control for a time zone: typed with help, told once it is one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from studio.ui.composer.controls.lines import LineControl

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.ui.composer.controls.control import Row


@cache
def zones() -> tuple[str, ...]:
    """Return the names of all time zones that this computer knows."""
    return tuple(sorted(available_timezones()))


class ZoneControl(LineControl):
    """A name like Europe/Vienna; nothing is the zone of the desk, and so is told as None."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(row, name, parent)
        self.field.editingFinished.connect(self._on_finished)

    @override
    def show_value(self, value: object) -> None:
        self._shown = value
        if not (self.field.hasFocus() and self._is_unfinished()):
            super().show_value(value)

    @override
    def value_of(self, text: str) -> object:
        return text.strip() or None

    @override
    def _on_edited(self, text: str) -> None:
        if self.field.completer() is None:
            self._help()
        if not self._is_unfinished():
            self.changed.emit(self.value_of(text))

    def _is_unfinished(self) -> bool:
        text = self.value_of(self.field.text())
        return text is not None and bool(zones()) and text not in zones()

    def _on_finished(self) -> None:
        """What is no zone is not kept."""
        if self._is_unfinished():
            self.field.setText(self.text_of(self._shown))

    def _help(self) -> None:
        """Offer every zone that has the letters anywhere."""
        completer = QCompleter(zones(), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_offered)
        self.field.setCompleter(completer)

    def _on_offered(self, zone: str) -> None:
        self.field.setText(zone)
        self.changed.emit(zone)
