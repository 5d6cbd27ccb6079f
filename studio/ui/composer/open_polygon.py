"""The polygon whose points are worked on: which of them is chosen, and what is done to it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.domain.editing.polygon import (
    Point,
    Points,
    points_on_podium,
    repointed,
    with_point_added,
    with_point_moved,
    without_point,
)
from studio.domain.overlay import Polygon

if TYPE_CHECKING:
    from studio.services.editing import Editor

translate = QCoreApplication.translate
_deeds: Final = count(1)


class OpenPolygon:
    """Every drag is one step of the history, and so are nudges in a row."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self.name = ""
        """Whose points are shown; empty for none."""
        self.point: int | None = None
        """Which of them is chosen."""
        self.start: Points = ()
        """What a drag began with; empty while none is under way."""
        self._deed = 0

    @property
    def points(self) -> Points:
        """Where they lie on the podium."""
        return points_on_podium(self._editor.scene, self.name)

    def open(self) -> bool:
        """Open the polygon that alone is selected; tells whether there is one."""
        names = self._editor.selection
        element = self._editor.scene.element(names[0]) if len(names) == 1 else None
        if not isinstance(element, Polygon) or element.is_locked:
            return False
        self.name, self.point = names[0], None
        return True

    def close(self) -> None:
        """Leave it as it is."""
        self.name, self.point, self.start = "", None, ()

    def is_gone(self) -> bool:
        """Whether something else is selected by now; a point that is gone is not chosen."""
        points = self.points
        if self.point is not None and self.point >= len(points):
            self.point, self.start = None, ()
        return self._editor.selection != (self.name,) or not points

    def take(self, point: int | None) -> None:
        """Choose a point and begin to drag it; None chooses nothing."""
        self.point, self._deed = point, next(_deeds)
        self.start = self.points if point is not None else ()

    def add(self, edge: int, at: Point) -> None:
        """Make a point on an edge and begin to drag it: with that it is one step."""
        grown = with_point_added(self.points, edge, at)
        if len(grown) > len(self.points):
            self._deed = next(_deeds)
            self._put(grown, translate("OpenPolygon", "Add point"), "drag")
            self.point, self.start = edge + 1, grown

    def drag(self, to: Point) -> None:
        """Bring the chosen point somewhere else."""
        if self.point is not None and self.start:
            moved = with_point_moved(self.start, self.point, to)
            self._put(moved, translate("OpenPolygon", "Move point"), "drag")

    def drop(self) -> None:
        """Leave the point where it was dragged to."""
        self.start = ()

    def cancel(self) -> None:
        """Take back what is being dragged."""
        history = self._editor.history
        if history.done and history.done[-1].key == ("drag", self._deed):
            self._editor.undo()
        self.point, self.start = None, ()

    def nudge(self, dx: int, dy: int) -> None:
        """Move the chosen point by some pixels."""
        if self.point is not None:
            x, y = self.points[self.point]
            moved = with_point_moved(self.points, self.point, (x + dx, y + dy))
            self._put(moved, translate("OpenPolygon", "Move point"), "nudge")

    def remove(self) -> None:
        """Take the chosen point away, as long as three are left; its neighbour is chosen."""
        if self.point is not None:
            fewer = without_point(self.points, self.point)
            self.point, self._deed = min(self.point, len(fewer) - 1), next(_deeds)
            self._put(fewer, translate("OpenPolygon", "Delete point"), "remove")

    def _put(self, points: Points, words: str, how: str) -> None:
        document = repointed(self._editor.scene, self.name, points)
        self._editor.apply(document, words, (how, self._deed))
