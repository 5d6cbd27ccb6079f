from __future__ import annotations

import pytest

from studio.compose.outlines import Oval, Rounded, Stretch
from studio.compose.text import Typesetter
from studio.compose.tiles import BorderTile, ShadowTile, ShapeTile
from studio.domain.overlay import Colour, Gradient

RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255)


def test_a_shape_has_its_fill_and_its_corners(typesetter: Typesetter):
    image = ShapeTile(Oval(20, 20), RED).draw(typesetter).image
    assert image.getpixel((10, 10)) == (255, 0, 0, 255)
    assert image.getpixel((0, 0))[3] == 0


def test_a_border_leaves_the_inside_free(typesetter: Typesetter):
    image = BorderTile(Rounded(20, 20), 2, Gradient.between(RED, BLUE)).draw(typesetter).image
    assert image.getpixel((10, 10))[3] == 0
    assert image.getpixel((0, 10)) == pytest.approx((255, 0, 0, 255), abs=8)
    assert image.getpixel((19, 10)) == pytest.approx((0, 0, 255, 255), abs=8)


def test_a_line_is_centred_on_its_ends(typesetter: Typesetter):
    tile = ShapeTile(Stretch(20, 0, 4), RED).draw(typesetter)
    top, bottom = tile.image.getbbox()[1], tile.image.getbbox()[3]
    assert (tile.dy + top, tile.dy + bottom) == (-2, 2)
    assert (tile.dx + tile.image.getbbox()[0], tile.dx + tile.image.getbbox()[2]) == (0, 20)


def test_a_shadow_lies_around_its_box(typesetter: Typesetter):
    tile = ShadowTile(Rounded(40, 20, (5,)), 4.0, RED).draw(typesetter)
    assert (tile.dx, tile.dy) == (-12, -12)
    assert tile.image.getpixel((12 + 20, 12 + 10)) == pytest.approx((255, 0, 0, 255), abs=6)
    assert tile.image.getpixel((0, 0))[3] == 0
