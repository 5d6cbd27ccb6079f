"""The eight handles of a box, and what dragging one makes of it."""

from __future__ import annotations

from enum import Enum

from studio.domain.podium import Box


class Handle(Enum):
    """Where a box is taken hold of: -1 is its left or top edge, 1 its right or bottom edge."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)

    @property
    def is_corner(self) -> bool:
        """Whether it moves two edges."""
        return 0 not in self.value

    def place(self, box: Box) -> tuple[int, int]:
        """Return where the handle lies on a box."""
        across, down = self.value
        x = box.x + (across + 1) * box.width // 2
        return x, box.y + (down + 1) * box.height // 2


def stretched(
    box: Box,
    handle: Handle,
    by: tuple[int, int],
    *,
    keeps_ratio: bool = False,
    from_centre: bool = False,
) -> Box:
    """Return box with a handle moved by (dx, dy); nothing turns over.

    The opposite edge stays, or goes as far the other way where it is stretched from the centre.
    """
    across, down = handle.value
    both = 2 if from_centre else 1
    width = max(1, box.width + both * across * by[0])
    height = max(1, box.height + both * down * by[1])
    if keeps_ratio:
        width, height = _in_ratio(box, handle, width, height)
    return resized(box, handle, width, height, from_centre=from_centre)


def resized(box: Box, handle: Handle, width: int, height: int, *, from_centre: bool = False) -> Box:
    """Return box in another size: what lies opposite the handle stays, or the centre does."""
    across, down = (0, 0) if from_centre else handle.value
    x = box.x + (1 - across) * (box.width - width) // 2
    y = box.y + (1 - down) * (box.height - height) // 2
    return Box(x, y, width, height)


def _in_ratio(box: Box, handle: Handle, width: int, height: int) -> tuple[int, int]:
    """The size with the old proportions: a corner follows what was pulled further."""
    by_width, by_height = width / box.width, height / box.height
    factor = by_width if handle.value[0] else by_height
    if handle.is_corner:
        factor = max(by_width, by_height)
    return max(1, round(box.width * factor)), max(1, round(box.height * factor))


def carried(box: Box, before: Box, after: Box) -> Box:
    """Return where a box comes to lie when the bounds it lies in are stretched."""
    across, down = after.width / before.width, after.height / before.height
    x = after.x + round((box.x - before.x) * across)
    y = after.y + round((box.y - before.y) * down)
    return Box(x, y, max(1, round(box.width * across)), max(1, round(box.height * down)))
