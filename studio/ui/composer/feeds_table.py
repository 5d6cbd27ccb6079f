"""The rows of a data source as a table; the picked one is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from studio.domain.tables import NO_TABLE, Table
from studio.ui import theme
from studio.ui.models.rows import NO_PARENT
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.feeds import Feed

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex

_COLUMN_PX = 110
_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})


class TableModel(QAbstractTableModel):
    """A table, row numbers from 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = NO_TABLE

    def show_table(self, table: Table) -> None:
        """Show another table; the same one again changes nothing."""
        if table != self._table:
            self.beginResetModel()
            self._table = table
            self.endResetModel()

    @override
    def rowCount(self, parent: ModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: ModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    @override
    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in _SHOWN and index.isValid():
            return self._table.rows[index.row()][index.column()]
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if role not in _SHOWN:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self._table.columns[section]


class FeedTable(QTableView):
    """Shows the rows of a source; a click or an arrow key picks one."""

    row_picked = SignalOf[int](int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        named(self.verticalHeader(), "dataTableNumbers", spoken=self.tr("Row numbers"))
        named(self.horizontalHeader(), "dataTableColumns", spoken=self.tr("Columns"))
        self.verticalHeader().setDefaultSectionSize(theme.HIT)
        self.horizontalHeader().setDefaultSectionSize(_COLUMN_PX)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self._shown: int | None = None
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_feed(self, feed: Feed | None) -> None:
        """Show a source's rows and the picked one. Emits nothing."""
        table = feed.table if feed else NO_TABLE
        self._shown = feed.row if feed else None
        self._model.show_table(table)
        if self._shown is None:
            self.selectionModel().clear()
        elif self.currentIndex().row() != self._shown:
            self.selectRow(self._shown)
            self.scrollTo(self._model.index(self._shown, 0))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 5 * theme.ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 3 * theme.ROW)

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and current.row() != self._shown:
            self._shown = current.row()
            self.row_picked.emit(current.row())
