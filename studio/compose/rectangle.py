"""Rectangles of pixels: clipping them, and joining those that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Rectangle(NamedTuple):
    """From left, top up to but without right, bottom."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def is_empty(self) -> bool:
        """Whether it covers no pixel."""
        return self.left >= self.right or self.top >= self.bottom

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.right - self.left, self.bottom - self.top

    def overlap(self, other: Rectangle) -> Rectangle:
        """Return what both cover; empty if nothing."""
        return Rectangle(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def moved(self, dx: int, dy: int) -> Rectangle:
        """Return the same one further right and down."""
        return Rectangle(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def around(self, other: Rectangle) -> Rectangle:
        """Return the smallest one that covers both."""
        return Rectangle(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def joined(rectangles: Iterable[Rectangle]) -> list[Rectangle]:
    """Return rectangles that cover at least the same pixels, and none of them twice."""
    apart: list[Rectangle] = []
    for rectangle in rectangles:
        if rectangle.is_empty:
            continue
        grown = rectangle
        while touching := [other for other in apart if not other.overlap(grown).is_empty]:
            for other in touching:
                apart.remove(other)
                grown = grown.around(other)
        apart.append(grown)
    return apart
