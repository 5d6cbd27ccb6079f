"""Several tiles as one picture: faded, blurred, with a shadow of their common shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PIL import Image
from typing_extensions import override

from studio.compose.rectangle import Rectangle
from studio.compose.shapes import blurred_image, blurred_mask, faded, inked
from studio.compose.tiles.tile import LayerSpec, Placement, Tile, TileSpec
from studio.domain.overlay import Colour

MAX_SIDE: Final = 4096
"""A layer that reaches further is cut: no frame shows it."""


@dataclass(frozen=True, slots=True)
class LayerTile(LayerSpec):
    """Placements over one another, then blurred and faded as one; opacity is 0.0 to 1.0."""

    parts: tuple[Placement, ...]
    opacity: float = 1.0
    sigma: float = 0.0

    @override
    def over_one_another(self, tile_of: Callable[[TileSpec], Tile]) -> Tile:
        flat = _flat(self.parts, tile_of)
        soft, pad = blurred_image(flat.image, self.sigma)
        return Tile(faded(soft, self.opacity), flat.dx - pad, flat.dy - pad, flat.fault)


@dataclass(frozen=True, slots=True)
class LayerShadowTile(LayerSpec):
    """The shadow of placements as one."""

    parts: tuple[Placement, ...]
    sigma: float
    colour: Colour

    @override
    def over_one_another(self, tile_of: Callable[[TileSpec], Tile]) -> Tile:
        flat = _flat(self.parts, tile_of)
        soft, pad = blurred_mask(flat.image.getchannel("A"), self.sigma)
        return Tile(inked(soft, self.colour), flat.dx - pad, flat.dy - pad)


def _flat(parts: tuple[Placement, ...], tile_of: Callable[[TileSpec], Tile]) -> Tile:
    """Parts over one another on a picture just large enough."""
    tiles = [(part, tile_of(part.spec)) for part in parts]
    areas = [_area(part, tile) for part, tile in tiles]
    whole = _bounded(areas)
    image = Image.new("RGBA", whole.size)
    for (_, tile), area in zip(tiles, areas, strict=True):
        shared = area.overlap(whole)
        if not shared.is_empty:
            place = (shared.left - whole.left, shared.top - whole.top)
            image.alpha_composite(tile.image, place, shared.moved(-area.left, -area.top))
    fault = next((tile.fault for _, tile in tiles if tile.fault), "")
    return Tile(image, whole.left, whole.top, fault)


def _area(part: Placement, tile: Tile) -> Rectangle:
    left, top = part.x + tile.dx, part.y + tile.dy
    return Rectangle(left, top, left + tile.image.width, top + tile.image.height)


def _bounded(areas: list[Rectangle]) -> Rectangle:
    """What covers all areas, but not more than a layer may have; never without a pixel."""
    shown = [area for area in areas if not area.is_empty]
    if not shown:
        return Rectangle(0, 0, 1, 1)
    whole = shown[0]
    for area in shown[1:]:
        whole = whole.around(area)
    most = Rectangle(-MAX_SIDE, -MAX_SIDE, MAX_SIDE, MAX_SIDE)
    inside = whole.overlap(most)
    return Rectangle(0, 0, 1, 1) if inside.is_empty else inside
