from __future__ import annotations

import pytest

from studio.compose.outlines import Rounded
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    ImageTile,
    LayerShadowTile,
    LayerTile,
    Missing,
    Placement,
    ShapeTile,
)
from studio.domain.overlay import Colour, ImageFit

RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255)


def square(colour: Colour, x: int = 0, y: int = 0) -> Placement:
    return Placement(ShapeTile(Rounded(10, 10), colour), x, y)


def test_a_layer_is_as_large_as_its_parts(typesetter: Typesetter):
    tile = LayerTile((square(RED, -5, 2), square(BLUE, 10, 20))).draw(typesetter)
    assert (tile.dx, tile.dy, tile.image.size) == (-5, 2, (25, 28))


def test_parts_that_overlap_fade_as_one(typesetter: Typesetter):
    image = LayerTile((square(RED), square(BLUE, 5)), 0.5).draw(typesetter).image
    assert image.getpixel((7, 5)) == (0, 0, 255, 128)
    assert image.getpixel((2, 5)) == (255, 0, 0, 128)


def test_a_blurred_layer_grows_and_keeps_its_colour(typesetter: Typesetter):
    tile = LayerTile((square(RED),), sigma=2.0).draw(typesetter)
    assert (tile.dx, tile.dy, tile.image.size) == (-6, -6, (22, 22))
    assert tile.image.getpixel((5, 11))[:3] == pytest.approx((255, 0, 0), abs=4)


def test_a_layers_shadow_is_that_of_all_its_parts(typesetter: Typesetter):
    parts = (square(RED), square(BLUE, 10))
    tile = LayerShadowTile(parts, 0.0, Colour(0, 0, 0, 100)).draw(typesetter)
    assert tile.image.getpixel((15, 5)) == (0, 0, 0, 100)
    assert tile.image.size == (20, 10)


def test_a_layer_tells_what_is_wrong_with_a_part(typesetter: Typesetter):
    missing = Placement(ImageTile(Missing("gone.png"), 5, 5, ImageFit.COVER, 0), 0, 0)
    tile = LayerTile((square(RED), missing)).draw(typesetter)
    assert tile.fault == "The picture gone.png is missing."


def test_a_layer_that_is_far_too_large_is_cut(typesetter: Typesetter):
    tile = LayerTile((square(RED, -900_000, 0), square(BLUE, 900_000, 0))).draw(typesetter)
    assert tile.image.width <= 8192


def test_a_layer_without_parts_is_nothing(typesetter: Typesetter):
    assert LayerTile(()).draw(typesetter).image.getbbox() is None
