"""Shows what is selected: its place, and the form of its kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from studio.domain.editing.creating import kind_of
from studio.domain.editing.tree import with_part
from studio.domain.overlay import Element
from studio.services.editing import Editor, Typefaces
from studio.ui import theme
from studio.ui.composer.controls import Form
from studio.ui.composer.inspector.place_box import PlaceBox
from studio.ui.composer.inspector.points_box import PointsBox
from studio.ui.composer.inspector.rows import SEVERAL, sections_of
from studio.ui.composer.kind_words import element_words
from studio.ui.widgets.named import named
from studio.ui.widgets.tall_page import TallPage
from studio.ui.widgets.words import heading, note


class Inspector(QWidget):
    """Builds the form of a kind once, and shows one element of it after the other."""

    def __init__(
        self, editor: Editor, parent: QWidget | None = None, typefaces: Typefaces | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._typefaces = editor, typefaces or Typefaces()
        named(self, "inspector", spoken=self.tr("Inspector"))
        self._page = TallPage(self)
        self._title = heading("", self)
        self._place = PlaceBox(editor, self)
        self._points = PointsBox(editor, self)
        self._hint = note(
            self.tr("Select an element on the picture or in the list to see what it is made of."),
            self,
        )
        named(self._hint, "inspectorHint")
        for part in (self._title, self._hint, self._place, self._points):
            self._page.column.addWidget(part)
        self._pages: dict[str, tuple[QWidget, tuple[Form, ...]]] = {}
        self._kind = ""
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        editor.listen(self.show_editor)
        self._typefaces.listen(self.show_editor)
        self.show_editor()

    def show_editor(self) -> None:
        """Bring everything in line with the selection. Changes nothing."""
        elements = self._selected()
        kinds = {kind_of(element) for element in elements}
        self._show_kind(kinds.pop() if len(kinds) == 1 else SEVERAL if kinds else "")
        self._hint.setHidden(bool(elements))
        self._place.setHidden(not elements)
        self._title.setHidden(not elements)
        self._title.set_text(self._words(elements))
        self._points.show_editor()
        if not elements:
            return
        self._place.show_editor()
        if self._kind:
            for form in self._pages[self._kind][1]:
                form.show_objects(elements, self._editor.sheet.theme)

    def edit_words(self) -> None:
        """Put the cursor into what the selected element says."""
        field = self.findChild(QPlainTextEdit, f"{self._kind}_content")
        if field is not None and field.isVisible():
            field.setFocus()
            field.selectAll()

    def _selected(self) -> list[Element]:
        scene = self._editor.scene
        found = (scene.element(name) for name in self._editor.selection)
        return [element for element in found if element is not None]

    def _words(self, elements: list[Element]) -> str:
        if len(elements) > 1:
            return self.tr("%1 elements").replace("%1", str(len(elements)))
        return element_words(elements[0]) if elements else ""

    def _show_kind(self, kind: str) -> None:
        if kind == self._kind:
            return
        if self._kind:
            self._pages[self._kind][0].hide()
        self._kind = kind
        if not kind:
            return
        if kind not in self._pages:
            self._pages[kind] = self._built(kind)
        self._pages[kind][0].show()

    def _built(self, kind: str) -> tuple[QWidget, tuple[Form, ...]]:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        forms = []
        for title, rows in sections_of(kind):
            form = Form(kind, rows, page, self._typefaces)
            form.edited.connect(partial(self._on_edited, form))
            column.addWidget(heading(title, page))
            column.addWidget(form)
            forms.append(form)
        self._page.column.insertWidget(self._page.column.count() - 1, page)
        return page, tuple(forms)

    def _on_edited(self, form: Form, path: str, value: object) -> None:
        """Change the same part of everything selected; letters in a row are one step."""
        elements = {e.id: with_part(e, path, value) for e in self._selected()}
        document = self._editor.scene.written(elements)
        key = ("part", path, tuple(elements), form.deed(path))
        self._editor.apply(document, self.tr("Change"), key)
