"""The fields of a document: what the operator will fill in, and the form he gets to see."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.domain.editing.fields import (
    free_field_name,
    with_field_added,
    with_field_changed,
    with_field_moved,
    without_field,
)
from studio.domain.editing.tree import with_part
from studio.domain.overlay import Field
from studio.services.editing import Editor
from studio.ui import theme
from studio.ui.composer.controls import Form
from studio.ui.composer.field_rows import field_rows, more_rows, who_words
from studio.ui.icons import icon
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.fields import FieldBox
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage
from studio.ui.widgets.words import heading, note


class FieldsPage(QWidget):
    """Left to the document: which fields there are. For trial: the form of the operator."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._current = ""
        self._unnamed: set[str] = set()
        """The names of new fields that nobody has named yet: they follow their label."""
        self._shown: tuple[Field, ...] | None = None
        self._trials: list[FieldBox] = []
        self._people: tuple[str, ...] = ()
        named(self, "fieldsPage", spoken=self.tr("Fields"))
        self._page = TallPage(self)
        self._page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
        self._form = Form("field", field_rows(), self)
        self._parts = {kind: Form("field", rows, self) for kind, rows in more_rows().items()}
        self._who = named(note("", self), "fieldFilledBy")
        self._trial_head = heading(self.tr("Filled in for trial"), self)
        self._trial = QWidget(self)
        self._trial_column = QVBoxLayout(self._trial)
        self._trial_column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._choice.activated.connect(self._on_chosen)
        for form in (self._form, *self._parts.values()):
            form.edited.connect(self._on_edited)
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
        self._show_field(next((f for f in fields if f.name == self._current), None))
        for box in self._trials:
            box.show_value(self._editor.sheet.graphic.value(box.name))

    def show_people(self, names: tuple[str, ...]) -> None:
        """Offer these people for trial where somebody's name belongs. Emits nothing."""
        self._people = names
        for box in self._trials:
            box.show_people(names)

    def _show_field(self, field: Field | None) -> None:
        parts = (self._choice, self._form, self._who, self._trial_head, self._trial, *self._tools)
        for part in parts:
            part.setVisible(field is not None)
        for kind, form in self._parts.items():
            form.setVisible(field is not None and field.kind is kind)
        if field is None:
            return
        self._choice.setCurrentIndex(self._editor.sheet.document.fields.index(field))
        for form in (self._form, *self._parts.values()):
            form.show_object(field, self._editor.sheet.theme)
        self._who.setText(who_words(field.source))

    def _build_trial(self, fields: tuple[Field, ...]) -> None:
        """The operator's form, kept while only what its fields say at first is changed."""
        if _shapes(self._shown or ()) == _shapes(fields):
            return
        for box in self._trials:
            self._trial_column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._trials = [FieldBox("trial", field, self._trial) for field in fields]
        for box in self._trials:
            box.value_typed.connect(self._on_trial)
            box.show_people(self._people)
            self._trial_column.addWidget(box)

    def _on_add(self) -> None:
        number = len(self._editor.sheet.document.fields) + 1
        label = self.tr("Field %1").replace("%1", str(number))
        document, self._current = with_field_added(self._editor.sheet.document, label)
        self._unnamed.add(self._current)
        self._editor.apply(document, self.tr("Add a field"))

    def _on_chosen(self, index: int) -> None:
        self._current = self._editor.sheet.document.fields[index].name
        self.show_editor()

    def _on_edited(self, path: str, value: object) -> None:
        document = self._editor.sheet.document
        field = next(f for f in document.fields if f.name == self._current)
        wanted, is_unnamed = with_part(field, path, value), field.name in self._unnamed
        if path == "label" and is_unnamed:
            wanted = replace(wanted, name=free_field_name(document, wanted.label, field.name))
        changed = with_field_changed(document, self._current, wanted)
        place = document.fields.index(field)
        self._current = changed.fields[place].name
        if path == "name":
            self._unnamed.discard(self._current)
        elif is_unnamed:
            self._unnamed.add(self._current)
        key = ("field", path, place)
        self._editor.apply(changed, self.tr("Change a field"), key)

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
        forms = (self._form, *self._parts.values())
        for part in (*forms, self._who, self._trial_head, self._trial):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)


def _shapes(fields: tuple[Field, ...]) -> list[Field]:
    """Everything of fields that their form depends on."""
    return [replace(field, default="", key="") for field in fields]
