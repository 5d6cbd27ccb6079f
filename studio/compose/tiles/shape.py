"""Filled shapes, their borders and shadows."""

from __future__ import annotations

from dataclasses import dataclass

from studio.compose.outlines import Outline
from studio.compose.shapes import blurred_mask, filled, inked
from studio.compose.text import Typesetter
from studio.compose.tiles.tile import Tile
from studio.domain.overlay import Colour, Fill


@dataclass(frozen=True, slots=True)
class ShapeTile:
    """A shape with a fill."""

    outline: Outline
    fill: Fill

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the shape from its top left."""
        pad = self.outline.pad
        return Tile(filled(self.outline.mask(), self.fill), -pad, -pad)


@dataclass(frozen=True, slots=True)
class BorderTile:
    """The border of a shape, inside its edge."""

    outline: Outline
    width_px: int
    fill: Fill

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the border, placed where the shape would be."""
        pad = self.outline.pad
        return Tile(filled(self.outline.border_mask(self.width_px), self.fill), -pad, -pad)


@dataclass(frozen=True, slots=True)
class ShadowTile:
    """The shadow of a shape."""

    outline: Outline
    sigma: float
    colour: Colour

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the shadow, placed where the shape would be."""
        soft, pad = blurred_mask(self.outline.mask(), self.sigma)
        pad += self.outline.pad
        return Tile(inked(soft, self.colour), -pad, -pad)
