"""A list that says what belongs in it while it is empty."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from studio.ui import theme

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class HintedList(QListView):
    """A quiet list without its own editing; `set_hint` is what an empty one teaches."""

    def __init__(self, parent: QWidget | None = None, *, rows: int = 3) -> None:
        super().__init__(parent)
        self._hint = ""
        self._rows = rows
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def set_hint(self, hint: str) -> None:
        """Say this while there is no row."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.viewport().update()

    def selected(self) -> QModelIndex:
        """The highlighted row, else an invalid index.

        Not the current one: Qt makes a row current when the keyboard merely comes by.
        """
        chosen = self.selectedIndexes()
        return chosen[0] if chosen else QModelIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """The first arrow chooses the row the keyboard stands on, not the one after it."""
        is_fresh = self.currentIndex().isValid() and not self.selected().isValid()
        if is_fresh and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.setCurrentIndex(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def rowsAboutToBeRemoved(self, parent: ModelIndex, start: int, end: int, /) -> None:
        """Qt would choose the neighbour of a row that goes, and buttons would act on that one."""
        if start <= self.currentIndex().row() <= end:
            self.selectionModel().clear()
        super().rowsAboutToBeRemoved(parent, start, end)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._rows * theme.ROW + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * theme.ROW + 4)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._hint and self.model().rowCount() == 0:
            self._paint_hint()

    def _paint_hint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(QColor(theme.MUTED))
        edge = theme.EDGE
        area: QRect = self.viewport().rect().adjusted(edge, edge, -edge, -edge)
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._hint)
        painter.end()
