"""The canvas: composites placements, and of a changed picture only the rectangles that changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from studio.compose.pixels import Pixels
from studio.compose.rectangle import Rectangle, joined
from studio.compose.tiles import Placement, Tile, TileCache

Occurrence = tuple[Placement, int]
"""A placement and how many equal ones lie behind it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    occurrence: Occurrence
    tile: Tile
    area: Rectangle


class Canvas:
    """A transparent picture of one size that is kept up to date with a list of placements."""

    def __init__(self, width: int, height: int, tiles: TileCache) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self._whole = Rectangle(0, 0, width, height)
        self._tiles = tiles
        self._shown: list[_Placed] = []

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self._whole.size

    @property
    def faults(self) -> tuple[str, ...]:
        """What could not be drawn, as sentences, each once."""
        return tuple(dict.fromkeys(item.tile.fault for item in self._shown if item.tile.fault))

    def draw(self, placements: Sequence[Placement]) -> bool:
        """Show these placements, the first one at the back; return whether anything changed."""
        wanted = self._placed(placements)
        changed = self._changed(wanted)
        self._shown = wanted
        for area in changed:
            self._composite(area)
        return bool(changed)

    def _placed(self, placements: Sequence[Placement]) -> list[_Placed]:
        seen: Counter[Placement] = Counter()
        placed: list[_Placed] = []
        for placement in placements:
            tile = self._tiles.get(placement.spec)
            left, top = placement.x + tile.dx, placement.y + tile.dy
            area = Rectangle(left, top, left + tile.image.width, top + tile.image.height)
            placed.append(_Placed((placement, seen[placement]), tile, area.overlap(self._whole)))
            seen[placement] += 1
        return placed

    def _changed(self, wanted: list[_Placed]) -> list[Rectangle]:
        """What to composite anew: everything when the order changed, else what came and went."""
        before = {item.occurrence for item in self._shown}
        after = {item.occurrence for item in wanted}
        if _order(self._shown, after) != _order(wanted, before):
            return [self._whole]
        gone = (item.area for item in self._shown if item.occurrence not in after)
        come = (item.area for item in wanted if item.occurrence not in before)
        return joined((*gone, *come))

    def _composite(self, area: Rectangle) -> None:
        """Composite one rectangle beside the canvas and put it in its place."""
        part = Image.new("RGBA", area.size)
        for item in self._shown:
            shared = item.area.overlap(area)
            if not shared.is_empty:
                placement, _ = item.occurrence
                left, top = placement.x + item.tile.dx, placement.y + item.tile.dy
                part.alpha_composite(
                    item.tile.image,
                    (shared.left - area.left, shared.top - area.top),
                    (
                        shared.left - left,
                        shared.top - top,
                        shared.right - left,
                        shared.bottom - top,
                    ),
                )
        self.pixels[area.top : area.bottom, area.left : area.right] = np.asarray(part)


def _order(items: list[_Placed], known: set[Occurrence]) -> list[Occurrence]:
    return [item.occurrence for item in items if item.occurrence in known]
