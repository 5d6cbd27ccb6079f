"""Where an element hangs: anchors on the frame, its safe area or a spot, in podium pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from studio.domain.podium import Box as PodiumBox
from studio.domain.podium import Frame

SAFE_AREA_SHARE: Final = 0.05
"""The part of the frame that stays free at each edge, of its width and of its height."""


class Horizontal(Enum):
    """Where something sits from left to right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Vertical(Enum):
    """Where something sits from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Area(Enum):
    """What an anchor holds on to: the frame, the frame without its outer 5 %, or a seat's box.

    Inside a group, the frame and its safe area are both the box of the group.
    """

    FRAME = "frame"
    SAFE = "safe"
    SPOT = "spot"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Pins a side (or the centre) of an element to the same one of an area.

    dx and dy move it right and down, in podium pixels. The spot is the index of the box in the
    current layout: seat n sits on spot n-1.
    """

    horizontal: Horizontal = Horizontal.LEFT
    vertical: Vertical = Vertical.TOP
    dx: int = 0
    dy: int = 0
    area: Area = Area.SAFE
    spot: int = 0


TOP_LEFT: Final = Anchor()
"""In the corner of the safe area, where nothing else is said."""


def safe_area(frame: Frame) -> PodiumBox:
    """Return the frame without its outer 5 %, which cropping screens may not show."""
    dx = round(frame.width * SAFE_AREA_SHARE)
    dy = round(frame.height * SAFE_AREA_SHARE)
    return PodiumBox(dx, dy, frame.width - 2 * dx, frame.height - 2 * dy)


def placed(
    anchor: Anchor, width: int, height: int, frame: Frame, spots: Sequence[PodiumBox] = ()
) -> PodiumBox | None:
    """Return where an element of that size lies in frame; it may reach outside.

    None if it hangs on a spot that the layout does not have.
    """
    area = area_of(anchor, frame, spots)
    return None if area is None else placed_in(anchor, width, height, area)


def area_of(anchor: Anchor, frame: Frame, spots: Sequence[PodiumBox]) -> PodiumBox | None:
    """Return what an anchor holds on to, None for a spot that the layout does not have."""
    match anchor.area:
        case Area.FRAME:
            return PodiumBox(0, 0, frame.width, frame.height)
        case Area.SAFE:
            return safe_area(frame)
        case Area.SPOT:
            return spots[anchor.spot] if 0 <= anchor.spot < len(spots) else None
        case _:
            assert_never(anchor.area)


def placed_in(anchor: Anchor, width: int, height: int, area: PodiumBox) -> PodiumBox:
    """Return where an element of that size lies when it hangs on an area."""
    x = area.x + aligned(anchor.horizontal, area.width - width) + anchor.dx
    y = area.y + lifted(anchor.vertical, area.height - height) + anchor.dy
    return PodiumBox(x, y, width, height)


def aligned(where: Horizontal, free: int) -> int:
    """Return how much of the free width lies left of something aligned that way."""
    return _SHARE_BEFORE[where] * free // 2


def lifted(where: Vertical, free: int) -> int:
    """Return how much of the free height lies above something placed that way."""
    return _SHARE_ABOVE[where] * free // 2


_SHARE_BEFORE: Final = {Horizontal.LEFT: 0, Horizontal.CENTRE: 1, Horizontal.RIGHT: 2}
_SHARE_ABOVE: Final = {Vertical.TOP: 0, Vertical.MIDDLE: 1, Vertical.BOTTOM: 2}
"""In halves of the free space."""
