"""Outlines: the shapes there are, as values that know their mask."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw

_FINE, _COARSE = 8, 4
_FINE_UP_TO: Final = 512 * 512
"""How many samples a pixel's side has, in small shapes and in large ones."""
_CORNERS: Final = (None, Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180)
_LAST_CORNER: Final = Image.Transpose.FLIP_TOP_BOTTOM


Edge: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
Numbers: TypeAlias = NDArray[np.float32]
_NOWHERE: Final = np.float32(1e9)


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
        return _oval_mask(self.width, self.height)

    def border_mask(self, width_px: int) -> Image.Image:
        """Return the shape without the smaller one inside."""
        whole = self.mask()
        width, height = self.width - 2 * width_px, self.height - 2 * width_px
        if width > 0 and height > 0:
            inner = Image.new("L", whole.size, 0)
            inner.paste(_oval_mask(width, height), (width_px, width_px))
            return ImageChops.subtract(whole, inner)
        return whole


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
        return _polygon_mask(self.points, self._size())

    def border_mask(self, width_px: int) -> Image.Image:
        """Return what of the whole shape is so near to its edge."""
        return ImageChops.multiply(self.mask(), self._edge(width_px))

    def _edge(self, width_px: int) -> Image.Image:
        size = self._size()
        samples = _samples(size)
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
        return _polygon_mask(corners, (self.width + 2 * pad, self.height + 2 * pad))

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


def rounded_mask(width: int, height: int, radii: tuple[int, ...]) -> Image.Image:
    """Return an L mask of a rectangle with round corners, no rounder than there is room for."""
    mask = Image.new("L", (width, height), 255)
    most = min(width, height) // 2
    four = radii * 4 if len(radii) == 1 else radii
    for index, wanted in enumerate(four[:4]):
        radius = min(wanted, most)
        if radius > 0:
            turn = (*_CORNERS, _LAST_CORNER)[index]
            corner = _corner(radius)
            left = width - radius if index in {1, 2} else 0
            top = height - radius if index in {2, 3} else 0
            mask.paste(corner if turn is None else corner.transpose(turn), (left, top))
    return mask


@lru_cache(maxsize=64)
def _corner(radius: int) -> Image.Image:
    """The top left quarter of a disc."""
    large = radius * _FINE
    corner = Image.new("L", (large, large), 0)
    ImageDraw.Draw(corner).ellipse((0, 0, 2 * large - 1, 2 * large - 1), fill=255)
    return corner.reduce(_FINE)


def _oval_mask(width: int, height: int) -> Image.Image:
    """An ellipse: its top left quarter worked out, exact from left to right, and mirrored."""
    samples = _samples((width, height))
    columns = np.arange(-(-width // 2), dtype=np.float32)[None, :]
    down = _middles(-(-height // 2) * samples) / np.float32(samples)
    reach = (width / 2) * np.sqrt(np.clip(1 - (1 - down * 2 / height) ** 2, 0, 1))[:, None]
    covered = np.clip(width / 2 + reach - columns, 0, 1)
    covered -= np.clip(width / 2 - reach - columns, 0, 1)
    shares = covered.reshape(-1, samples, columns.size).mean(axis=1)
    quarter = np.asarray(shares * 255 + 0.5, np.uint8)
    top = np.concatenate((quarter, quarter[:, : width // 2][:, ::-1]), axis=1)
    return Image.fromarray(np.concatenate((top, top[: height // 2][::-1])))


def _polygon_mask(points: Sequence[tuple[float, float]], size: tuple[int, int]) -> Image.Image:
    """Fill a polygon: exact from left to right, several rows of samples to a pixel down."""
    width, height = size
    samples = _samples(size)
    rows = _middles(height * samples) / np.float32(samples)
    crossings = np.sort([_crossings(edge, rows) for edge in _edges(points)], axis=0)
    columns = np.arange(width, dtype=np.float32)[None, :]
    covered = np.zeros((height * samples, width), np.float32)
    for enter, leave in zip(crossings[::2], crossings[1::2], strict=False):
        reach = np.clip(leave[:, None] - columns, 0, 1)
        covered += reach - np.clip(enter[:, None] - columns, 0, 1)
    shares = covered.reshape(height, samples, width).mean(axis=1)
    return Image.fromarray(np.asarray(shares * 255 + 0.5, np.uint8))


def _middles(count: int) -> Numbers:
    return np.arange(count, dtype=np.float32) + np.float32(0.5)


def _edges(points: Sequence[tuple[float, float]]) -> Iterator[Edge]:
    """Every side that is not level, from its upper end to its lower one."""
    for one, other in zip(points, (*points[1:], points[0]), strict=True):
        if one[1] != other[1]:
            yield (one, other) if one[1] < other[1] else (other, one)


def _crossings(edge: Edge, rows: Numbers) -> Numbers:
    """Where a side crosses every row of samples; beyond all columns where it does not."""
    (x, top), (end, bottom) = edge
    at = x + (rows - top) * ((end - x) / (bottom - top))
    return np.where((rows >= top) & (rows < bottom), at, _NOWHERE).astype(np.float32)


def _samples(size: tuple[int, int]) -> int:
    return _FINE if size[0] * size[1] <= _FINE_UP_TO else _COARSE
