"""What a graphic is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studio.domain.overlay.base import ElementBase
from studio.domain.overlay.live import Clock, Countdown, CountUp, Progress, Score, Ticker
from studio.domain.overlay.plain import (
    Box,
    Ellipse,
    Image,
    Line,
    Polygon,
    QrCode,
    Text,
)


@dataclass(frozen=True, slots=True)
class Group(ElementBase):
    """Elements that move, fade and cast a shadow as one; they hang on the group's own box."""

    width: int
    height: int
    children: tuple[Element, ...] = ()


Element = (
    Text
    | Box
    | Image
    | Ellipse
    | Line
    | Polygon
    | QrCode
    | Clock
    | Countdown
    | CountUp
    | Score
    | Ticker
    | Progress
    | Group
)
LiveElement = Clock | Countdown | CountUp | Ticker | Progress
"""Those whose picture may change without anybody's doing."""


def walked(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield elements and what is inside groups, from back to front, a group before its own."""
    for element in elements:
        yield element
        if isinstance(element, Group):
            yield from walked(element.children)
