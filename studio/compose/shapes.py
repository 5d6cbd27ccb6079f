"""Fills and softness: gradients, shadows, blur, ink.

Filters in Pillow do not know about alpha, so only masks are blurred, and coloured afterwards.
"""

from __future__ import annotations

import math
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from studio.domain.overlay import Fill, Gradient, GradientKind, Paint, concrete

Plane: TypeAlias = NDArray[np.float32]
"""A number for every pixel, or for every row or column."""
Packed: TypeAlias = NDArray[np.uint32]
"""A colour for every pixel, its four parts in the order they have in memory."""

MAX_SIGMA: Final = 48.0
"""Softer shadows cost more than anybody can see."""

_TABLE_FROM, _TABLE_STEPS = 8192, 4096
"""From how many shares on their colours are looked up, and how fine the table is."""
_MIDDLE: Final = (0.5, 0.5)
_ROWS: Final = 64
"""So many rows of a gradient are worked out at once."""
_HALF_SIZE_FROM, _QUARTER_SIZE_FROM = 5.0, 10.0
"""Sigmas from which a blur is done on a smaller mask; the difference is below one shade."""


def blurred_mask(mask: Image.Image, sigma: float) -> tuple[Image.Image, int]:
    """Blur a mask into a larger one; the int is by how much it grew at the left and the top."""
    sigma = min(sigma, MAX_SIGMA)
    pad = math.ceil(3 * sigma)
    if pad == 0:
        return mask, 0
    shrink = 4 if sigma >= _QUARTER_SIZE_FROM else 2 if sigma >= _HALF_SIZE_FROM else 1
    width, height = (-(-(side + 2 * pad) // shrink) * shrink for side in mask.size)
    large = Image.new("L", (width, height), 0)
    large.paste(mask, (pad, pad))
    soft = (large.reduce(shrink) if shrink > 1 else large).filter(
        ImageFilter.GaussianBlur(sigma / shrink)
    )
    return soft.resize((width, height), Image.Resampling.BICUBIC) if shrink > 1 else soft, pad


def blurred_image(image: Image.Image, sigma: float) -> tuple[Image.Image, int]:
    """Blur a picture with alpha into a larger one; the int is by how much it grew left and top."""
    sigma = min(sigma, MAX_SIGMA)
    pad = math.ceil(3 * sigma)
    if pad == 0:
        return image, 0
    large = Image.new("RGBA", (image.width + 2 * pad, image.height + 2 * pad))
    large.paste(image, (pad, pad))
    soft = large.convert("RGBa").filter(ImageFilter.GaussianBlur(sigma))
    return soft.convert("RGBA"), pad


def faded(image: Image.Image, opacity: float) -> Image.Image:
    """Return an RGBA image with its alpha multiplied by an opacity, 0.0 to 1.0."""
    opacity = min(max(opacity, 0.0), 1.0)
    if opacity == 1.0:
        return image
    result = image.copy()
    alphas = [round(value * opacity) for value in range(256)]
    result.putalpha(image.getchannel("A").point(alphas))
    return result


def inked(mask: Image.Image, paint: Paint, curve: list[int] | None = None) -> Image.Image:
    """Return an RGBA image of one colour with the mask's alpha, through a curve of 256 alphas."""
    colour = concrete(paint)
    alphas = curve or [round(value * colour.alpha / 255) for value in range(256)]
    image = Image.new("RGBA", mask.size, (*colour.rgba[:3], 0))
    image.putalpha(mask.point(alphas))
    return image


def filled(mask: Image.Image, fill: Fill) -> Image.Image:
    """Return an RGBA image of a fill with the mask's alpha."""
    if not isinstance(fill, Gradient):
        return inked(mask, fill)
    image = _gradient(mask.size, fill)
    if mask.getextrema() == (255, 255):
        return image
    image.putalpha(ImageChops.multiply(image.getchannel("A"), mask))
    return image


def _gradient(size: tuple[int, int], fill: Gradient) -> Image.Image:
    """A picture of a gradient; what lies mirrored in it is worked out once."""
    width, height = size
    is_mirrored = (fill.centre_x, fill.centre_y) == _MIDDLE
    if fill.kind is GradientKind.RADIAL and is_mirrored:
        quarter = _shaded(fill, size, (-(-width // 2), -(-height // 2)))
        top = np.concatenate((quarter, quarter[:, : width // 2][:, ::-1]), axis=1)
        packed = np.concatenate((top, top[: height // 2][::-1]))
    else:
        packed = _shaded(fill, size, size)
    return Image.fromarray(packed.view(np.uint8).reshape(height, width, 4))


def _shaded(fill: Gradient, size: tuple[int, int], corner: tuple[int, int]) -> Packed:
    """The top left corner of a gradient; a few rows at a time, as all at once would be large.

    The share of the way is worked out for the middle of each pixel.
    """
    width, height = corner
    x = (np.arange(width, dtype=np.float32) + 0.5)[None, :]
    y = (np.arange(height, dtype=np.float32) + 0.5)[:, None]
    packed = np.empty((height, width), np.uint32)
    is_straight = fill.kind is GradientKind.LINEAR and fill.angle % 90 == 0
    colours = _Colours(fill, are_many=not is_straight and size[0] * size[1] > _TABLE_FROM)
    step = height if is_straight else _ROWS
    for start in range(0, height, step):
        rows = slice(start, start + step)
        packed[rows] = colours.at(_share(fill, (x, y[rows]), size))
    return packed


def _share(fill: Gradient, at: tuple[Plane, Plane], size: tuple[int, int]) -> Plane:
    """How far along each pixel lies, 0.0 to 1.0; one row or column where that is enough."""
    (x, y), (width, height) = at, size
    right, below = x - width * fill.centre_x, y - height * fill.centre_y
    if fill.kind is GradientKind.RADIAL:
        reach = math.hypot(width, height) / 2 * fill.reach
        return np.asarray(np.hypot(right, below) / max(reach, 1), np.float32)
    angle = math.radians(fill.angle)
    if fill.kind is GradientKind.CONIC:
        turned = np.arctan2(below, right) - angle
        return np.asarray(turned / math.tau % 1, np.float32)
    across, down = round(math.cos(angle), 9), round(math.sin(angle), 9)
    reach = abs(width * across) + abs(height * down)
    along = np.float32((reach - width * across - height * down) / 2)
    moved = [plane * np.float32(share) for share, plane in ((across, x), (down, y)) if share]
    return np.asarray((along + sum(moved)) / np.float32(max(reach, 1)), np.float32)


class _Colours:
    """The colours along a gradient, by the stops around them; from a table where they are many."""

    def __init__(self, fill: Gradient, *, are_many: bool) -> None:
        stops = sorted(fill.stops, key=lambda stop: stop.at)
        self._places = [stop.at for stop in stops]
        self._parts = np.array([concrete(stop.colour).rgba for stop in stops], np.float32).T
        self._are_many = are_many

    def at(self, share: Plane) -> Packed:
        """Return the colour at every share."""
        if not self._are_many:
            return self._exactly(share)
        places = np.clip(share, 0, 1)
        places *= _TABLE_STEPS - 1
        places += 0.5
        return self._table[places.astype(np.intp)]

    @cached_property
    def _table(self) -> Packed:
        return self._exactly(np.linspace(0, 1, _TABLE_STEPS, dtype=np.float32))

    def _exactly(self, share: Plane) -> Packed:
        parts = [np.interp(share, self._places, part) for part in self._parts]
        rgba = np.asarray(np.stack(parts, axis=-1) + 0.5, np.uint8)
        return rgba.view(np.uint32)[..., 0]
