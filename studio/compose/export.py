"""Pictures as files for elsewhere: PNG as it goes on air, lossless WebP, JPEG."""

from __future__ import annotations

import io
from enum import Enum
from pathlib import Path
from typing import Final

from studio.compose.packing import is_opaque, jpeg_of
from studio.compose.picture import Picture
from studio.compose.pixels import image_of, pixels_of
from studio.compose.png import PngOptions, encode_png
from studio.compose.whole import write_whole
from studio.domain.errors import StudioError

_WEBP_EFFORT: Final = 4


class PictureSeeThrough(StudioError):
    """A JPEG was asked for of a picture that is transparent somewhere."""

    sentence = "A JPEG cannot be transparent."
    advice = "Export it as PNG or WebP."


class ExportKind(Enum):
    """What a picture can be exported as."""

    PNG = "png"
    PNG_FLAT = "png-flat"
    PNG_COMPACT = "png-compact"
    WEBP = "webp"
    JPEG = "jpeg"

    @property
    def suffix(self) -> str:
        """The ending of its files, with the dot."""
        return _SUFFIX[self]


_SUFFIX: Final = {
    ExportKind.PNG: ".png",
    ExportKind.PNG_FLAT: ".png",
    ExportKind.PNG_COMPACT: ".png",
    ExportKind.WEBP: ".webp",
    ExportKind.JPEG: ".jpg",
}
_BY_SUFFIX: Final = {
    ".png": ExportKind.PNG,
    ".webp": ExportKind.WEBP,
    ".jpg": ExportKind.JPEG,
    ".jpeg": ExportKind.JPEG,
}
_PNG_OPTIONS: Final = {
    ExportKind.PNG: PngOptions(),
    ExportKind.PNG_FLAT: PngOptions(is_interlaced=False),
    ExportKind.PNG_COMPACT: PngOptions(is_compact=True),
}


def kind_of(path: Path) -> ExportKind | None:
    """Return what a file name asks for by its ending, None when it is no picture we write."""
    return _BY_SUFFIX.get(path.suffix.lower())


def exported(picture: Picture, kind: ExportKind) -> bytes:
    """Return a picture as a file's bytes; raises PictureSeeThrough.

    Only JPEG loses something, and compact PNG, which has 256 colours.
    """
    options = _PNG_OPTIONS.get(kind)
    if options is not None:
        return encode_png(pixels_of(picture), options)
    return _jpeg(picture) if kind is ExportKind.JPEG else _webp(picture)


def export(picture: Picture, kind: ExportKind, path: Path) -> None:
    """Write a picture; what was there stays whole until then. Raises FileTrouble."""
    write_whole(path, exported(picture, kind))


def _jpeg(picture: Picture) -> bytes:
    pixels = pixels_of(picture)
    if not is_opaque(pixels):
        raise PictureSeeThrough
    return jpeg_of(pixels)


def _webp(picture: Picture) -> bytes:
    """Exact: also the colours under what is fully transparent."""
    file = io.BytesIO()
    image_of(picture).save(file, "WEBP", lossless=True, exact=True, method=_WEBP_EFFORT)
    return file.getvalue()
