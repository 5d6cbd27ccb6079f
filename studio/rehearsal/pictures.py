"""Checks whether a layer's picture is one that the podium can show (protocol 6.1)."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Final

from studio.domain.podium import Frame
from studio.rehearsal import vector
from studio.rehearsal.answers import bad

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_PIXELS: Final = 40_000_000
"""Of a background, which is scaled down; what claims more is refused before it is unpacked."""
MAX_FRAMES: Final = 100
"""Of a picture that moves; the podium shows its first."""

_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises for broken files, depending on where they are broken."""


def kind_of(data: bytes) -> str | None:
    """Return the format by the first bytes; names and declared types may lie (1.0)."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    return None


def drawable(data: bytes) -> bytes:
    """Return a picture as it came, an SVG as a PNG; slow, for a thread. Raises Refused (400)."""
    if len(data) > MAX_BYTES:
        raise bad("The image is larger than 10 MB")
    is_svg = kind_of(data) is None and vector.is_vector(data)
    return vector.drawn(data) if is_svg else data


def checked(data: bytes, frame: Frame, *, is_foreground: bool) -> str:
    """Return the format of a picture that can be shown; slow, for a thread.

    Raises Refused (400) for anything else: too large, broken, unknown, or a foreground that does
    not fit into frame.
    """
    if len(data) > MAX_BYTES:
        raise bad("The image is larger than 10 MB")
    kind = kind_of(data)
    if kind is None:
        raise bad("The image must be a PNG, WebP, JPEG or SVG")
    from PIL import Image  # noqa: PLC0415 - the server starts without Pillow

    broken = (*_BROKEN, Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            _check_size(picture.size, frame, is_foreground=is_foreground)
            if getattr(picture, "n_frames", 1) > MAX_FRAMES:
                raise bad(f"The image has more than {MAX_FRAMES} frames")
            picture.load()
    except broken as error:
        raise bad("The image cannot be decoded") from error
    return kind


def _check_size(size: tuple[int, int], frame: Frame, *, is_foreground: bool) -> None:
    width, height = size
    if is_foreground and (width > frame.width or height > frame.height):
        raise bad(
            f"The image is {width}x{height}, larger than the video of {frame.width}x{frame.height}"
        )
    if width * height > MAX_PIXELS:
        raise bad(f"The image has more than {MAX_PIXELS // 1_000_000} million pixels")
