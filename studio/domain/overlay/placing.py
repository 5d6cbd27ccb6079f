"""Where an element hangs: anchors on the frame or its safe area, in podium pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

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
    """What an anchor holds on to: the whole frame, or the frame without its outer 5 %."""

    FRAME = "frame"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Pins a side (or the centre) of an element to the same one of an area.

    dx and dy move it right and down, in podium pixels.
    """

    horizontal: Horizontal = Horizontal.LEFT
    vertical: Vertical = Vertical.TOP
    dx: int = 0
    dy: int = 0
    area: Area = Area.SAFE


TOP_LEFT: Final = Anchor()
"""In the corner of the safe area, where nothing else is said."""


def safe_area(frame: Frame) -> PodiumBox:
    """Return the frame without its outer 5 %, which cropping screens may not show."""
    dx = round(frame.width * SAFE_AREA_SHARE)
    dy = round(frame.height * SAFE_AREA_SHARE)
    return PodiumBox(dx, dy, frame.width - 2 * dx, frame.height - 2 * dy)


def placed(anchor: Anchor, width: int, height: int, frame: Frame) -> PodiumBox:
    """Return where an element of that size lies in frame; it may reach outside."""
    area = PodiumBox(0, 0, frame.width, frame.height)
    if anchor.area is Area.SAFE:
        area = safe_area(frame)
    x = area.x + aligned(anchor.horizontal, area.width - width) + anchor.dx
    y = area.y + _SHARE_ABOVE[anchor.vertical] * (area.height - height) // 2 + anchor.dy
    return PodiumBox(x, y, width, height)


def aligned(where: Horizontal, free: int) -> int:
    """Return how much of the free width lies left of something aligned that way."""
    return _SHARE_BEFORE[where] * free // 2


_SHARE_BEFORE: Final = {Horizontal.LEFT: 0, Horizontal.CENTRE: 1, Horizontal.RIGHT: 2}
_SHARE_ABOVE: Final = {Vertical.TOP: 0, Vertical.MIDDLE: 1, Vertical.BOTTOM: 2}
"""In halves of the free space."""
