from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from studio import RESOURCES
from studio.compose.fonts import FontBook
from studio.compose.outlines import Closed, Oval, Rounded, Stretch
from studio.compose.render import Canvas
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    LayerTile,
    Placement,
    ShadowTile,
    ShapeTile,
    TextTile,
    TileCache,
    tile_cache,
)
from studio.domain.overlay import Colour, TextStyle

RED, BLUE = Colour(255, 0, 0, 128), Colour(0, 0, 255, 128)
TYPESETTER = Typesetter(FontBook(RESOURCES / "fonts"))
TILES = tile_cache(TYPESETTER)


@pytest.fixture
def tiles(typesetter: Typesetter) -> TileCache:
    return tile_cache(typesetter)


def box(colour: Colour, x: int = 0, y: int = 0, size: int = 10) -> Placement:
    return Placement(ShapeTile(Rounded(size, size), colour), x, y)


def test_a_new_canvas_is_blank_and_nothing_changes_it(tiles: TileCache):
    canvas = Canvas(20, 10, tiles)
    assert canvas.draw([]) is False
    assert not canvas.pixels.any()


def test_the_same_placements_again_change_nothing(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    assert canvas.draw([box(RED)]) is True
    assert canvas.draw([box(RED)]) is False


def test_half_red_under_half_blue_has_the_alpha_of_both(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED), box(BLUE)])
    red, green, blue, alpha = canvas.pixels[5, 5]
    assert (alpha, green) == (192, 0)
    assert blue == pytest.approx(170, abs=1)
    assert red == pytest.approx(85, abs=1)


def test_what_is_gone_leaves_no_trace(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED), box(BLUE, 5, 5)])
    canvas.draw([])
    assert not canvas.pixels.any()


def test_one_of_two_equal_placements_can_go(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED), box(RED)])
    assert canvas.draw([box(RED)]) is True
    assert canvas.pixels[5, 5].tolist() == [255, 0, 0, 128]


def test_another_order_is_another_picture(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED), box(BLUE)])
    before = canvas.pixels.copy()
    assert canvas.draw([box(BLUE), box(RED)]) is True
    assert not np.array_equal(canvas.pixels, before)


def test_what_reaches_outside_is_clipped(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED, -5, -5), box(BLUE, 15, 15), box(RED, 100, 100)])
    alpha = canvas.pixels[..., 3]
    assert alpha[:5, :5].all()
    assert alpha[15:, 15:].all()
    assert np.count_nonzero(alpha) == 50


def test_what_is_moved_outside_altogether_leaves_no_trace(tiles: TileCache):
    canvas = Canvas(20, 20, tiles)
    canvas.draw([box(RED)])
    canvas.draw([box(RED, 100, 0)])
    assert not canvas.pixels.any()


def test_fully_transparent_pixels_have_no_colour(tiles: TileCache):
    canvas = Canvas(60, 60, tiles)
    canvas.draw([Placement(ShapeTile(Rounded(60, 60, (30,)), Colour(255, 255, 255)), 0, 0)])
    assert not canvas.pixels[canvas.pixels[..., 3] == 0].any()


def test_faults_are_told_once_while_they_are_shown(tiles: TileCache, typesetter: Typesetter):
    spec = TextTile(typesetter.line("東", TextStyle(20)), RED)
    canvas = Canvas(60, 60, tiles)
    canvas.draw([Placement(spec, 0, 20), Placement(spec, 0, 50)])
    assert canvas.faults == ("No font has the characters 東.",)
    canvas.draw([])
    assert canvas.faults == ()


COLOURS = st.sampled_from([RED, BLUE, Colour(9, 200, 30), Colour(255, 255, 255, 1)])
OUTLINES = st.one_of(
    st.builds(Rounded, st.integers(1, 70), st.integers(1, 70), st.tuples(st.integers(0, 20))),
    st.builds(Oval, st.integers(1, 40), st.integers(1, 40)),
    st.just(Closed(((0, 0), (30, 5), (10, 25)))),
    st.just(Stretch(30, 20, 5)),
)
SIMPLE = st.one_of(
    st.builds(ShapeTile, OUTLINES, COLOURS),
    st.builds(ShadowTile, OUTLINES, st.just(6.0), COLOURS),
    st.builds(
        lambda text, colour: TextTile(TYPESETTER.line(text, TextStyle(24)), colour),
        st.sampled_from(["Ann", "12:34", "Ÿg"]),
        COLOURS,
    ),
)
PARTS = st.builds(Placement, SIMPLE, st.integers(-9, 9), st.integers(-9, 9))
SPECS = st.one_of(
    SIMPLE,
    st.builds(
        LayerTile, st.tuples(PARTS, PARTS), st.sampled_from([0.3, 1.0]), st.sampled_from([0, 2.0])
    ),
)
PLACEMENTS = st.builds(Placement, SPECS, st.integers(-40, 120), st.integers(-40, 120))
POOLS = st.lists(PLACEMENTS, min_size=2, max_size=6)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), pool=POOLS)
def test_after_any_edits_the_canvas_equals_a_fresh_one(data, pool):
    canvas = Canvas(100, 90, TILES)
    for _ in range(4):
        shown = data.draw(st.lists(st.sampled_from(pool), max_size=6))
        before = canvas.pixels.copy()
        has_changed = canvas.draw(shown)
        assert has_changed or np.array_equal(canvas.pixels, before)
        assert np.array_equal(canvas.pixels, _plain(shown))


def _plain(placements: list[Placement]) -> np.ndarray:
    """Everything over everything, without any of the canvas's cleverness."""
    image = Image.new("RGBA", (100, 90))
    for placement in placements:
        tile = TILES.get(placement.spec)
        layer = Image.new("RGBA", image.size)
        layer.paste(tile.image, (placement.x + tile.dx, placement.y + tile.dy))
        image = Image.alpha_composite(image, layer)
    return np.asarray(image)
