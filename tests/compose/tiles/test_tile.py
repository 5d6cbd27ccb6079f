from __future__ import annotations

from studio.compose.outlines import Rounded
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    LayerTile,
    Placement,
    ShapeTile,
    tile_cache,
)
from studio.domain.overlay import Colour, TextStyle

RED = Colour(255, 0, 0)
STYLE = TextStyle(40)


def test_equal_specs_are_drawn_once(typesetter: Typesetter):
    cache = tile_cache(typesetter)
    assert cache.get(ShapeTile(Rounded(10, 10, (2,)), RED)) is cache.get(
        ShapeTile(Rounded(10, 10, (2,)), RED)
    )
    assert len(cache) == 1


def test_tiles_weigh_their_bytes(typesetter: Typesetter):
    cache = tile_cache(typesetter, limit_bytes=900)
    for width in (5, 10, 15):
        cache.get(ShapeTile(Rounded(width, 10), RED))
    assert cache.weight == 600
    assert len(cache) == 1


def test_a_layer_takes_its_parts_from_the_cache(typesetter: Typesetter):
    cache = tile_cache(typesetter)
    part = Placement(ShapeTile(Rounded(10, 10), RED), 3, 4)
    layer = cache.get(LayerTile((part,), 0.5))
    assert len(cache) == 2
    assert (layer.dx, layer.dy, layer.image.size) == (3, 4, (10, 10))
    assert layer.image.getpixel((5, 5)) == (255, 0, 0, 128)
