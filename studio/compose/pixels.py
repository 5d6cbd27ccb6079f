"""Where pictures, numpy arrays and Pillow images become one another; only for compose itself."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studio.compose.picture import Picture

Pixels: TypeAlias = NDArray[np.uint8]
"""Height x width x 4, straight RGBA, C-contiguous."""


def picture_of(pixels: Pixels) -> Picture:
    """Copy pixels into a picture."""
    height, width, _ = pixels.shape
    return Picture(width, height, pixels.tobytes())


def pixels_of(picture: Picture) -> Pixels:
    """Return a picture's pixels, read-only and without a copy."""
    flat = np.frombuffer(picture.rgba, np.uint8)
    return flat.reshape(picture.height, picture.width, 4)


def image_of(picture: Picture) -> Image.Image:
    """Return a picture as a Pillow image of its own."""
    return Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba)


def picture_from(image: Image.Image) -> Picture:
    """Return a Pillow image of any mode as a picture."""
    rgba = image if image.mode == "RGBA" else image.convert("RGBA")
    return Picture(rgba.width, rgba.height, rgba.tobytes())
