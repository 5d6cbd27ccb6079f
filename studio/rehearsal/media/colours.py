"""From RGB to the YUV that everything here is: BT.601, limited range.

It is what VP8, H.264 at this size and WebRTC cameras mean when they say nothing.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import ImageColor

Floats: TypeAlias = npt.NDArray[np.float32]
Bytes: TypeAlias = npt.NDArray[np.uint8]

Y_OFFSET: Final = 16.0
CHROMA_OFFSET: Final = 128.0
WHITE: Final = (255, 255, 255)
_Y: Final = (65.481 / 255, 128.553 / 255, 24.966 / 255)
_U: Final = (-37.797 / 255, -74.203 / 255, 112.0 / 255)
_V: Final = (112.0 / 255, -93.786 / 255, -18.214 / 255)

Rgb: TypeAlias = tuple[int, int, int]


def rgb_of(colour: str) -> Rgb:
    """Return the three bytes of a CSS colour such as `#E4572E`; raises ValueError."""
    red, green, blue, *_ = ImageColor.getrgb(colour)
    return red, green, blue


def yuv_of(rgb: Rgb) -> tuple[int, int, int]:
    """Return the one YUV triple of a plain colour."""
    pixel = np.array(rgb, np.float32).reshape(1, 1, 3)
    return (
        round(float(luma(pixel)[0, 0]) + Y_OFFSET),
        round(float(chroma_u(pixel)[0, 0]) + CHROMA_OFFSET),
        round(float(chroma_v(pixel)[0, 0]) + CHROMA_OFFSET),
    )


def tinted(rgb: Rgb, share: float) -> Rgb:
    """Return rgb moved towards white (share > 0) or black (share < 0); 1 is all the way."""
    goal = 255 if share > 0 else 0
    red, green, blue = (round(part + (goal - part) * abs(share)) for part in rgb)
    return red, green, blue


def luma(rgb: Floats) -> Floats:
    """Weigh an (h, w, 3) picture into Y without its offset."""
    return _weighed(rgb, _Y)


def chroma_u(rgb: Floats) -> Floats:
    """Weigh an (h, w, 3) picture into U without its offset, one value per pixel."""
    return _weighed(rgb, _U)


def chroma_v(rgb: Floats) -> Floats:
    """Weigh an (h, w, 3) picture into V without its offset, one value per pixel."""
    return _weighed(rgb, _V)


def quartered(plane: Floats) -> Floats:
    """Return the mean of each block of 2x2 pixels; both sides are even."""
    mean: Floats = 0.25 * (
        plane[::2, ::2] + plane[1::2, ::2] + plane[::2, 1::2] + plane[1::2, 1::2]
    )
    return mean


def _weighed(rgb: Floats, weights: tuple[float, float, float]) -> Floats:
    # Not a matrix product: that wakes a pool of threads which then spins beside the mixer.
    red, green, blue = (np.float32(weight) for weight in weights)
    total: Floats = rgb[..., 0] * red + rgb[..., 1] * green + rgb[..., 2] * blue
    return total
