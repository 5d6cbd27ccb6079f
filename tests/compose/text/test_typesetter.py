from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageChops, features

from studio.compose.fonts import FontBook
from studio.compose.text import ELLIPSIS, MAX_WIDTH, Line, Room, Typesetter, ink_curve
from studio.domain.overlay import BLACK, WHITE, Colour, TextStyle, Weight

STYLE = TextStyle(40)
LONG = "Head of Broadcast Operations and International Coordination"


def test_a_line_that_fits_keeps_its_size_and_text(typesetter: Typesetter):
    line = typesetter.line("Ann", STYLE, Room(400, 20))
    assert (line.text, line.size_px) == ("Ann", 40)


def test_a_line_without_limits_is_left_alone(typesetter: Typesetter):
    line = typesetter.line(LONG * 3, STYLE)
    assert (line.text, line.size_px) == (LONG * 3, 40)


def test_a_line_wider_than_any_frame_is_cut_even_without_limits(typesetter: Typesetter):
    line = typesetter.line("W" * 5000, TextStyle(400))
    assert typesetter.width(line) <= MAX_WIDTH
    assert typesetter.coverage(line).mask.width <= MAX_WIDTH + 100


def test_a_long_line_shrinks_to_the_largest_size_that_fits(typesetter: Typesetter):
    line = typesetter.line(LONG, STYLE, Room(900, 20))
    larger = Line(LONG, line.runs, line.size_px + 1)
    assert line.text == LONG
    assert 20 < line.size_px < 40
    assert typesetter.width(line) <= 900 < typesetter.width(larger)


def test_a_line_too_long_at_the_smallest_size_is_cut_with_an_ellipsis(typesetter: Typesetter):
    line = typesetter.line(LONG, STYLE, Room(300, 20))
    longer = typesetter.line(LONG[: len(line.text)] + ELLIPSIS, TextStyle(20))
    assert line.size_px == 20
    assert LONG.startswith(line.text.removesuffix(ELLIPSIS))
    assert line.text.endswith(ELLIPSIS)
    assert typesetter.width(line) <= 300 < typesetter.width(longer)


def test_a_line_that_may_not_shrink_is_cut_at_its_size(typesetter: Typesetter):
    line = typesetter.line(LONG, STYLE, Room(300))
    assert line.size_px == 40
    assert line.text.endswith(ELLIPSIS)


def test_a_smallest_size_above_the_size_does_not_enlarge(typesetter: Typesetter):
    assert typesetter.line(LONG, STYLE, Room(300, 90)).size_px == 40


def test_no_space_is_left_before_the_ellipsis(typesetter: Typesetter):
    cuts = [typesetter.line(LONG, STYLE, Room(width)).text for width in range(100, 600, 10)]
    assert all(not text.endswith(f" {ELLIPSIS}") for text in cuts)


def test_a_room_too_small_for_anything_shows_an_ellipsis_alone(typesetter: Typesetter):
    assert typesetter.line("Wide", STYLE, Room(1)).text == ELLIPSIS


@pytest.mark.parametrize("cluster", ["e\u0301", "x\u0308\u0301", "👩\u200d🚀", "❤\ufe0f"])
def test_a_cut_never_splits_a_combined_character(typesetter: Typesetter, cluster):
    for width in range(20, 400, 3):
        text = typesetter.line(cluster * 12, STYLE, Room(width)).text.removesuffix(ELLIPSIS)
        assert text == cluster * (len(text) // len(cluster))


def test_tabular_figures_are_equally_wide(typesetter: Typesetter):
    ones = typesetter.line("11:11", STYLE, is_tabular=True)
    eights = typesetter.line("88:88", STYLE, is_tabular=True)
    assert typesetter.width(ones) == typesetter.width(eights)
    plain = typesetter.line("11:11", STYLE)
    assert typesetter.width(plain) < typesetter.width(ones)


def test_pairs_are_kerned(typesetter: Typesetter):
    pair = typesetter.width(typesetter.line("AV", STYLE))
    letters = sum(typesetter.width(typesetter.line(letter, STYLE)) for letter in "AV")
    assert pair < letters - 1


def test_a_bolder_weight_is_wider(typesetter: Typesetter):
    bold = TextStyle(40, weight=Weight.BOLD)
    assert typesetter.width(typesetter.line("nnn", bold)) > typesetter.width(
        typesetter.line("nnn", STYLE)
    )


def test_right_to_left_text_is_turned(typesetter: Typesetter):
    turned = typesetter.coverage(typesetter.line("\u202eab\u202c", STYLE))
    straight = typesetter.coverage(typesetter.line("ba", STYLE))
    assert turned.mask.size == straight.mask.size
    assert turned.mask.tobytes() == straight.mask.tobytes()


def test_in_hebrew_the_first_letter_stands_on_the_right(typesetter: Typesetter):
    both = typesetter.coverage(typesetter.line("אב", STYLE)).mask
    first = typesetter.coverage(typesetter.line("א", STYLE)).mask
    right_end = both.crop((both.width - first.width, 0, both.width, both.height))
    left_end = both.crop((0, 0, first.width, both.height))
    assert _difference(right_end, first) < _difference(left_end, first) / 3


def test_arabic_letters_are_joined(typesetter: Typesetter):
    assert _blank_columns(typesetter, "ححح") == 0
    assert _blank_columns(typesetter, "ح\u200cح\u200cح") > 0


def test_without_raqm_latin_text_is_still_drawn(fonts: FontBook, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "check_feature", lambda feature: feature != "raqm")
    plain = Typesetter(FontBook(fonts.face("Inter", Weight.BOLD).path.parent))
    line = plain.line("12:34", STYLE, is_tabular=True)
    assert plain.width(line) > 0
    assert plain.coverage(line).mask.getbbox() is not None


def test_a_mask_holds_all_of_the_ink(typesetter: Typesetter):
    coverage = typesetter.coverage(typesetter.line("Ágjfß|", STYLE))
    left, top, right, bottom = coverage.mask.getbbox()
    assert left >= 1
    assert top >= 1
    assert right < coverage.mask.width
    assert bottom < coverage.mask.height
    assert coverage.dy < -20


def test_the_extent_is_that_of_the_font_and_not_of_the_letters(typesetter: Typesetter):
    assert typesetter.extent(STYLE) == (39, 10)


def test_white_text_gains_and_black_text_loses_weight():
    assert ink_curve(WHITE)[64] > 64 > ink_curve(BLACK)[64]


def test_the_curve_ends_at_the_colours_alpha():
    curve = ink_curve(Colour(255, 255, 255, 100))
    assert (curve[0], curve[255]) == (0, 100)
    assert curve == sorted(curve)


def _difference(one, other) -> float:
    width, height = max(one.width, other.width), max(one.height, other.height)
    both = [image.crop((0, 0, width, height)) for image in (one, other)]
    return sum(
        value * count for value, count in enumerate(ImageChops.difference(*both).histogram())
    )


def _blank_columns(typesetter: Typesetter, text: str) -> int:
    mask = typesetter.coverage(typesetter.line(text, STYLE)).mask
    columns = np.asarray(mask.crop(mask.getbbox())).any(axis=0)
    return int((~columns).sum())
