"""Which elements lie under a point or in a rubber band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studio.domain.podium import Box


def hit(order: Sequence[str], boxes: Mapping[str, Box], at: tuple[int, int], slack: int = 0) -> str:
    """Return the uppermost element under a point; empty for none.

    Order is from back to front. What is thinner than the slack is met beside it, too.
    """
    for name in reversed(order):
        box = boxes.get(name)
        if box is not None and _is_on(box, at, slack):
            return name
    return ""


def hits(order: Sequence[str], boxes: Mapping[str, Box], at: tuple[int, int]) -> tuple[str, ...]:
    """Return every element under a point, the uppermost first."""
    return tuple(n for n in reversed(order) if n in boxes and _is_on(boxes[n], at, 0))


def below(order: Sequence[str], boxes: Mapping[str, Box], at: tuple[int, int], under: str) -> str:
    """Return the next element under a point below another; starts again on top."""
    met = [name for name in order if name in boxes and _is_on(boxes[name], at, 0)]
    if under not in met:
        return hit(order, boxes, at)
    return met[met.index(under) - 1]


def caught(order: Sequence[str], boxes: Mapping[str, Box], band: Box) -> tuple[str, ...]:
    """Return the elements that a rubber band touches, from back to front."""
    return tuple(name for name in order if name in boxes and _touch(boxes[name], band))


def band_between(start: tuple[int, int], end: tuple[int, int]) -> Box:
    """Return the rectangle between two corners in whichever order."""
    x, y = min(start[0], end[0]), min(start[1], end[1])
    return Box(x, y, abs(end[0] - start[0]), abs(end[1] - start[1]))


def _is_on(box: Box, at: tuple[int, int], slack: int) -> bool:
    x_slack = slack if box.width < 2 * slack else 0
    y_slack = slack if box.height < 2 * slack else 0
    is_across = box.x - x_slack <= at[0] < box.right + x_slack
    return is_across and box.y - y_slack <= at[1] < box.bottom + y_slack


def _touch(one: Box, other: Box) -> bool:
    is_across = one.x < other.right and other.x < one.right
    return is_across and one.y < other.bottom and other.y < one.bottom
