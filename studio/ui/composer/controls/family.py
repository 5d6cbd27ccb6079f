"""The controls for a font family, and for the weights it is there in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSignalBlocker
from PySide6.QtGui import QStandardItemModel
from typing_extensions import override

from studio.domain.overlay import BODY, DEFAULT_THEME, HEADING, TextStyle, Theme
from studio.ui.composer.controls.choices import ChoiceControl
from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.composer.controls.family_list import FAMILY, item_of
from studio.ui.composer.controls.family_popup import FamilyPopup
from studio.ui.composer.controls.mixed import MIXED
from studio.ui.dialogs.file_dialog import choose_file
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.domain.typefaces import Typeface
    from studio.services.editing import Typefaces

_SIGN: Final = "⚠ "
"""In front of what is not there."""


class FamilyField(Choice):
    """Opens a popup of its own; with the arrow keys it steps through the families as it is."""

    opened = SignalOf[()]()

    @override
    def showPopup(self) -> None:
        self.opened.emit()


class FamilyControl(Control):
    """A family; those of the theme come first, and one that is missing stays with a sign."""

    def __init__(self, row: Row, name: str, parent: QWidget, typefaces: Typefaces) -> None:
        super().__init__(parent)
        self._typefaces = typefaces
        self._theme, self._family = DEFAULT_THEME, ""
        self._is_mixed = False
        self._listed: tuple[tuple[str, str, Typeface | None], ...] = ()
        self._rows = QStandardItemModel(self)
        self.field = named(FamilyField(self), name, row.told, row.words)
        self.field.setModel(self._rows)
        self.field.setPlaceholderText(MIXED)
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._name = name
        self._popup: FamilyPopup | None = None
        filled(self, self.field)
        self.field.opened.connect(self._on_opened)
        self.field.activated.connect(self._on_activated)
        typefaces.listen(self._fill)
        typefaces.look()

    @override
    def show_around(self, theme: Theme, owner: object) -> None:
        self._theme = theme

    @override
    def show_value(self, value: object) -> None:
        self._is_mixed, self._family = False, str(value)
        self._fill()

    @override
    def show_mixed(self, last: object) -> None:
        self._is_mixed, self._family = True, str(last)
        self._fill()

    def _told(self) -> str:
        family = self._theme.family(self._family)
        if not self._typefaces.is_missing(family):
            return family
        words = self.tr("%1 is not there: Inter is drawn instead. Add the font, or choose another.")
        return words.replace("%1", family)

    def _fill(self) -> None:
        """List what there is now, and show what is wanted."""
        families = [HEADING, BODY, *(face.family for face in self._typefaces.known)]
        if self._family and self._family not in families:
            families.append(self._family)
        listed = tuple((family, self._words(family), self._face(family)) for family in families)
        with QSignalBlocker(self.field):
            if listed != self._listed:
                self._listed = listed
                self._rows.clear()
                for row in listed:
                    self._rows.appendRow(item_of(*row))
            place = self.field.findData(self._family, FAMILY)
            self.field.setCurrentIndex(-1 if self._is_mixed else place)
        self.field.setToolTip(self._told())

    def _face(self, family: str) -> Typeface | None:
        own = self._theme.family(family)
        return next((face for face in self._typefaces.known if face.family == own), None)

    def _words(self, family: str) -> str:
        own = self._theme.family(family)
        sign = _SIGN if self._typefaces.is_missing(own) else ""
        if family == HEADING:
            return sign + self.tr("Heading of the theme: %1").replace("%1", own)
        if family == BODY:
            return sign + self.tr("Text of the theme: %1").replace("%1", own)
        return sign + family

    def _on_opened(self) -> None:
        self._typefaces.look()
        place = QRect(self.field.mapToGlobal(self.field.rect().topLeft()), self.field.size())
        self._popup = self._popup or self._made_popup()
        self._popup.open_below(place, self._family)

    def _made_popup(self) -> FamilyPopup:
        popup = FamilyPopup(self._name, self._rows, self)
        popup.picked.connect(self._on_picked)
        popup.add_wanted.connect(self._on_add)
        return popup

    def _on_activated(self, index: int) -> None:
        self._on_picked(str(self.field.itemData(index, FAMILY)))

    def _on_picked(self, family: str) -> None:
        self.show_value(family)
        self.changed.emit(family)

    def _on_add(self) -> None:
        words = (self.tr("Add a font"), self.tr("Fonts (*.otf *.ttf)"))
        choose_file(self, "addFontDialog", words, self._on_file, is_native=False)

    def _on_file(self, path: str) -> None:
        self._typefaces.add(Path(path), self._on_picked)


class WeightControl(ChoiceControl):
    """A weight; only those that the family has, and the one that is wanted."""

    def __init__(self, row: Row, name: str, parent: QWidget, typefaces: Typefaces) -> None:
        self._typefaces, self._all = typefaces, row.choices
        self._shown: tuple[tuple[object, str], ...] = ()
        super().__init__(row, name, parent)
        self._weights: tuple[object, ...] = ()

    @override
    def show_around(self, theme: Theme, owner: object) -> None:
        if isinstance(owner, TextStyle):
            self._weights = self._typefaces.weights(theme.family(owner.family))

    @override
    def show_value(self, value: object) -> None:
        self._offer(value)
        super().show_value(value)

    @override
    def show_mixed(self, last: object) -> None:
        self._offer(last)
        super().show_mixed(last)

    def _offer(self, wanted: object) -> None:
        there = self._weights or tuple(weight for weight, _ in self._all)
        choices = tuple(
            (weight, words if weight in there else _SIGN + words)
            for weight, words in self._all
            if weight in there or weight == wanted
        )
        if choices != self._shown:
            self._shown = choices
            self.offer(choices)
