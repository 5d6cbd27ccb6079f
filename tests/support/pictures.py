"""Compare a drawn picture with the stored one."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops

from studio.compose.picture import Picture
from tests.support.libpng import libpng_pixels

CHANNEL_TOLERANCE = 4
PIXEL_TOLERANCE = 0.001


def image_from(picture: Picture) -> Image.Image:
    """Return a picture as Pillow sees it."""
    return Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba)


def decoded_png(data: bytes) -> Image.Image:
    """Return what another decoder than ours makes of a file, all of it checked."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def decoded_picture(data: bytes) -> Picture:
    """Return what is in a PNG file of RGBA, once Pillow and libpng agree on it."""
    image = decoded_png(data)
    assert image.mode == "RGBA"
    assert np.array_equal(np.asarray(image), libpng_pixels(data))
    return Picture(image.width, image.height, image.tobytes())


def differing_share(one: Image.Image, other: Image.Image) -> float:
    """Return the share of pixels that differ visibly: colour weighed by alpha."""
    bands = ImageChops.difference(one.convert("RGBa"), other.convert("RGBa")).split()
    worst = bands[0]
    for band in bands[1:]:
        worst = ImageChops.lighter(worst, band)
    off = sum(worst.histogram()[CHANNEL_TOLERANCE + 1 :])
    return off / (one.width * one.height)


def assert_picture(
    picture: Picture, golden: Path, *, update: bool, tolerance: float = PIXEL_TOLERANCE
) -> None:
    """Fail, and leave the actual picture beside the golden one, when they differ."""
    assert_image(image_from(picture), golden, update=update, tolerance=tolerance)


def assert_image(
    image: Image.Image, golden: Path, *, update: bool, tolerance: float = PIXEL_TOLERANCE
) -> None:
    """Do the same with a picture of Pillow's."""
    if update:
        golden.parent.mkdir(parents=True, exist_ok=True)
        image.save(golden, optimize=True)
        return
    assert golden.exists(), f"no golden picture {golden.name}; run with --update-golden"
    with Image.open(golden) as file:
        stored = file.convert("RGBA")
    share = differing_share(image, stored) if image.size == stored.size else 1.0
    if share > tolerance:
        image.save(golden.with_suffix(".actual.png"))
    assert share <= tolerance, f"{share:.2%} of the pixels differ from {golden.name}"
