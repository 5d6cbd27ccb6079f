"""List models whose rows can be dragged onto a seat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from typing_extensions import override

from studio.domain.looks import Seat
from studio.ui.models.rows import ModelIndex, Row, RowsModel
from studio.ui.widgets.seat_mime import SEAT_MIME, seat_to_mime


class SeatedRow(Row, Protocol):
    """A row of somebody or something that can sit."""

    @property
    def seat(self) -> Seat:
        """The seat that a drop of this row gives."""
        ...


S = TypeVar("S", bound=SeatedRow)


class SeatedRowsModel(RowsModel[S]):
    """Rows by id; each can be dragged onto a seat."""

    @override
    def flags(self, index: ModelIndex, /) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [SEAT_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex], /) -> QMimeData:
        row = self.row(indexes[0]) if indexes else None
        return seat_to_mime(row.seat) if row else QMimeData()
