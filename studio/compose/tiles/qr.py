"""QR codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import segno
from PIL import Image

from studio.compose.shapes import inked
from studio.compose.text import Typesetter
from studio.compose.tiles.tile import Tile
from studio.domain.overlay import Colour

_TOO_LONG: Final = "A QR code has no room for so much text."
_TOO_SMALL: Final = "A QR code is too small for so much text."
_FEWEST_PIXELS: Final = 2
"""Modules smaller than this are nothing for a camera."""


@dataclass(frozen=True, slots=True)
class QrTile:
    """A QR code that fills a square with its quiet zone."""

    content: str
    size: int
    dark: Colour
    light: Colour | None
    quiet_zone: int

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the code; one that cannot be is its light square, with a fault."""
        image = Image.new("RGBA", (self.size, self.size))
        if self.light is not None:
            image.paste(self.light.rgba, (0, 0, self.size, self.size))
        try:
            code = segno.make_qr(self.content, error="m")
        except (segno.DataOverflowError, ValueError):
            return Tile(image, fault=_TOO_LONG)
        modules = np.array([[255 if dark else 0 for dark in row] for row in code.matrix], np.uint8)
        pixels = self.size / (len(modules) + 2 * self.quiet_zone)
        if pixels < _FEWEST_PIXELS:
            return Tile(image, fault=_TOO_SMALL)
        side = round(pixels * len(modules))
        mask = Image.fromarray(modules).resize((side, side), Image.Resampling.BOX)
        margin = (self.size - side) // 2
        image.alpha_composite(inked(mask, self.dark), (margin, margin))
        return Tile(image)
