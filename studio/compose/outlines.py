"""Outlines: the shapes there are, as values that know their mask."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from PIL import Image, ImageChops, ImageDraw

from studio.compose.masks import oval_mask, polygon_mask, rounded_mask, samples_of


class Outline(Hashable, Protocol):
    """A shape; its masks reach `pad` further than its box on every side."""

    @property
    def pad(self) -> int:
        """How far the masks reach beyond the shape's box."""
        ...

    def mask(self) -> Image.Image:
        """Return the L mask of the whole shape."""
        ...

    def border_mask(self, width_px: int) -> Image.Image:
        """Return the L mask of a border inside its edge."""
        ...


@dataclass(frozen=True, slots=True)
class Rounded:
    """A rectangle, its corners round: one radius for all or four, clockwise from the top left."""

    width: int
    height: int
    radii: tuple[int, ...] = (0,)

    @property
    def pad(self) -> int:
        """None."""
        return 0

    def mask(self) -> Image.Image:
        """Return the whole shape."""
        return rounded_mask(self.width, self.height, self.radii)

    def border_mask(self, width_px: int) -> Image.Image:
        """Return the shape without what is further inside."""
        whole = self.mask()
        width, height = self.width - 2 * width_px, self.height - 2 * width_px
        if width > 0 and height > 0:
            radii = tuple(max(radius - width_px, 0) for radius in self._fitted())
            inner = Image.new("L", whole.size, 0)
            inner.paste(rounded_mask(width, height, radii), (width_px, width_px))
            return ImageChops.subtract(whole, inner)
        return whole

    def _fitted(self) -> tuple[int, ...]:
        most = min(self.width, self.height) // 2
        return tuple(min(radius, most) for radius in self.radii)


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse that fills its box."""

    width: int
    height: int

    @property
    def pad(self) -> int:
        """None."""
        return 0

    def mask(self) -> Image.Image:
        """Return the whole shape."""
        return oval_mask(self.width, self.height)

    def border_mask(self, width_px: int) -> Image.Image:
        """Return the shape without the smaller one inside."""
        return oval_mask(self.width, self.height, width_px)


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed shape through points."""

    points: tuple[tuple[int, int], ...]

    @property
    def pad(self) -> int:
        """None: no point lies outside its box."""
        return 0

    def mask(self) -> Image.Image:
        """Return the whole shape; where it covers itself twice it is open."""
        return polygon_mask(self.points, self._size())

    def border_mask(self, width_px: int) -> Image.Image:
        """Return what of the whole shape is so near to its edge."""
        return ImageChops.multiply(self.mask(), self._edge(width_px))

    def _edge(self, width_px: int) -> Image.Image:
        size = self._size()
        samples = samples_of(size)
        large = Image.new("L", (size[0] * samples, size[1] * samples), 0)
        corners = [(x * samples, y * samples) for x, y in self.points]
        around = [*corners, *corners[:2]]
        ImageDraw.Draw(large).line(around, 255, 2 * width_px * samples, "curve")
        return large.reduce(samples)

    def _size(self) -> tuple[int, int]:
        return max(x for x, _ in self.points) or 1, max(y for _, y in self.points) or 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight line through its box, from the left to the right."""

    width: int
    height: int
    thickness: int
    is_rising: bool = False

    @property
    def pad(self) -> int:
        """Half the line's own thickness."""
        return self.thickness // 2 + 1

    def mask(self) -> Image.Image:
        """Return the line, its ends cut straight."""
        pad = self.pad
        corners = [(x + pad, y + pad) for x, y in self._corners()]
        return polygon_mask(corners, (self.width + 2 * pad, self.height + 2 * pad))

    def border_mask(self, width_px: int) -> Image.Image:  # noqa: ARG002 - the interface of outlines
        """Return the line: it has no inside."""
        return self.mask()

    def _corners(self) -> list[tuple[float, float]]:
        top, bottom = (self.height, 0) if self.is_rising else (0, self.height)
        length = math.hypot(self.width, self.height) or 1.0
        across = -(bottom - top) / length * self.thickness / 2
        down = self.width / length * self.thickness / 2
        ends = ((0, top), (self.width, bottom))
        (ax, ay), (bx, by) = ends
        return [
            (ax + across, ay + down),
            (bx + across, by + down),
            (bx - across, by - down),
            (ax - across, ay - down),
        ]


@dataclass(frozen=True, slots=True)
class Part:
    """The left part of a round rectangle, its own end round too."""

    whole: Rounded
    width: int

    @property
    def pad(self) -> int:
        """None."""
        return 0

    def mask(self) -> Image.Image:
        """Return the part."""
        size = (self.width, self.whole.height)
        own = rounded_mask(*size, self.whole.radii)
        return ImageChops.multiply(self.whole.mask().crop((0, 0, *size)), own)

    def border_mask(self, width_px: int) -> Image.Image:
        """Return a border of the part itself."""
        return Rounded(self.width, self.whole.height, self.whole.radii).border_mask(width_px)


@dataclass(frozen=True, slots=True)
class Slice:
    """What of a round rectangle lies between two columns."""

    whole: Rounded
    left: int
    width: int

    @property
    def pad(self) -> int:
        """None."""
        return 0

    def mask(self) -> Image.Image:
        """Return the slice."""
        right = self.left + self.width
        return self.whole.mask().crop((self.left, 0, right, self.whole.height))

    def border_mask(self, width_px: int) -> Image.Image:
        """Return what of the whole shape's border is in the slice."""
        right = self.left + self.width
        return self.whole.border_mask(width_px).crop((self.left, 0, right, self.whole.height))
