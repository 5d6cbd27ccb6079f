"""Aligning and distributing boxes: each way of it as a function of boxes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from studio.domain.podium import Box

Boxes: TypeAlias = Mapping[str, Box]
"""Element ids and where they lie."""


class Alignment(Enum):
    """Which edge or centre is brought into line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(Enum):
    """Which way equal gaps are made."""

    ACROSS = "across"
    DOWN = "down"


LEAST_TO_DISTRIBUTE = 3


def bounds_of(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest box round all boxes; None for none."""
    boxes = tuple(boxes)
    if not boxes:
        return None
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(x, y, right - x, bottom - y)


def aligned_boxes(boxes: Boxes, how: Alignment, area: Box) -> dict[str, Box]:
    """Return boxes brought into line with each other; a single one with the area."""
    bounds = bounds_of(boxes.values())
    if bounds is None:
        return {}
    line = bounds if len(boxes) > 1 else area
    return {name: _aligned(box, how, line) for name, box in boxes.items()}


def distributed_boxes(boxes: Boxes, axis: Axis) -> dict[str, Box]:
    """Return boxes with equal gaps between them (to a pixel); the outermost two stay."""
    if len(boxes) < LEAST_TO_DISTRIBUTE:
        return dict(boxes)
    is_across = axis is Axis.ACROSS
    order = sorted(boxes.items(), key=lambda item: _middle(item[1], axis))
    starts = [box.x if is_across else box.y for _, box in order]
    sizes = [box.width if is_across else box.height for _, box in order]
    free = starts[-1] - starts[0] - sum(sizes[:-1])
    gaps = len(order) - 1
    moved = dict(boxes)
    for number, (name, box) in enumerate(order):
        at = starts[0] + sum(sizes[:number]) + round(free * number / gaps)
        moved[name] = replace(box, x=at) if is_across else replace(box, y=at)
    return moved


def _middle(box: Box, axis: Axis) -> int:
    return box.x + box.right if axis is Axis.ACROSS else box.y + box.bottom


def _aligned(box: Box, how: Alignment, line: Box) -> Box:
    match how:
        case Alignment.LEFT:
            return replace(box, x=line.x)
        case Alignment.CENTRE:
            return replace(box, x=line.x + (line.width - box.width) // 2)
        case Alignment.RIGHT:
            return replace(box, x=line.right - box.width)
        case Alignment.TOP:
            return replace(box, y=line.y)
        case Alignment.MIDDLE:
            return replace(box, y=line.y + (line.height - box.height) // 2)
        case Alignment.BOTTOM:
            return replace(box, y=line.bottom - box.height)
