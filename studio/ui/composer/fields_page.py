"""The fields of a document: what the operator will fill in, and the form he gets to see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.domain.editing.fields import (
    with_field_added,
    with_field_changed,
    with_field_moved,
    without_field,
)
from studio.domain.overlay import Field, FieldKind, FieldSource
from studio.services.editing import Editor
from studio.ui import theme
from studio.ui.composer.controls import Form, Kind, Row
from studio.ui.icons import icon
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.field_edit import FieldEdit
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage
from studio.ui.widgets.words import caption, heading, note

translate = QCoreApplication.translate


class FieldsPage(QWidget):
    """Left to the document: which fields there are. For trial: what they say."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._current = ""
        self._shown: tuple[Field, ...] | None = None
        self._trials: dict[str, FieldEdit] = {}
        named(self, "fieldsPage", spoken=self.tr("Fields"))
        self._page = TallPage(self)
        self._hint = note(
            self.tr(
                "A field is what the operator fills in during the show. Add one, then write "
                "{{name}} into a text."
            ),
            self,
        )
        self._add = named(
            QPushButton(self.tr("Add a field"), self), "addFieldButton", self.tr("Add a field")
        )
        self._choice = named(Choice(self), "fieldChoice", self.tr("The field to change"))
        self._choice.setAccessibleName(self.tr("The field to change"))
        self._tools = self._build_tools()
        self._form = Form("field", _rows(), self)
        self._trial_head = heading(self.tr("Filled in for trial"), self)
        self._trial = QWidget(self)
        self._trial_column = QVBoxLayout(self._trial)
        self._trial_column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._choice.activated.connect(self._on_chosen)
        self._form.edited.connect(self._on_edited)
        editor.listen(self.show_editor)
        self.show_editor()

    def show_editor(self) -> None:
        """Bring everything in line with the document. Changes nothing."""
        fields = self._editor.sheet.document.fields
        names = [field.name for field in fields]
        if self._current not in names:
            self._current = names[0] if names else ""
        if fields != self._shown:
            self._choice.clear()
            self._choice.addItems([f"{field.label} ({field.name})" for field in fields])
            self._build_trial(fields)
            self._shown = fields
        has_any = bool(fields)
        for part in (self._choice, self._form, self._trial_head, self._trial, *self._tools):
            part.setVisible(has_any)
        if has_any:
            place = names.index(self._current)
            self._choice.setCurrentIndex(place)
            self._form.show_object(fields[place], self._editor.sheet.theme)
        for name, line in self._trials.items():
            line.show_value(self._editor.sheet.graphic.value(name))

    def _build_trial(self, fields: tuple[Field, ...]) -> None:
        """The operator's form, kept as long as its fields keep their names and labels."""
        if [(f.name, f.label) for f in self._shown or ()] == [(f.name, f.label) for f in fields]:
            return
        while (item := self._trial_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._trials = {}
        for field in fields:
            line = named(FieldEdit(self._trial), f"trial_{field.name}", field.hint, field.label)
            line.value_typed.connect(self._teller(field.name))
            self._trial_column.addWidget(caption(field.label, self._trial))
            self._trial_column.addWidget(line)
            self._trials[field.name] = line

    def _on_add(self) -> None:
        number = len(self._editor.sheet.document.fields) + 1
        label = self.tr("Field %1").replace("%1", str(number))
        document, self._current = with_field_added(self._editor.sheet.document, label)
        self._editor.apply(document, self.tr("Add a field"))

    def _on_chosen(self, index: int) -> None:
        self._current = self._editor.sheet.document.fields[index].name
        self.show_editor()

    def _on_edited(self, path: str, value: object) -> None:
        document = self._editor.sheet.document
        field = next(f for f in document.fields if f.name == self._current)
        changed = with_field_changed(document, self._current, _changed(field, path, value))
        place = document.fields.index(field)
        self._current = changed.fields[place].name
        key = ("field", path, place)
        self._editor.apply(changed, self.tr("Change a field"), key)

    def _teller(self, name: str) -> Callable[[str], None]:
        def tell(text: str) -> None:
            self._on_trial(name, text)

        return tell

    def _on_trial(self, name: str, text: str) -> None:
        sheet = self._editor.sheet
        values = tuple(sorted({**dict(sheet.values), name: text}.items()))
        self._editor.change(replace(sheet, values=values), self.tr("Fill in"), ("trial", name))

    def _on_move(self, by: int) -> None:
        document = with_field_moved(self._editor.sheet.document, self._current, by)
        self._editor.apply(document, self.tr("Reorder"))

    def _on_remove(self) -> None:
        document = without_field(self._editor.sheet.document, self._current)
        self._editor.apply(document, self.tr("Remove a field"))

    def _build_tools(self) -> tuple[QWidget, ...]:
        parts = (
            (
                "fieldUpButton",
                "▲",
                "",
                self.tr("Further up in the form"),
                lambda: self._on_move(-1),
            ),
            (
                "fieldDownButton",
                "▼",
                "",
                self.tr("Further down in the form"),
                lambda: self._on_move(1),
            ),
            ("fieldRemoveButton", "", "bin", self.tr("Remove this field"), self._on_remove),
        )
        tools = []
        for name, text, picture, words, do in parts:
            button = named(QToolButton(self), name, words, words)
            button.setText(text)
            if picture:
                button.setIcon(icon(picture))
            button.clicked.connect(do)
            tools.append(button)
        return tuple(tools)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP // 2)
        row.addWidget(self._choice, 1)
        for tool in self._tools:
            row.addWidget(tool)
        self._page.column.addWidget(self._hint)
        self._page.column.addWidget(self._add)
        self._page.column.addLayout(row)
        for part in (self._form, self._trial_head, self._trial):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)


