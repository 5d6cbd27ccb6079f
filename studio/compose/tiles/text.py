"""Lines of text, their outlines and shadows, placed by the pen on the baseline."""

from __future__ import annotations

from dataclasses import dataclass

from studio.compose.shapes import blurred_mask, filled, inked
from studio.compose.text import Line, Typesetter, ink_curve
from studio.compose.tiles.tile import Tile
from studio.domain.overlay import Colour, Fill, Gradient, concrete


@dataclass(frozen=True, slots=True)
class TextTile:
    """A line of text."""

    line: Line
    fill: Fill

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the line."""
        ink = typesetter.coverage(self.line)
        if isinstance(self.fill, Gradient):
            image = filled(ink.mask.point(ink_curve(_typical(self.fill))), self.fill)
        else:
            colour = concrete(self.fill)
            image = inked(ink.mask, colour, ink_curve(colour))
        if ink.painted is not None:
            image.alpha_composite(ink.painted)
        missing = self.line.missing
        fault = f"No font has the characters {missing}." if missing else ""
        return Tile(image, ink.dx, ink.dy, fault)


@dataclass(frozen=True, slots=True)
class OutlineTile:
    """What lies behind a line of text and reaches width_px around its letters."""

    line: Line
    width_px: int
    fill: Fill

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the outline, letters and all."""
        ink = typesetter.coverage(self.line, self.width_px)
        return Tile(filled(ink.shape, self.fill), ink.dx, ink.dy)


@dataclass(frozen=True, slots=True)
class TextShadowTile:
    """The shadow of a line of text with its outline."""

    line: Line
    sigma: float
    colour: Colour
    outline_px: int = 0

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the shadow, placed where the line would be."""
        ink = typesetter.coverage(self.line, self.outline_px)
        soft, pad = blurred_mask(ink.shape, self.sigma)
        return Tile(inked(soft, self.colour), ink.dx - pad, ink.dy - pad)


def _typical(gradient: Gradient) -> Colour:
    """The mean colour of a gradient, opaque: how bright its letters are."""
    colours = [concrete(stop.colour).rgba[:3] for stop in gradient.stops]
    return Colour(*(sum(parts) // len(parts) for parts in zip(*colours, strict=True)))
