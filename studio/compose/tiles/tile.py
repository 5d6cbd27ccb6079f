"""A tile, what says how to draw one, and the cache."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from studio.compose.cache import Cache
from studio.compose.text import Typesetter

if TYPE_CHECKING:
    from PIL import Image

CACHE_BYTES: Final = 32 << 20
"""Of each composer, and a desk has four: together they bound what hours of typing leave behind."""


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


class LayerSpec(ABC):
    """A spec made of others: in a cache it takes the others' tiles from there."""

    @abstractmethod
    def over_one_another(self, tile_of: Callable[[TileSpec], Tile]) -> Tile:
        """Draw the tile from those of its parts."""

    def draw(self, typesetter: Typesetter) -> Tile:
        """Draw the tile and all its parts."""
        return self.over_one_another(lambda spec: spec.draw(typesetter))


@dataclass(frozen=True, slots=True)
class Placement:
    """A tile's spec and where it is placed, in podium pixels."""

    spec: TileSpec
    x: int
    y: int

    def moved(self, dx: int, dy: int) -> Placement:
        """Return the same tile further right and down."""
        return Placement(self.spec, self.x + dx, self.y + dy)


TileCache: TypeAlias = Cache[TileSpec, Tile]


def tile_cache(typesetter: Typesetter, limit_bytes: int = CACHE_BYTES) -> TileCache:
    """Return a cache that draws what it does not have, bounded by its pixels' bytes."""

    def drawn(spec: TileSpec) -> Tile:
        return (
            spec.over_one_another(cache.get)
            if isinstance(spec, LayerSpec)
            else spec.draw(typesetter)
        )

    cache: TileCache = Cache(drawn, limit_bytes, _bytes_of)
    return cache


def _bytes_of(tile: Tile) -> int:
    return tile.image.width * tile.image.height * 4
