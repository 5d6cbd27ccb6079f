"""What fills in a field, by its kind: a line, a choice, a switch, and buttons that help.

The prefix of object names says whose form it is: `keyer1` makes `keyer1Field_name`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from studio.domain.overlay import (
    Field,
    FieldKind,
    FieldSource,
    colour_from_text,
    is_yes,
    number_from,
)
from studio.ui import theme
from studio.ui.dialogs.colour_dialog import colour_dialog
from studio.ui.dialogs.picture_dialog import choose_picture
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.field_edit import FieldEdit
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch

_COLOUR = "#{:02x}{:02x}{:02x}{:02x}"


class FieldEditor(QWidget):
    """Shows a value and emits what the operator makes of it; `main` is what has the keyboard."""

    value_typed = SignalOf[str](str)
    value_shown = SignalOf[str](str)  # what stands in the editor, typed or told

    def __init__(self, main: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.main = main
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP // 2)
        self._row.addWidget(main, 1)

    def set_hint(self, hint: str) -> None:
        """Say in an empty editor what belongs there."""

    def show_people(self, names: tuple[str, ...]) -> None:
        """Offer the names of these people, where somebody's name belongs."""

    def show_value(self, value: str) -> None:
        """Take over what the state says. Emits no `value_typed`."""
        raise NotImplementedError


class LineEditor(FieldEditor):
    """A line to type in."""

    def __init__(self, prefix: str, field: Field, parent: QWidget) -> None:
        self.edit = FieldEdit()
        super().__init__(self.edit, parent)
        self._prefix, self._field = prefix, field
        self.edit.value_typed.connect(self.value_typed.emit)
        self.edit.textChanged.connect(self.value_shown.emit)

    @override
    def set_hint(self, hint: str) -> None:
        self.edit.setPlaceholderText(hint)

    @override
    def show_value(self, value: str) -> None:
        self.edit.show_value(value)

    def fill(self, value: str) -> None:
        """Put in a value as if it were typed."""
        self.edit.setText(value)
        self.value_typed.emit(value)

    def add_button(self, name: str, text: str, words: str) -> QToolButton:
        """Put a button behind the line."""
        button = QToolButton(self)
        button.setText(text)
        button.setMinimumSize(theme.HIT, theme.HIT)
        named(button, f"{self._prefix}{name}_{self._field.name}", words, words)
        self._row.addWidget(button)
        return button


class NumberEditor(LineEditor):
    """A number with one less and one more beside it, for scores."""

    def __init__(self, prefix: str, field: Field, parent: QWidget) -> None:
        super().__init__(prefix, field, parent)
        less = self.add_button("Less", "\N{MINUS SIGN}", self.tr("One less"))
        less.clicked.connect(self._on_less)
        self.add_button("More", "+", self.tr("One more")).clicked.connect(self._on_more)

    @Slot()
    def _on_less(self) -> None:
        self._step(-1)

    @Slot()
    def _on_more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        number = (number_from(self.edit.text()) or 0.0) + by
        least, most = self._field.minimum, self._field.maximum
        number = number if least is None else max(least, number)
        self.fill(f"{number if most is None else min(most, number):g}")


class PictureEditor(LineEditor):
    """The path of a picture, and a dialog to choose one."""

    def __init__(self, prefix: str, field: Field, parent: QWidget) -> None:
        super().__init__(prefix, field, parent)
        button = self.add_button("ChooseButton", "…", self.tr("Choose a picture file"))
        button.clicked.connect(self._on_choose)

    @Slot()
    def _on_choose(self) -> None:
        choose_picture(self, f"{self._prefix}Choose_{self._field.name}", self.fill)


class PersonEditor(LineEditor):
    """The name of a person, typed or chosen from the people in the room."""

    def __init__(self, prefix: str, field: Field, parent: QWidget) -> None:
        super().__init__(prefix, field, parent)
        self._names: tuple[str, ...] = ()
        self._menu = named(QMenu(self), f"{prefix}People_{field.name}", spoken=self.tr("People"))
        words = self.tr("Choose a person in the room")
        self._button = self.add_button("PeopleButton", "▾", words)
        self._button.clicked.connect(self._on_choose)
        self._button.setEnabled(False)

    @override
    def show_people(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._button.setEnabled(bool(names))

    @Slot()
    def _on_choose(self) -> None:
        """The list is made now, for what is there now; people's names are no shortcuts."""
        self._menu.clear()
        for name in self._names:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.triggered.connect(self._on_chosen)
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.fill(str(action.data()))


class ColourEditor(LineEditor):
    """A colour as text, and a dialog to pick one that lets the desk go on."""

    def __init__(self, prefix: str, field: Field, parent: QWidget) -> None:
        super().__init__(prefix, field, parent)
        self._swatch = self.add_button("ColourButton", "", self.tr("Choose a colour"))
        self._swatch.clicked.connect(self._on_choose)
        self.edit.textChanged.connect(self._on_text)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        colour = colour_from_text(text)
        fill = theme.RAISED if colour is None else QColor(*colour.rgba[:3]).name()
        self._swatch.setStyleSheet(f"QToolButton {{ background: {fill}; }}")

    @Slot()
    def _on_choose(self) -> None:
        colour = colour_from_text(self.edit.text())
        start = QColor(*colour.rgba) if colour else QColor(theme.FOCUS)
        dialog = colour_dialog(self, f"{self._prefix}Colour_{self._field.name}", start)
        dialog.colorSelected.connect(self._on_selected)
        dialog.show()

    @Slot(QColor)
    def _on_selected(self, colour: QColor) -> None:
        parts = (colour.red(), colour.green(), colour.blue(), colour.alpha())
        self.fill(_COLOUR.format(*parts))


class ChoiceEditor(FieldEditor):
    """One of a few words."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        self._choice = Choice()
        super().__init__(self._choice, parent)
        for choice in field.choices:
            self._choice.addItem(template_words(choice), choice)
        self._choice.activated.connect(self._on_activated)

    @override
    def show_value(self, value: str) -> None:
        self._choice.setCurrentIndex(self._choice.findData(value))
        self.value_shown.emit(value)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        value = str(self._choice.itemData(place))
        self.value_typed.emit(value)
        self.value_shown.emit(value)


class SwitchEditor(FieldEditor):
    """Yes or no."""

    def __init__(self, parent: QWidget) -> None:
        self._switch = Switch(QCoreApplication.translate("SwitchEditor", "Yes"))
        super().__init__(self._switch, parent)
        self._row.setAlignment(self._switch, Qt.AlignmentFlag.AlignLeft)
        self._switch.clicked.connect(self._on_clicked)

    @override
    def show_value(self, value: str) -> None:
        self._switch.setChecked(is_yes(value))

    @Slot(bool)
    def _on_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.value_typed.emit("yes" if is_on else "no")


def editor_for(prefix: str, field: Field, parent: QWidget) -> FieldEditor:
    """Return the editor of a field."""
    match field.kind:
        case FieldKind.CHOICE:
            return ChoiceEditor(field, parent)
        case FieldKind.BOOL:
            return SwitchEditor(parent)
        case FieldKind.NUMBER:
            return NumberEditor(prefix, field, parent)
        case FieldKind.COLOUR:
            return ColourEditor(prefix, field, parent)
        case FieldKind.IMAGE:
            return PictureEditor(prefix, field, parent)
        case FieldKind.TEXT if field.source is FieldSource.CAST:
            return PersonEditor(prefix, field, parent)
        case FieldKind.TEXT | FieldKind.DURATION:
            return LineEditor(prefix, field, parent)
