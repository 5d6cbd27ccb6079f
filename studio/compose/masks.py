"""Masks of shapes: how much of each pixel is inside.

Round corners are drawn large and made smaller. Everything else is exact from left to right and has
several rows of samples to a pixel downwards: a row enters the shape and leaves it, and between its
two columns nothing has to be worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Point: TypeAlias = tuple[float, float]
Numbers: TypeAlias = NDArray[np.float32]

_FINE, _COARSE = 8, 4
_FINE_UP_TO: Final = 512 * 512
"""How many samples a pixel's side has, in small shapes and in large ones."""
_CORNERS: Final = (None, Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180)
_LAST_CORNER: Final = Image.Transpose.FLIP_TOP_BOTTOM
_NOWHERE: Final = np.float32(1e9)


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


def oval_mask(width: int, height: int, edge_px: int = 0) -> Image.Image:
    """Return an L mask of an ellipse, with edge_px one of what is so near to its edge.

    Its top left quarter is worked out and mirrored.
    """
    samples = samples_of((width, height))
    columns, rows = -(-width // 2), -(-height // 2)
    down = height / 2 - _middles(rows * samples) / np.float32(samples)
    reach = _reach(width / 2, height / 2, down)
    crossings = [width / 2 - reach, width / 2 + reach]
    if 0 < edge_px < min(width, height) / 2:
        inner = _reach(width / 2 - edge_px, height / 2 - edge_px, down)
        crossings[1:1] = [width / 2 - inner, width / 2 + inner]
    quarter = _shades(np.array(crossings), (columns, rows), samples)
    top = np.concatenate((quarter, quarter[:, : width // 2][:, ::-1]), axis=1)
    return Image.fromarray(np.concatenate((top, top[: height // 2][::-1])))


def polygon_mask(points: Sequence[Point], size: tuple[int, int]) -> Image.Image:
    """Return an L mask of a polygon; where it covers itself twice it is open."""
    samples = samples_of(size)
    rows = _middles(size[1] * samples) / np.float32(samples)
    crossings = [_crossings(edge, rows) for edge in _edges(points)]
    return Image.fromarray(_shades(np.sort(crossings, axis=0), size, samples))


def samples_of(size: tuple[int, int]) -> int:
    """Return how many samples a pixel's side has: more in small shapes."""
    return _FINE if size[0] * size[1] <= _FINE_UP_TO else _COARSE


def _reach(across: float, up: float, down: Numbers) -> Numbers:
    """How far an ellipse reaches to both sides, so far below its middle."""
    reach: Numbers = across * np.sqrt(np.clip(1 - (down / up) ** 2, 0, 1))
    return reach


def _shades(crossings: Numbers, size: tuple[int, int], samples: int) -> NDArray[np.uint8]:
    """What rows of samples cover that enter and leave the shape in turn, 0 to 255 for each pixel.

    What begins at a crossing is summed up to the right; a crossing inside a pixel begins partly in
    it and partly in the next one.
    """
    width, height = size
    begun = np.zeros(height * (width + 2))
    first = np.arange(height * samples) // samples * (width + 2)
    for index, crossing in enumerate(crossings):
        inside = np.clip(crossing, 0, width)
        column = inside.astype(np.intp)
        share, sign = inside - column, -1 if index % 2 else 1
        begun += np.bincount(first + column, sign * (1 - share), len(begun))
        begun += np.bincount(first + column + 1, sign * share, len(begun))
    covered = begun.reshape(height, width + 2)
    np.cumsum(covered, axis=1, out=covered)
    covered *= 255 / samples
    covered += 0.5
    return covered[:, :width].astype(np.uint8)


def _middles(count: int) -> Numbers:
    return np.arange(count, dtype=np.float32) + np.float32(0.5)


def _edges(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Every side that is not level, from its upper end to its lower one."""
    for one, other in zip(points, (*points[1:], points[0]), strict=True):
        if one[1] != other[1]:
            yield (one, other) if one[1] < other[1] else (other, one)


def _crossings(edge: tuple[Point, Point], rows: Numbers) -> Numbers:
    """Where a side crosses every row of samples; beyond all columns where it does not."""
    (x, top), (end, bottom) = edge
    at = x + (rows - top) * ((end - x) / (bottom - top))
    return np.where((rows >= top) & (rows < bottom), at, _NOWHERE).astype(np.float32)
