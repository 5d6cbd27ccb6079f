"""The fields of one graphic as a form, made from its document."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.intents import FillField, Intent
from studio.domain.looks import Keyer
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.fields import FieldBox

COLUMNS = 2


class KeyerForm(QWidget):
    """Shows the values of one keyer; `made_for` says of which number and document it was made."""

    intent = SignalOf[Intent](object)

    def __init__(self, keyer: Keyer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made_for = (keyer.number, keyer.graphic.document)
        self._number = keyer.number
        self._boxes = [
            FieldBox(f"keyer{keyer.number}", f, self) for f in keyer.graphic.document.fields
        ]
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.GAP)
        form.setVerticalSpacing(theme.GAP // 2)
        for place, box in enumerate(self._boxes):
            form.addWidget(box, place // COLUMNS, place % COLUMNS)
            form.setColumnStretch(place % COLUMNS, 1)
            box.value_typed.connect(self._on_typed)

    def show_keyer(self, keyer: Keyer, people: tuple[str, ...]) -> None:
        """Show what is filled in, and whose names can be chosen. Emits nothing."""
        for box in self._boxes:
            box.show_people(people)
            box.show_value(keyer.graphic.value(box.name))

    def _on_typed(self, name: str, value: str) -> None:
        self.intent.emit(FillField(self._number, name, value))
