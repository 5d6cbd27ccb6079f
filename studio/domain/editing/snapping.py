"""Snapping: what edges and centres are pulled to, by how much, and the lines that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from studio.domain.editing.handles import Handle
from studio.domain.podium import Box

NO_GRID: Final = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to snap to: `twice` is its coordinate doubled, so that centres are whole numbers.

    It reaches from `low` to `high` across, which is where its line is drawn.
    """

    twice: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Guides:
    """Lines the operator laid: x of the upright ones, y of the level ones."""

    xs: tuple[int, ...] = ()
    ys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything there is to snap to."""

    xs: tuple[Mark, ...] = ()
    ys: tuple[Mark, ...] = ()
    grid: int = NO_GRID


@dataclass(frozen=True, slots=True)
class SnapLine:
    """A line to show, from `low` to `high`; `at` may lie between two pixels."""

    is_upright: bool
    at: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to move on, and why."""

    dx: int = 0
    dy: int = 0
    lines: tuple[SnapLine, ...] = ()


def marks_of(boxes: Iterable[Box], guides: Guides, extent: Box, grid: int = NO_GRID) -> Marks:
    """Return the edges and centres of boxes and the guides, which reach across the extent."""
    boxes = tuple(boxes)
    xs = [Mark(twice, box.y, box.bottom) for box in boxes for twice in _across(box)]
    ys = [Mark(twice, box.x, box.right) for box in boxes for twice in _down(box)]
    xs += [Mark(2 * x, extent.y, extent.bottom) for x in guides.xs]
    ys += [Mark(2 * y, extent.x, extent.right) for y in guides.ys]
    return Marks(tuple(xs), tuple(ys), grid)


def snapped_move(box: Box, marks: Marks, reach: int) -> Snap:
    """Return what pulls a moved box: its edges and its centre, nothing further than reach."""
    dx, x_marks = _pull(_across(box), marks.xs, reach)
    dy, y_marks = _pull(_down(box), marks.ys, reach)
    if not x_marks:
        dx = _to_grid(box.x, marks.grid)
    if not y_marks:
        dy = _to_grid(box.y, marks.grid)
    there = Box(box.x + dx, box.y + dy, box.width, box.height)
    return Snap(dx, dy, _lines(there, x_marks, y_marks))


def snapped_stretch(box: Box, handle: Handle, marks: Marks, reach: int) -> Snap:
    """Return what pulls the edges that a handle moves."""
    across, down = handle.value
    x = box.right if across > 0 else box.x
    y = box.bottom if down > 0 else box.y
    dx, x_marks = _pull((2 * x,), marks.xs, reach) if across else (0, ())
    dy, y_marks = _pull((2 * y,), marks.ys, reach) if down else (0, ())
    if across and not x_marks:
        dx = _to_grid(x, marks.grid)
    if down and not y_marks:
        dy = _to_grid(y, marks.grid)
    return Snap(dx, dy, _lines(box, x_marks, y_marks))


def _across(box: Box) -> tuple[int, int, int]:
    return 2 * box.x, box.x + box.right, 2 * box.right


def _down(box: Box) -> tuple[int, int, int]:
    return 2 * box.y, box.y + box.bottom, 2 * box.bottom


def _pull(
    twices: tuple[int, ...], marks: tuple[Mark, ...], reach: int
) -> tuple[int, tuple[Mark, ...]]:
    """The smallest way to a mark, and every mark that is met after going it."""
    ways = [mark.twice - twice for mark in marks for twice in twices]
    ways = [way for way in ways if way % 2 == 0 and abs(way) <= 2 * reach]
    if not ways:
        return 0, ()
    way = min(ways, key=abs)
    return way // 2, tuple(m for m in marks if m.twice - way in twices)


def _to_grid(place: int, grid: int) -> int:
    return round(place / grid) * grid - place if grid else 0


def _lines(box: Box, xs: tuple[Mark, ...], ys: tuple[Mark, ...]) -> tuple[SnapLine, ...]:
    """One line per coordinate, long enough to touch the box and everything it met."""
    found: dict[tuple[bool, int], SnapLine] = {}
    for is_upright, marks in ((True, xs), (False, ys)):
        low, high = (box.y, box.bottom) if is_upright else (box.x, box.right)
        for mark in marks:
            known = found.get((is_upright, mark.twice))
            ends = (known.low, known.high) if known else (low, high)
            found[is_upright, mark.twice] = SnapLine(
                is_upright, mark.twice / 2, min(ends[0], mark.low), max(ends[1], mark.high)
            )
    return tuple(found.values())
