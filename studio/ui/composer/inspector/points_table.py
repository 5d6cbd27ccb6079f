"""The points of a polygon as a table: one row each, x and y in podium pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.models.rows import NO_PARENT
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.editing.polygon import Point, Points

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex
_COLUMNS: Final = ("X", "Y")
_SHOWN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole})
_DELETES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_NUMBER_PX: Final = 30
_MOST_ROWS: Final = 6
"""More of them scroll."""


class PointsModel(QAbstractTableModel):
    """Tells what is typed; rows come and go one by one, so that what is chosen stays chosen."""

    moved = SignalOf[int, object](int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: Points = ()

    def show_points(self, points: Points) -> None:
        """Show points. Emits nothing of its own."""
        more, last = len(points) - len(self._points), len(self._points) - 1
        if more > 0:
            self.beginInsertRows(NO_PARENT, last + 1, last + more)
            self._points = points
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NO_PARENT, last + more + 1, last)
            self._points = points
            self.endRemoveRows()
        if points:
            self._points = points
            self.dataChanged.emit(self.index(0, 0), self.index(len(points) - 1, 1))

    @override
    def rowCount(self, parent: ModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._points)

    @override
    def columnCount(self, parent: ModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    @override
    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    @override
    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in _SHOWN and index.isValid():
            return self._points[index.row()][index.column()]
        return None

    @override
    def setData(
        self, index: ModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, int):
            return False
        x, y = self._points[index.row()]
        there: Point = (x, value) if index.column() else (value, y)
        self.moved.emit(index.row(), there)
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_row = orientation is Qt.Orientation.Vertical
        return str(section + 1) if is_row else _COLUMNS[section]


class PointsTable(QTableView):
    """Keeps Delete for its row, which is a shortcut of the workspace elsewhere."""

    delete_wanted = SignalOf[()]()

    def __init__(self, model: PointsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self.verticalHeader(), "pointNumbers", spoken=self.tr("Numbers of the points"))
        named(self.horizontalHeader(), "pointColumns", spoken=self.tr("X and Y"))
        self.verticalHeader().setDefaultSectionSize(theme.HIT)
        self.verticalHeader().setFixedWidth(_NUMBER_PX)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)

    @override
    def sizeHint(self) -> QSize:
        rows = min(self.model().rowCount(), _MOST_ROWS)
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows * theme.HIT + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _DELETES)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETES:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
