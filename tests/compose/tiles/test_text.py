from __future__ import annotations

import numpy as np
import pytest

from studio.compose.text import Typesetter
from studio.compose.tiles import OutlineTile, TextShadowTile, TextTile
from studio.domain.overlay import WHITE, Colour, Gradient, TextStyle

RED = Colour(255, 0, 0)
STYLE = TextStyle(40)


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


def test_letters_may_have_a_gradient(typesetter: Typesetter):
    fill = Gradient.between(RED, Colour(0, 0, 255))
    image = np.asarray(TextTile(typesetter.line("HHHHHH", STYLE), fill).draw(typesetter).image)
    solid = image[image.shape[0] // 2]
    first, last = (row for row in solid[solid[:, 3] > 250][[0, -1]])
    assert first[0] > 220
    assert last[2] > 220


def test_an_outline_reaches_around_its_letters(typesetter: Typesetter):
    line = typesetter.line("Ann", STYLE)
    text = TextTile(line, WHITE).draw(typesetter)
    outline = OutlineTile(line, 3, RED).draw(typesetter)
    inner, outer = text.image.getbbox(), outline.image.getbbox()
    assert text.dx + inner[0] - (outline.dx + outer[0]) == pytest.approx(3, abs=1)
    assert text.dy + inner[1] - (outline.dy + outer[1]) == pytest.approx(3, abs=1)


def test_a_shadow_is_that_of_the_outline(typesetter: Typesetter):
    line = typesetter.line("Ann", STYLE)
    thin = TextShadowTile(line, 0, RED).draw(typesetter)
    thick = TextShadowTile(line, 0, RED, 4).draw(typesetter)
    assert thick.image.width > thin.image.width
