"""What packs a canvas for the air: PNG in bands, or JPEG where nothing is transparent."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final, Protocol

from PIL import Image

from studio.compose.pixels import Pixels
from studio.compose.png import Rows

JPEG_QUALITY: Final = 90
_ALPHA: Final = 3
_OPAQUE: Final = 255


class Packer(Protocol):
    """Packs one canvas again and again."""

    def encode(self, pixels: Pixels, changed: Sequence[Rows]) -> bytes:
        """Return the canvas as a file; changed are the rows that differ from the last call."""
        ...


class OpaqueAsJpeg:
    """Packs as JPEG what nothing shines through, and leaves the rest to another packer."""

    def __init__(self, packer: Packer) -> None:
        self._packer = packer
        self._missed: list[Rows] = []
        """The rows that changed while the other one was not asked."""

    def encode(self, pixels: Pixels, changed: Sequence[Rows]) -> bytes:
        """Return the canvas as a file; changed are the rows that differ from the last call."""
        if is_opaque(pixels):
            self._missed = [(0, len(pixels))]
            return jpeg_of(pixels)
        changed, self._missed = [*self._missed, *changed], []
        return self._packer.encode(pixels, changed)


def merged(rows: Sequence[Rows]) -> list[Rows]:
    """Return the same rows in as few runs as can be, from the top down."""
    runs: list[Rows] = []
    for top, bottom in sorted(rows):
        if runs and top <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], bottom))
        else:
            runs.append((top, bottom))
    return runs


def is_opaque(pixels: Pixels) -> bool:
    """Whether nothing shines through anywhere; of most overlays a corner tells that it does."""
    return bool(pixels[0, 0, _ALPHA] == _OPAQUE and (pixels[..., _ALPHA] == _OPAQUE).all())


def jpeg_of(pixels: Pixels) -> bytes:
    """Return opaque pixels as JPEG, without colour subsampling: edges of letters are coloured."""
    file = io.BytesIO()
    image = Image.fromarray(pixels).convert("RGB")
    image.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return file.getvalue()
