import pytest

from studio.domain.contrast import contrast, faint_pairs
from studio.domain.overlay import BLACK, WHITE, Colour, Theme
from studio.domain.themes import THEMES

GREY = Colour(0x77, 0x77, 0x77)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(BLACK, WHITE, 21.0), (WHITE, WHITE, 1.0), (GREY, WHITE, 4.48)]
)
def test_contrast_is_counted_as_everywhere(one: Colour, other: Colour, expected: float):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_the_programs_own_themes_are_easy_to_read(theme: Theme):
    assert faint_pairs(theme) == ()


def test_what_is_hard_to_read_is_named_the_worst_first():
    theme = Theme("Faint", {"ink": BLACK, "ground": BLACK, "ground_2": GREY, "quiet": WHITE})
    assert [pair[:2] for pair in faint_pairs(theme)] == [("ink", "ground"), ("quiet", "ground_2")]
