"""The rows of the element list: dragged with a line that says where they go, moved by keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from studio.domain.editing.nesting import Nest
from studio.ui import theme
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPaintEvent

NAME, EYE, LOCK = range(3)
ID: Final = Qt.ItemDataRole.UserRole
IS_GROUP: Final = Qt.ItemDataRole.UserRole + 1
_ICON_COLUMN_PX: Final = 28
_LINE_PX: Final = 2
_WAYS: Final = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Right: "in",
    Qt.Key.Key_Left: "out",
}
Where = QAbstractItemView.DropIndicatorPosition
_EDGE: Final = 0.28
"""How much of a group's row, at its upper and its lower edge, is beside it and not in it."""


class ElementTree(QTreeWidget):
    """Tells what is wanted instead of moving its own items."""

    dropped = SignalOf[Nest](object)
    """What is selected was dropped there."""
    flipped = SignalOf[str, int](str, int)
    """The eye or the lock of an element was pressed."""
    moved = SignalOf[str](str)
    """What is selected is to go up, down, in or out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: QRect | None = None
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(theme.SMALL_ICON, theme.SMALL_ICON))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)  # it has its own line
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(_ICON_COLUMN_PX)
        head.setSectionResizeMode(NAME, head.ResizeMode.Stretch)
        for column in (EYE, LOCK):
            head.setSectionResizeMode(column, head.ResizeMode.Fixed)
            head.resizeSection(column, _ICON_COLUMN_PX)

    def rows(self) -> Iterator[QTreeWidgetItem]:
        """Yield every row, from the top."""
        yield from _below(self.invisibleRootItem())

    def nest_at(self, item: QTreeWidgetItem | None, where: Where) -> Nest:
        """Return the place in the tree that a drop on, above or below a row means."""
        if item is None or where is Where.OnViewport:
            return Nest()
        name, parent = _name(item), _name(item.parent())
        if where is Where.AboveItem:
            return Nest(parent, name)
        if item.data(NAME, IS_GROUP) and (where is Where.OnItem or item.isExpanded()):
            return Nest(name, _name(item.child(0)))
        owner = item.parent() or self.invisibleRootItem()
        return Nest(parent, _name(owner.child(owner.indexOfChild(item) + 1)))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() not in {self, None} or not self._is_row(event):
            event.ignore()
            return
        event.acceptProposedAction()
        self._show_line(self._line_at(*self._target(event)))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_line(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        nest = self.nest_at(*self._target(event))
        self._show_line(None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.dropped.emit(nest)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Eye and lock are buttons: what is selected stays selected."""
        at = event.position().toPoint()
        item, column = self.itemAt(at), self.columnAt(at.x())
        if item is not None and column != NAME and event.button() == Qt.MouseButton.LeftButton:
            self.flipped.emit(_name(item), column)
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.columnAt(event.position().toPoint().x()) == NAME:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Alt and an arrow is the list's own, though on the canvas it lines things up."""
        if event.type() == QEvent.Type.ShortcutOverride and _way(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _way(event)
        if way:
            self.moved.emit(way)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme.FOCUS), _LINE_PX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line.height() > _LINE_PX:
            painter.drawRoundedRect(self._line.adjusted(1, 1, -1, -1), 3, 3)
        else:
            left, at = self._line.left() + 3, self._line.top()
            painter.drawEllipse(left - 2, at - 2, 4, 4)
            painter.drawLine(left + 3, at, self._line.right(), at)
        painter.end()

    def _is_row(self, event: QDropEvent) -> bool:
        return any(event.mimeData().hasFormat(kind) for kind in self.model().mimeTypes())

    def _target(self, event: QDropEvent) -> tuple[QTreeWidgetItem | None, Where]:
        """The row that a drop is meant for, and on which side of it; only groups take it in."""
        at = event.position().toPoint()
        item = self.itemAt(at)
        if item is None:
            return None, Where.OnViewport
        rect = self.visualItemRect(item)
        share = (at.y() - rect.top()) / max(1, rect.height())
        edge = _EDGE if item.data(NAME, IS_GROUP) else 0.5
        if share < edge:
            return item, Where.AboveItem
        return item, Where.BelowItem if share >= 1 - edge else Where.OnItem

    def _line_at(self, item: QTreeWidgetItem | None, where: Where) -> QRect | None:
        """Where the line or the frame of a drop is drawn, indented as deep as it will lie."""
        if item is None:
            item = next(reversed(list(self.rows())), None)
        if item is None:
            return None
        row = self.visualItemRect(item)
        row.setRight(self.viewport().width() - 1)
        if where is Where.OnItem:
            return row
        left = 0 if where is Where.OnViewport else row.left()
        is_inside = where is Where.BelowItem and item.isExpanded() and item.childCount()
        left += self.indentation() if is_inside else 0
        at = row.top() if where is Where.AboveItem else row.bottom() + 1
        return QRect(left, at, row.right() - left, _LINE_PX)

    def _show_line(self, line: QRect | None) -> None:
        if line != self._line:
            self._line = line
            self.viewport().update()


def _way(event: QEvent) -> str:
    """Where a key moves what is selected; empty for other keys."""
    if not isinstance(event, QKeyEvent):
        return ""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_ours = keys == Qt.KeyboardModifier.AltModifier
    return _WAYS.get(Qt.Key(event.key()), "") if is_ours else ""


def _name(item: QTreeWidgetItem | None) -> str:
    return "" if item is None else str(item.data(NAME, ID) or "")


def _below(root: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    children = (root.child(row) for row in range(root.childCount()))
    for child in children:
        if child is not None:
            yield child
            yield from _below(child)
