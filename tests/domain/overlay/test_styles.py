from __future__ import annotations

import pytest

from studio.domain.overlay import (
    WHITE,
    Colour,
    ColourRef,
    Gradient,
    Stop,
    colour_from_text,
    concrete,
)

RED = Colour(255, 0, 0)


def test_a_faded_colour_keeps_its_hue():
    assert RED.faded(128) == Colour(255, 0, 0, 128)
    assert Colour(1, 2, 3, 128).faded(128) == Colour(1, 2, 3, 64)
    assert RED.faded(255) == RED


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#ff0000", RED), ("#FF000080", Colour(255, 0, 0, 128)), ("red", None), ("#f00", None)],
)
def test_a_colour_is_read_from_text(text, colour):
    assert colour_from_text(text) == colour


def test_a_name_that_nobody_looked_up_is_white():
    assert concrete(RED) == RED
    assert concrete(ColourRef("theme:accent", 128)) == WHITE.faded(128)


def test_a_gradient_between_two_colours_has_two_stops():
    assert Gradient.between(RED, WHITE, 90) == Gradient((Stop(RED, 0.0), Stop(WHITE, 1.0)), 90)
