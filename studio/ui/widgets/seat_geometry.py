"""Which seat lies under a point, and which one beside another: pure geometry."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect


class Direction(Enum):
    """Where an arrow key points, as (x, y)."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def seat_at(rects: Sequence[QRect], at: QPoint) -> int:
    """Return the uppermost rectangle that covers a point, -1 for none; later ones lie on top."""
    hits = [index for index, rect in enumerate(rects) if rect.contains(at)]
    return hits[-1] if hits else -1


def neighbour(rects: Sequence[QRect], current: int, direction: Direction) -> int:
    """Return the nearest rectangle in a direction, the current one if there is none.

    Without a current one it is the first.
    """
    if not 0 <= current < len(rects):
        return 0
    here = rects[current].center()
    candidates = [
        (_distance(here, rect.center(), direction), index)
        for index, rect in enumerate(rects)
        if index != current and _lies(here, rect.center(), direction)
    ]
    return min(candidates, default=(0, current))[1]


def _lies(here: QPoint, there: QPoint, direction: Direction) -> bool:
    x, y = direction.value
    return (there.x() - here.x()) * x + (there.y() - here.y()) * y > 0


def _distance(here: QPoint, there: QPoint, direction: Direction) -> int:
    """Straight ahead counts once, sideways twice."""
    across, down = abs(there.x() - here.x()), abs(there.y() - here.y())
    x, _ = direction.value
    return across + 2 * down if x else down + 2 * across
