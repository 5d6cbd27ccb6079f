"""The list of elements: the uppermost first, with names, eyes and locks, in their groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from studio.domain.editing.creating import kind_of
from studio.domain.editing.nesting import Nest, inwards, nested, outwards
from studio.domain.editing.ordering import Way, reordered
from studio.domain.overlay import Element, Group
from studio.ui import theme
from studio.ui.composer.doing import flip
from studio.ui.composer.element_tree import EYE, ID, IS_GROUP, LOCK, NAME, ElementTree
from studio.ui.composer.kind_words import element_words, icon_of
from studio.ui.icons import icon
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note

if TYPE_CHECKING:
    from studio.services.editing import Editor

translate = QCoreApplication.translate
_ROW_PX: Final = 24
_PARTS: Final = {EYE: "is_hidden", LOCK: "is_locked"}


class ElementList(QWidget):
    """Shows the document of an editor; what is selected here is selected there."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._outline: tuple[object, ...] | None = None
        """What the rows say, None to fill them anew."""
        self._selected: tuple[str, ...] = ()
        self._is_showing = False
        tip = self.tr(
            "Drag to reorder, onto a group to put it in. Alt+Up and Alt+Down reorder, Alt+Right "
            "puts into the next group, Alt+Left takes out; F2 renames"
        )
        spoken = self.tr("Elements, the uppermost first")
        self.tree = named(ElementTree(self), "elementList", tip, spoken)
        self._hint = note(
            self.tr(
                "Nothing drawn yet. Choose a kind of element above, then draw it on the picture, "
                "or take a graphic from the library."
            ),
            self,
        )
        named(self._hint, "elementListHint")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self._hint)
        column.addWidget(self.tree, 100)
        column.addStretch(1)
        self.tree.dropped.connect(self._on_dropped)
        self.tree.moved.connect(self._on_moved)
        self.tree.flipped.connect(self._on_flipped)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.itemChanged.connect(self._on_renamed)
        editor.listen(self.show_editor)
        self.show_editor()

    def show_editor(self) -> None:
        """Bring the list in line with the document. Changes nothing in it."""
        elements, selection = self._editor.scene.elements, self._editor.selection
        shown = tuple(_outline(elements))
        is_anew = shown != self._outline
        if not is_anew and selection == self._selected:
            return
        self._outline, self._selected = shown, selection
        self._is_showing = True
        if is_anew:
            self._fill(elements)
        self._show_selection(selection)
        self._hint.setHidden(bool(elements))
        self.tree.setHidden(not elements)
        self._is_showing = False

    def _fill(self, elements: tuple[Element, ...]) -> None:
        """Make the rows anew; what was folded stays so, and the keyboard stays where it was."""
        rows = self.tree.rows()
        folded = {r.data(NAME, ID) for r in rows if r.childCount() and not r.isExpanded()}
        current, scrolled = self.tree.currentItem(), self.tree.verticalScrollBar().value()
        name = current.data(NAME, ID) if current is not None else ""
        self.tree.clear()
        for element in reversed(elements):
            self.tree.addTopLevelItem(_item(element))
        for row in self.tree.rows():
            row.setExpanded(row.data(NAME, ID) not in folded)
            if row.data(NAME, ID) == name:
                self.tree.setCurrentItem(row, NAME, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.tree.verticalScrollBar().setValue(scrolled)

    def _show_selection(self, selection: tuple[str, ...]) -> None:
        """What is selected on the canvas can be seen here, even in a group that was folded."""
        for row in self.tree.rows():
            is_selected = row.data(NAME, ID) in selection
            group = row.parent()
            if is_selected and not row.isSelected() and group is not None:
                group.setExpanded(True)
            row.setSelected(is_selected)
            if is_selected and len(selection) == 1:
                self.tree.scrollToItem(row)

    def _on_selected(self) -> None:
        if not self._is_showing:
            chosen = [item.data(NAME, ID) for item in self.tree.selectedItems()]
            before = [name for name in self._editor.selection if name in chosen]
            self._editor.select((*before, *chosen))

    def _on_renamed(self, item: QTreeWidgetItem, column: int) -> None:
        element = self._editor.scene.element(item.data(NAME, ID))
        if self._is_showing or column != NAME or element is None:
            return
        words = item.text(NAME).strip()
        label = "" if words == element_words(replace(element, label="")) else words
        document = self._editor.scene.written({element.id: replace(element, label=label)})
        self._editor.apply(document, self.tr("Rename"))
        self._outline = None
        self.show_editor()

    def _on_flipped(self, name: str, column: int) -> None:
        """The eye of one that is selected is the eye of everything selected."""
        words = self.tr("Hide or show") if column == EYE else self.tr("Lock or unlock")
        selection = self._editor.selection
        flip(self._editor, words, _PARTS[column], selection if name in selection else (name,))

    def _on_dropped(self, nest: Nest) -> None:
        self._put(nest)

    def _on_moved(self, way: str) -> None:
        """By key: past a neighbour, into the next group, or out of the own one."""
        scene, names = self._editor.scene, self._editor.selection
        if way in {"in", "out"}:
            nest = inwards(scene, names) if way == "in" else outwards(scene, names)
            if nest is not None:
                self._put(nest)
            return
        step = Way.FORWARD if way == "up" else Way.BACKWARD
        self._editor.apply(reordered(scene.document, names, step), self.tr("Reorder"))

    def _put(self, nest: Nest) -> None:
        editor = self._editor
        editor.apply(nested(editor.scene, editor.selection, nest), self.tr("Reorder"))


def _item(element: Element) -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    item.setSizeHint(NAME, QSize(0, _ROW_PX))
    item.setText(NAME, element_words(element))
    item.setIcon(NAME, _icon(icon_of(kind_of(element)), theme.MUTED))
    hidden, locked = element.is_hidden, element.is_locked
    eye, lock = ("eye-off", "eye")[not hidden], ("lock", "unlock")[not locked]
    item.setIcon(EYE, _icon(eye, theme.ASKED if hidden else theme.DISABLED))
    item.setIcon(LOCK, _icon(lock, theme.ASKED if locked else theme.DISABLED))
    item.setData(NAME, ID, element.id)
    item.setData(NAME, IS_GROUP, isinstance(element, Group))
    item.setToolTip(EYE, _tip("hidden" if hidden else "shown"))
    item.setToolTip(LOCK, _tip("locked" if locked else "unlocked"))
    if hidden:
        item.setForeground(NAME, QColor(theme.MUTED))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    if isinstance(element, Group):
        for child in reversed(element.children):
            item.addChild(_item(child))
    return item


@cache
def _icon(name: str, colour: str) -> QIcon:
    """An icon that can be seen on a selected row, too."""
    both = QIcon(icon(name, colour))
    side = QSize(theme.SMALL_ICON, theme.SMALL_ICON)
    both.addPixmap(icon(name, theme.ON_FILL).pixmap(side), QIcon.Mode.Selected)
    return both


def _tip(state: str) -> str:
    return {
        "hidden": translate("ElementList", "Hidden: click to show it"),
        "shown": translate("ElementList", "Shown: click to hide it"),
        "locked": translate("ElementList", "Locked: click to free it"),
        "unlocked": translate("ElementList", "Free: click to lock it"),
    }[state]


def _outline(elements: tuple[Element, ...]) -> Iterator[object]:
    """Everything of elements that the list shows."""
    for element in elements:
        children = element.children if isinstance(element, Group) else ()
        yield (
            element.id,
            element_words(element),
            type(element),
            element.is_hidden,
            element.is_locked,
            tuple(_outline(children)),
        )
