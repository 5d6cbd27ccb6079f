"""Picture files that come from outside: decoding them, and what may go on air as a layer.

The service centres a background, scales it down to fit and makes its transparent parts white. A
foreground is anchored top left, never scaled, and refused when larger than the podium (protocol,
section 6.1).
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from studio.compose.picture import Picture
from studio.compose.pixels import picture_from
from studio.compose.png import encode_png
from studio.domain.errors import PictureRefused
from studio.domain.overlay import WHITE, Colour
from studio.domain.podium import Frame

FOREGROUND_Z: Final = 1
BACKGROUND_Z: Final = -1
MAX_LAYER_BYTES: Final = 10_000_000
MAX_PIXELS: Final = 32_000_000
"""A larger picture would fill the memory before anybody saw it."""

_FORMATS: Final = ("PNG", "JPEG", "WEBP")
_EVERYBODYS_MODES: Final = {"1", "L", "LA", "P", "RGB", "RGBA"}
_ORIENTATION_TAG: Final = 0x0112
_UPRIGHT: Final = 1
_MEGABYTE: Final = 1_000_000
_OPAQUE: Final = 255
_DECODER_ERRORS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    struct.error,
    zlib.error,
)  # fmt: skip - what Pillow's decoders raise on damaged files


class PictureBroken(PictureRefused):
    """Not a picture, or a damaged one."""

    sentence = "This file is no picture that can be read."
    advice = "Open it in a picture program and save it again as PNG, JPEG or WebP."


class PictureTooHeavy(PictureRefused):
    """More bytes than the room takes."""

    sentence = "This picture file is too heavy."
    advice = "Save it as JPEG or WebP, or scale it down."


class PictureTooManyPixels(PictureRefused):
    """More pixels than a computer should unpack."""

    sentence = "This picture has too many pixels."
    advice = "Scale it down to the size of the room's frame."


class ForegroundTooLarge(PictureRefused):
    """A foreground that the room would refuse."""

    sentence = "This picture is larger than the room's frame."
    advice = "Scale it down, or use it as background, which is fitted by the room."


def checked_layer(data: bytes, frame: Frame, z_index: int, fill: Colour = WHITE) -> bytes:
    """Return what to send of an operator's picture file; raises PictureRefused.

    The file goes out as it is whenever it can. It is packed anew when it lies on its side, has
    colours not every decoder knows, or is a background with transparent parts: those get the fill,
    white because that is what the service would make of them.
    """
    if len(data) > MAX_LAYER_BYTES:
        sizes = f"It has {len(data) / _MEGABYTE:.1f} MB"
        raise PictureTooHeavy(f"{sizes}, the room takes {MAX_LAYER_BYTES // _MEGABYTE} MB.")
    opened = _opened(data)
    image = _upright(opened)
    if z_index == FOREGROUND_Z and (image.width > frame.width or image.height > frame.height):
        sizes = f"It is {image.width}x{image.height}"
        raise ForegroundTooLarge(f"{sizes}, the frame is {frame.width}x{frame.height}.")
    if z_index == BACKGROUND_Z and _has_transparency(image):
        return _packed(_on_colour(image, fill), frame)
    if image is not opened or opened.mode not in _EVERYBODYS_MODES:
        return _packed(image, frame)
    return data


def decoded(data: bytes) -> Image.Image:
    """Return a picture file as upright RGBA; raises PictureRefused."""
    return _rgba(_upright(_opened(data)))


def picture_of_file(data: bytes) -> Picture:
    """Return a picture file as a picture; raises PictureRefused."""
    return picture_from(decoded(data))


def _opened(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
        if image.width * image.height > MAX_PIXELS:
            raise PictureTooManyPixels(f"It is {image.width}x{image.height}.")
        image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureTooManyPixels from error
    except UnidentifiedImageError as error:
        raise PictureBroken from error
    except _DECODER_ERRORS as error:
        raise PictureBroken from error
    return image


def _upright(image: Image.Image) -> Image.Image:
    """The image itself, or a turned copy where a camera only noted the turn."""
    if image.getexif().get(_ORIENTATION_TAG, _UPRIGHT) == _UPRIGHT:
        return image
    return ImageOps.exif_transpose(image)


def _rgba(image: Image.Image) -> Image.Image:
    """The image in RGBA; Pillow by itself would turn all but the darkest 16 bit greys white."""
    if image.mode.startswith("I"):
        image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    return image.convert("RGBA")


def _has_transparency(image: Image.Image) -> bool:
    if not image.has_transparency_data:
        return False
    lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
    return bool(lowest != _OPAQUE)


def _on_colour(image: Image.Image, fill: Colour) -> Image.Image:
    under = Image.new("RGBA", image.size, (*fill.rgba[:3], _OPAQUE))
    return Image.alpha_composite(under, _rgba(image))


def _packed(image: Image.Image, frame: Frame) -> bytes:
    """A PNG no larger than the frame: the service would scale a background down anyway."""
    rgba = _rgba(image)
    rgba.thumbnail((frame.width, frame.height), Image.Resampling.LANCZOS)
    return encode_png(np.array(rgba))
