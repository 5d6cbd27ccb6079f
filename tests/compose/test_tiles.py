from __future__ import annotations

import numpy as np
import pytest

from studio.compose.text import Typesetter
from studio.compose.tiles import (
    BoxShadowTile,
    BoxTile,
    TextShadowTile,
    TextTile,
    tile_cache,
)
from studio.domain.overlay import WHITE, Colour, TextStyle

RED = Colour(255, 0, 0)
STYLE = TextStyle(40)


def test_equal_specs_are_drawn_once(typesetter: Typesetter):
    cache = tile_cache(typesetter)
    assert cache.get(BoxTile(10, 10, 2, RED)) is cache.get(BoxTile(10, 10, 2, RED))
    assert len(cache) == 1


def test_tiles_weigh_their_bytes(typesetter: Typesetter):
    cache = tile_cache(typesetter, limit_bytes=900)
    for width in (5, 10, 15):
        cache.get(BoxTile(width, 10, 0, RED))
    assert cache.weight == 600
    assert len(cache) == 1


def test_a_shadow_lies_around_its_box(typesetter: Typesetter):
    tile = BoxShadowTile(40, 20, 5, 4.0, RED).draw(typesetter)
    assert (tile.dx, tile.dy) == (-12, -12)
    assert tile.image.getpixel((12 + 20, 12 + 10)) == pytest.approx((255, 0, 0, 255), abs=6)
    assert tile.image.getpixel((0, 0))[3] == 0


def test_a_texts_shadow_lies_around_its_text(typesetter: Typesetter):
    line = typesetter.line("Ann", STYLE)
    text = TextTile(line, WHITE).draw(typesetter)
    shadow = TextShadowTile(line, 3.0, RED).draw(typesetter)
    assert (shadow.dx, shadow.dy) == (text.dx - 9, text.dy - 9)
    assert _centre(shadow) == pytest.approx(_centre(text), abs=1)


def test_a_semi_transparent_texts_alpha_never_exceeds_its_colours(typesetter: Typesetter):
    tile = TextTile(typesetter.line("Ann", STYLE), Colour(255, 255, 255, 90)).draw(typesetter)
    assert tile.image.getchannel("A").getextrema() == (0, 90)


def test_a_text_without_a_font_for_it_says_so(typesetter: Typesetter):
    tile = TextTile(typesetter.line("東 and 京", STYLE), WHITE).draw(typesetter)
    assert tile.fault == "No font has the characters 東京."


def test_a_text_in_known_scripts_has_no_fault(typesetter: Typesetter):
    assert TextTile(typesetter.line("Ann שלום", STYLE), WHITE).draw(typesetter).fault == ""


def _centre(tile) -> tuple[float, float]:
    alpha = np.asarray(tile.image.getchannel("A")).astype(float)
    y, x = np.indices(alpha.shape)
    return (
        tile.dx + (x * alpha).sum() / alpha.sum(),
        tile.dy + (y * alpha).sum() / alpha.sum(),
    )
