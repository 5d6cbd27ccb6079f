"""A list model over frozen rows that changes as little as possible, so that selections survive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from studio.ui.widgets.row_delegate import FACE_ROLE, RowFace

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex

NO_PARENT: Final = QModelIndex()


class Row(Protocol):
    """One line of a list."""

    @property
    def id(self) -> str:
        """What stays the same while the rest of the row changes."""
        ...

    @property
    def face(self) -> RowFace:
        """What the delegate draws; typing letters of its title jumps to the row."""
        ...

    @property
    def spoken(self) -> str:
        """The whole row in words, for screen readers and as the tooltip."""
        ...


R = TypeVar("R", bound=Row)


class RowsModel(QAbstractListModel, Generic[R]):
    """Rows by id. `show` brings them in line by single inserts, removals, moves and changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def show(self, wanted: Sequence[R]) -> None:
        """Bring the rows in line with wanted; ids must differ from each other."""
        self._remove_missing({row.id for row in wanted})
        for place, row in enumerate(wanted):
            there = self._place_of(row.id, place)
            if there is None:
                self.beginInsertRows(NO_PARENT, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                continue
            if there != place:
                self.beginMoveRows(NO_PARENT, there, there, NO_PARENT, place)
                self._rows.insert(place, self._rows.pop(there))
                self.endMoveRows()
            self._change(place, row)

    def row(self, index: ModelIndex) -> R | None:
        """The row at an index, None for an index that is no row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, row_id: str) -> QModelIndex:
        """Where a row is; an invalid index when it is gone."""
        place = self._place_of(row_id, 0)
        return QModelIndex() if place is None else self.index(place)

    @override
    def rowCount(self, parent: ModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: ModelIndex, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.face.title
            case _ if role == FACE_ROLE:
                return row.face
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None

    def _remove_missing(self, wanted: set[str]) -> None:
        for place in reversed(range(len(self._rows))):
            if self._rows[place].id not in wanted:
                self.beginRemoveRows(NO_PARENT, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _place_of(self, row_id: str, first: int) -> int | None:
        places = range(first, len(self._rows))
        return next((place for place in places if self._rows[place].id == row_id), None)

    def _change(self, place: int, row: R) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))
