"""The control for a font family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase
from typing_extensions import override

from studio.domain.overlay import BODY, HEADING
from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.composer.controls.mixed import MIXED
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SAMPLE_PX: Final = 15


class FamilyControl(Control):
    """A font family, each written in itself; those of the theme come first."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(Choice(self), name, row.words, row.words)
        self.field.setPlaceholderText(MIXED)
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._families = [HEADING, BODY, *QFontDatabase.families()]
        words = {HEADING: self.tr("Heading of the theme"), BODY: self.tr("Text of the theme")}
        for number, family in enumerate(self._families):
            self.field.addItem(words.get(family, family))
            if family not in words:
                sample = QFont(family)
                sample.setPixelSize(_SAMPLE_PX)
                self.field.setItemData(number, sample, Qt.ItemDataRole.FontRole)
                self.field.setItemData(number, QSize(0, 26), Qt.ItemDataRole.SizeHintRole)
        filled(self, self.field)
        self.field.activated.connect(self._on_activated)

    @override
    def show_value(self, value: object) -> None:
        if value not in self._families:
            self._families.append(str(value))
            self.field.addItem(str(value))
        self.field.setCurrentIndex(self._families.index(str(value)))

    @override
    def show_mixed(self, last: object) -> None:
        self.field.setCurrentIndex(-1)

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self._families[index])
