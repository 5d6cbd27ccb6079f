"""How far it is from a box to its nearest neighbours, to be read while it is moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.podium import Box


@dataclass(frozen=True, slots=True)
class Gap:
    """Free space on one side of a box: a level or an upright line from `low` to `high`."""

    is_upright: bool
    at: int
    """Where the line lies the other way: in the middle of what faces each other."""
    low: int
    high: int

    @property
    def length(self) -> int:
        """How many podium pixels are free."""
        return self.high - self.low


def gaps_round(box: Box, others: Iterable[Box], frame: Box) -> tuple[Gap, ...]:
    """Return the gaps to what faces the box on its four sides, else to the edges of the frame.

    What the box touches, or what it lies on, has no gap.
    """
    others = tuple(others)
    level = _gaps(box, others, frame)
    upright = _gaps(_turned(box), tuple(_turned(other) for other in others), _turned(frame))
    turned = tuple(Gap(is_upright=True, at=g.at, low=g.low, high=g.high) for g in upright)
    return (*level, *turned)


def _gaps(box: Box, others: tuple[Box, ...], frame: Box) -> tuple[Gap, ...]:
    """The gaps at the left and at the right."""
    facing = [o for o in others if o.y < box.bottom and box.y < o.bottom]
    before = max((o for o in facing if o.right <= box.x), key=lambda o: o.right, default=None)
    after = min((o for o in facing if o.x >= box.right), key=lambda o: o.x, default=None)
    left = Gap(
        is_upright=False,
        at=_middle(box, before),
        low=before.right if before else frame.x,
        high=box.x,
    )
    right = Gap(
        is_upright=False,
        at=_middle(box, after),
        low=box.right,
        high=after.x if after else frame.right,
    )
    return tuple(gap for gap in (left, right) if gap.length > 0)


def _middle(box: Box, other: Box | None) -> int:
    if other is None:
        return box.y + box.height // 2
    return (max(box.y, other.y) + min(box.bottom, other.bottom)) // 2


def _turned(box: Box) -> Box:
    return Box(box.y, box.x, box.height, box.width)
