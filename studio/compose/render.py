"""The canvas: composites placements, and of a changed picture only the rectangles that changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

import numpy as np
from PIL import Image

from studio.compose.pixels import Pixels
from studio.compose.rectangle import Rectangle, joined
from studio.compose.tiles import Placement, Tile, TileCache

Occurrence = tuple[int, int]
"""The number of a placement and how many equal ones lie behind it."""


_STRIP_ROWS: Final = 64
"""Compositing makes several copies of what it works on: small ones are made in no time."""
_FORGOTTEN_FROM: Final = 16
"""How many placements may be known that are no longer shown."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A placement that was seen: numbers are compared faster than what they stand for."""

    placement: Placement
    number: int
    tile: Tile
    whole: Rectangle


@dataclass(frozen=True, slots=True)
class _Placed:
    known: _Known
    occurrence: Occurrence
    area: Rectangle

    @property
    def tile(self) -> Tile:
        return self.known.tile


class Canvas:
    """A transparent picture of one size that is kept up to date with a list of placements."""

    def __init__(self, width: int, height: int, tiles: TileCache) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        self._whole = Rectangle(0, 0, width, height)
        self._tiles = tiles
        self._shown: list[_Placed] = []
        self._known: dict[Placement, _Known] = {}
        self._numbers = count()
        self.changed: tuple[Rectangle, ...] = ()
        """What the last drawing changed."""

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
        self.changed = tuple(self._changed(wanted))
        self._shown = wanted
        self._forget()
        for area in self.changed:
            for top in range(area.top, area.bottom, _STRIP_ROWS):
                bottom = min(top + _STRIP_ROWS, area.bottom)
                self._composite(Rectangle(area.left, top, area.right, bottom))
        return bool(self.changed)

    def _placed(self, placements: Sequence[Placement]) -> list[_Placed]:
        """Who arranges hands over the very same placement while it stands still."""
        same = {id(item.known.placement): item.known for item in self._shown}
        seen: Counter[int] = Counter()
        placed: list[_Placed] = []
        for placement in placements:
            known = same.get(id(placement)) or self._equal(placement)
            occurrence = (known.number, seen[known.number])
            placed.append(_Placed(known, occurrence, known.whole.overlap(self._whole)))
            seen[known.number] += 1
        return placed

    def _equal(self, placement: Placement) -> _Known:
        known = self._known.get(placement)
        if known is None:
            known = self._known[placement] = self._met(placement)
        return known

    def _met(self, placement: Placement) -> _Known:
        tile = self._tiles.get(placement.spec)
        left, top = placement.x + tile.dx, placement.y + tile.dy
        whole = Rectangle(left, top, left + tile.image.width, top + tile.image.height)
        return _Known(placement, next(self._numbers), tile, whole)

    def _forget(self) -> None:
        """Keep only what is shown, once there is much else: it holds tiles the cache gave up."""
        if len(self._known) > len(self._shown) + _FORGOTTEN_FROM:
            self._known = {item.known.placement: item.known for item in self._shown}

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
                part.alpha_composite(
                    item.tile.image,
                    (shared.left - area.left, shared.top - area.top),
                    shared.moved(-item.known.whole.left, -item.known.whole.top),
                )
        self.pixels[area.top : area.bottom, area.left : area.right] = np.asarray(part)


def _order(items: list[_Placed], known: set[Occurrence]) -> list[Occurrence]:
    return [item.occurrence for item in items if item.occurrence in known]
