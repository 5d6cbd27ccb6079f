"""The list of elements: the uppermost first, with names, eyes and locks, dragged to reorder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.editing.creating import kind_of
from studio.domain.editing.ordering import placed_before
from studio.domain.editing.tree import parent_of
from studio.domain.overlay import Element, Group
from studio.ui import theme
from studio.ui.composer.doing import flip
from studio.ui.composer.kind_words import element_words, icon_of
from studio.ui.icons import icon
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from studio.services.editing import Editor

translate = QCoreApplication.translate
NAME, EYE, LOCK = range(3)
_ID: Final = Qt.ItemDataRole.UserRole
_ICON_COLUMN_PX: Final = 28


class ElementList(QWidget):
    """Shows the document of an editor; what is selected here is selected there."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._shown: object = None
        self._is_showing = False
        self.tree = named(
            _Tree(self), "elementList", spoken=self.tr("Elements, the uppermost first")
        )
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
        self.tree.on_dropped = self._on_dropped
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.itemChanged.connect(self._on_renamed)
        self.tree.itemClicked.connect(self._on_clicked)
        editor.listen(self.show_editor)
        self.show_editor()

    def show_editor(self) -> None:
        """Bring the list in line with the document. Changes nothing in it."""
        elements, selection = self._editor.scene.elements, self._editor.selection
        shown = tuple(_outline(elements))
        if (shown, selection) == self._shown:
            return
        is_anew = self._shown is None or shown != self._shown[0]  # type: ignore[index]  # a pair
        self._shown = (shown, selection)
        self._is_showing = True
        if is_anew:
            self._fill(elements)
        for item in _items(self.tree.invisibleRootItem()):
            item.setSelected(item.data(NAME, _ID) in selection)
        self._hint.setHidden(bool(elements))
        self.tree.setHidden(not elements)
        self._is_showing = False

    def _fill(self, elements: tuple[Element, ...]) -> None:
        self.tree.clear()
        for element in reversed(elements):
            self.tree.addTopLevelItem(_item(element))
        self.tree.expandAll()

    def _on_selected(self) -> None:
        if not self._is_showing:
            chosen = [item.data(NAME, _ID) for item in self.tree.selectedItems()]
            before = [name for name in self._editor.selection if name in chosen]
            self._editor.select((*before, *chosen))

    def _on_renamed(self, item: QTreeWidgetItem, column: int) -> None:
        element = self._editor.scene.element(item.data(NAME, _ID))
        if self._is_showing or column != NAME or element is None:
            return
        words = item.text(NAME).strip()
        label = "" if words == element_words(replace(element, label="")) else words
        document = self._editor.scene.written({element.id: replace(element, label=label)})
        self._editor.apply(document, self.tr("Rename"))
        self._shown = None
        self.show_editor()

    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        name = item.data(NAME, _ID)
        if column == EYE:
            flip(self._editor, self.tr("Hide or show"), "is_hidden", (name,))
        elif column == LOCK:
            flip(self._editor, self.tr("Lock or unlock"), "is_locked", (name,))

    def _on_dropped(self, moving: str, above: str) -> None:
        """Put an element right above another one in the list; below all for an empty one."""
        document = self._editor.sheet.document
        if moving and parent_of(document.elements, moving) is None:
            self._editor.apply(placed_before(document, moving, above), self.tr("Reorder"))


class _Tree(QTreeWidget):
    """Tells of a drop instead of moving its own items."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.on_dropped: Callable[[str, str], None] = _nothing
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(theme.SMALL_ICON, theme.SMALL_ICON))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(_ICON_COLUMN_PX)
        head.setSectionResizeMode(NAME, head.ResizeMode.Stretch)
        for column in (EYE, LOCK):
            head.setSectionResizeMode(column, head.ResizeMode.Fixed)
            head.resizeSection(column, _ICON_COLUMN_PX)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        target = self.itemAt(event.position().toPoint())
        moving = self.currentItem()
        where = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moving is None:
            return
        below = self.itemBelow(target) if target is not None else None
        is_above = where is QAbstractItemView.DropIndicatorPosition.AboveItem
        under = target if is_above else below
        self.on_dropped(moving.data(NAME, _ID), "" if under is None else under.data(NAME, _ID))


def _nothing(_moving: str, _above: str) -> None:
    """Nobody listens yet."""


def _item(element: Element) -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    item.setText(NAME, element_words(element))
    item.setIcon(NAME, icon(icon_of(kind_of(element)), theme.MUTED))
    hidden, locked = element.is_hidden, element.is_locked
    eye, lock = ("eye-off", "eye")[not hidden], ("lock", "unlock")[not locked]
    item.setIcon(EYE, icon(eye, theme.ASKED if hidden else theme.DISABLED))
    item.setIcon(LOCK, icon(lock, theme.ASKED if locked else theme.DISABLED))
    item.setData(NAME, _ID, element.id)
    item.setToolTip(EYE, _tip("hidden" if hidden else "shown"))
    item.setToolTip(LOCK, _tip("locked" if locked else "unlocked"))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    if isinstance(element, Group):
        for child in reversed(element.children):
            item.addChild(_item(child))
    return item


def _tip(state: str) -> str:
    return {
        "hidden": translate("ElementList", "Hidden: click to show it"),
        "shown": translate("ElementList", "Shown: click to hide it"),
        "locked": translate("ElementList", "Locked: click to free it"),
        "unlocked": translate("ElementList", "Free: click to lock it"),
    }[state]


def _items(root: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    children = (root.child(row) for row in range(root.childCount()))
    for child in children:
        if child is not None:
            yield child
            yield from _items(child)


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