def _changed(field: Field, path: str, value: object) -> Field:
    if path in {"minimum", "maximum"}:
        try:
            value = float(str(value).replace(",", "."))
        except ValueError:
            value = None
    return replace(field, **{path: value})  # type: ignore[arg-type]  # each control tells its own type


def _rows() -> tuple[Row, ...]:
    return (
        Row("label", translate("FieldsPage", "Label"), Kind.LINE),
        Row("name", translate("FieldsPage", "Name in {{ }}"), Kind.LINE),
        Row("kind", translate("FieldsPage", "Kind"), Kind.CHOICE, choices=_kinds()),
        Row("default", translate("FieldsPage", "Says at first"), Kind.LINE),
        Row("hint", translate("FieldsPage", "Hint for the operator"), Kind.LINE, is_half=False),
        Row("max_length", translate("FieldsPage", "Longest"), Kind.NUMBER, 1, 2000),
        Row("source", translate("FieldsPage", "Filled in by"), Kind.CHOICE, choices=_sources()),
        Row("minimum", translate("FieldsPage", "Least"), Kind.LINE),
        Row("maximum", translate("FieldsPage", "Most"), Kind.LINE),
        Row("key", translate("FieldsPage", "Called there"), Kind.LINE),
        Row("choices", translate("FieldsPage", "Choices, one a line"), Kind.WORDS, is_half=False),
    )


def _kinds() -> tuple[tuple[object, str], ...]:
    return (
        (FieldKind.TEXT, translate("FieldsPage", "Text")),
        (FieldKind.NUMBER, translate("FieldsPage", "Number")),
        (FieldKind.COLOUR, translate("FieldsPage", "Colour")),
        (FieldKind.IMAGE, translate("FieldsPage", "Picture")),
        (FieldKind.CHOICE, translate("FieldsPage", "Choice")),
        (FieldKind.DURATION, translate("FieldsPage", "Duration")),
        (FieldKind.BOOL, translate("FieldsPage", "Yes or no")),
    )


def _sources() -> tuple[tuple[object, str], ...]:
    return (
        (FieldSource.OPERATOR, translate("FieldsPage", "Operator")),
        (FieldSource.CAST, translate("FieldsPage", "Cast")),
        (FieldSource.FEED, translate("FieldsPage", "Data source")),
    )
