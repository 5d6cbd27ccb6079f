"""The points of a polygon in numbers: typed, added, taken away, put in another order."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.domain.editing.polygon import (
    LEAST_POINTS,
    MOST_POINTS,
    Points,
    middle_of_edge,
    points_on_podium,
    repointed,
    with_point_added,
    with_point_moved,
    with_point_shifted,
    without_point,
)
from studio.domain.overlay import Polygon
from studio.ui import theme
from studio.ui.composer.inspector.points_table import PointsModel, PointsTable
from studio.ui.icons import icon
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading, note

if TYPE_CHECKING:
    from studio.services.editing import Editor

_deeds: Final = count(1)


class PointsBox(QWidget):
    """Is only there while a single polygon is selected; every deed is a step of its own."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._model = PointsModel(self)
        self._table = named(
            PointsTable(self._model, self),
            "polygonPoints",
            self.tr("Podium pixels from the left and from the top; double-click to type"),
            self.tr("Points"),
        )
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add = self._button("addPoint", "plus", self.tr("Add a point behind the chosen one"))
        self._up = self._button("pointUp", "up", self.tr("Earlier in the order of the points"))
        self._down = self._button("pointDown", "down", self.tr("Later in the order of the points"))
        self._remove = self._button("removePoint", "bin", self.tr("Remove the chosen point"))
        self._lay_out()
        self._model.moved.connect(self._on_moved)
        self._table.selectionModel().currentRowChanged.connect(self._show_buttons)
        self._table.delete_wanted.connect(self._on_remove)
        self._add.clicked.connect(self._on_add)
        self._up.clicked.connect(lambda: self._shift(-1))
        self._down.clicked.connect(lambda: self._shift(1))
        self._remove.clicked.connect(self._on_remove)

    def show_editor(self) -> None:
        """Show the points of what is selected. Changes nothing."""
        points, before = self._points, self._model.rowCount()
        self.setHidden(not points)
        self._model.show_points(points)
        if len(points) != before:
            self._table.updateGeometry()
        self.setEnabled(not self._is_locked())
        self._show_buttons()

    @property
    def _name(self) -> str:
        names = self._editor.selection
        return names[0] if len(names) == 1 else ""

    @property
    def _points(self) -> Points:
        return points_on_podium(self._editor.scene, self._name)

    @property
    def _row(self) -> int:
        return self._table.currentIndex().row()

    def _is_locked(self) -> bool:
        element = self._editor.scene.element(self._name)
        return isinstance(element, Polygon) and element.is_locked

    def _show_buttons(self) -> None:
        number, row = self._model.rowCount(), self._row
        self._add.setEnabled(number < MOST_POINTS)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < number - 1)
        self._remove.setEnabled(row >= 0 and number > LEAST_POINTS)

    def _on_moved(self, row: int, to: object) -> None:
        if isinstance(to, tuple):
            self._put(with_point_moved(self._points, row, to), self.tr("Move point"), row)

    def _on_add(self) -> None:
        points = self._points
        row = self._row if self._row >= 0 else len(points) - 1
        grown = with_point_added(points, row, middle_of_edge(points, row))
        self._put(grown, self.tr("Add point"), row + 1)

    def _on_remove(self) -> None:
        if self._row >= 0:
            fewer = without_point(self._points, self._row)
            self._put(fewer, self.tr("Delete point"), min(self._row, len(fewer) - 1))

    def _shift(self, by: int) -> None:
        shifted = with_point_shifted(self._points, self._row, by)
        self._put(shifted, self.tr("Order points"), self._row + by)

    def _put(self, points: Points, words: str, row: int) -> None:
        document = repointed(self._editor.scene, self._name, points)
        self._editor.apply(document, words, ("points", next(_deeds)))
        self._table.selectRow(row)

    def _button(self, name: str, picture: str, words: str) -> QToolButton:
        button = named(QToolButton(self), name, words, words)
        button.setIcon(icon(picture))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(heading(self.tr("Points"), self), 1)
        for button in (self._add, self._up, self._down, self._remove):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        column.addLayout(head)
        column.addWidget(self._table)
        words = self.tr("Double-click the polygon on the picture to drag its points.")
        column.addWidget(note(words, self))
