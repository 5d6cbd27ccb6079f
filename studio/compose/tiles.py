"""Tiles: small pictures keyed by exactly what changes their pixels, never by where they lie."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from studio.compose.cache import Cache
from studio.compose.shapes import blurred_mask, filled, inked, rounded_mask
from studio.compose.text import Line, Typesetter, ink_curve
from studio.domain.overlay import Colour, Fill

if TYPE_CHECKING:
    from PIL import Image

CACHE_BYTES: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Tile:
    """An RGBA image whose top left lies dx, dy from where its spec was placed.

    A fault is a sentence for the operator: why the tile does not show what it should.
    """

    image: Image.Image
    dx: int = 0
    dy: int = 0
    fault: str = ""


class TileSpec(Hashable, Protocol):
    """What a tile shows; its value is its key in the cache."""

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the tile."""
        ...


@dataclass(frozen=True, slots=True)
class BoxTile:
    """A rectangle with round corners."""

    width: int
    height: int
    radius: int
    fill: Fill

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the box from its top left."""
        return Tile(filled(rounded_mask(self.width, self.height, self.radius), self.fill))


@dataclass(frozen=True, slots=True)
class BoxShadowTile:
    """The shadow of a box."""

    width: int
    height: int
    radius: int
    sigma: float
    colour: Colour

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the shadow, placed where the box would be."""
        mask = rounded_mask(self.width, self.height, self.radius)
        soft, pad = blurred_mask(mask, self.sigma)
        return Tile(inked(soft, self.colour), -pad, -pad)


@dataclass(frozen=True, slots=True)
class TextTile:
    """A line of text, placed by its pen on the baseline."""

    line: Line
    colour: Colour

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the line."""
        ink = typesetter.coverage(self.line)
        image = inked(ink.mask, self.colour, ink_curve(self.colour))
        if ink.painted is not None:
            image.alpha_composite(ink.painted)
        missing = self.line.missing
        fault = f"No font has the characters {missing}." if missing else ""
        return Tile(image, ink.dx, ink.dy, fault)


@dataclass(frozen=True, slots=True)
class TextShadowTile:
    """The shadow of a line of text."""

    line: Line
    sigma: float
    colour: Colour

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the shadow, placed where the line would be."""
        ink = typesetter.coverage(self.line)
        soft, pad = blurred_mask(ink.shape, self.sigma)
        return Tile(inked(soft, self.colour), ink.dx - pad, ink.dy - pad)


@dataclass(frozen=True, slots=True)
class Placement:
    """A tile's spec and where it is placed, in podium pixels."""

    spec: TileSpec
    x: int
    y: int


TileCache: TypeAlias = Cache[TileSpec, Tile]


def tile_cache(typesetter: Typesetter, limit_bytes: int = CACHE_BYTES) -> TileCache:
    """Return a cache that draws what it does not have, bounded by its pixels' bytes."""
    return Cache(lambda spec: spec.draw(typesetter), limit_bytes, _bytes_of)


def _bytes_of(tile: Tile) -> int:
    return tile.image.width * tile.image.height * 4
