from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageChops, features

from studio import RESOURCES
from studio.compose.fonts import FontBook
from studio.compose.text import ELLIPSIS, MAX_WIDTH, Line, Room, Typesetter, ink_curve
from studio.domain.overlay import BLACK, WHITE, Colour, TextStyle, Weight
from tests.support.text_backend import FakeTextBackend

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


def test_a_paragraph_breaks_between_words_at_its_full_size(typesetter: Typesetter):
    paragraph = typesetter.paragraph(LONG, STYLE, Room(500, 20))
    assert [line.text for line in paragraph.lines] == [
        "Head of Broadcast",
        "Operations and",
        "International Coordination",
    ]
    assert (paragraph.size_px, paragraph.step) == (40, 50)
    assert all(typesetter.width(line) <= 501 for line in paragraph.lines)
    assert paragraph.height == 39 + 10 + 2 * 50


def test_a_paragraph_shrinks_until_its_height_suffices(typesetter: Typesetter):
    paragraph = typesetter.paragraph(LONG, STYLE, Room(500, 10, 100))
    larger = typesetter.paragraph(LONG, TextStyle(paragraph.size_px + 1), Room(500))
    assert " ".join(line.text for line in paragraph.lines) == LONG
    assert paragraph.height <= 100 < larger.height


def test_a_paragraph_shrinks_rather_than_cut_a_word(typesetter: Typesetter):
    paragraph = typesetter.paragraph("Donaudampfschifffahrt heute", STYLE, Room(300, 10))
    assert [line.text for line in paragraph.lines] == ["Donaudampfschifffahrt", "heute"]
    assert paragraph.size_px < 40


def test_what_is_too_much_ends_with_an_ellipsis(typesetter: Typesetter):
    paragraph = typesetter.paragraph(LONG, STYLE, Room(300, 40, 110))
    assert len(paragraph.lines) == 2
    assert paragraph.lines[0].text == "Head of"
    assert paragraph.lines[1].text.startswith("Broadcast")
    assert paragraph.lines[1].text.endswith(ELLIPSIS)
    assert typesetter.width(paragraph.lines[1]) <= 300


def test_a_height_for_nothing_still_has_a_line(typesetter: Typesetter):
    assert len(typesetter.paragraph("a\nb", STYLE, Room(max_height=1)).lines) == 1


def test_line_ends_are_kept_and_lines_are_as_far_apart_as_asked(typesetter: Typesetter):
    paragraph = typesetter.paragraph("a\nb", STYLE, Room(line_height=2.0))
    assert [line.text for line in paragraph.lines] == ["a", "b"]
    assert paragraph.step == 80


def test_a_backend_says_where_thai_may_be_broken():
    fonts = FontBook(RESOURCES / "fonts", FakeTextBackend(""))
    paragraph = Typesetter(fonts).paragraph("สวัสดี", STYLE, Room(70, 40))
    assert len(paragraph.lines) > 1


def test_letter_spacing_widens_a_line_between_its_letters(typesetter: Typesetter):
    plain = typesetter.width(typesetter.line("AVAN", STYLE))
    wide = typesetter.width(typesetter.line("AVAN", replace(STYLE, letter_spacing=5)))
    assert wide == pytest.approx(plain + 15, abs=0.5)


def test_letter_spacing_shrinks_with_the_letters(typesetter: Typesetter):
    line = typesetter.line(LONG, replace(STYLE, letter_spacing=8), Room(900, 10))
    assert line.letter_spacing == pytest.approx(8 * line.size_px / 40)
    assert typesetter.width(line) <= 900


def test_spaced_hebrew_still_begins_on_the_right(typesetter: Typesetter):
    style = replace(STYLE, letter_spacing=10)
    both = typesetter.coverage(typesetter.line("אב", style)).mask
    first = typesetter.coverage(typesetter.line("א", style)).mask
    right_end = both.crop((both.width - first.width, 0, both.width, both.height))
    left_end = both.crop((0, 0, first.width, both.height))
    assert _difference(right_end, first) < _difference(left_end, first) / 3


def test_joined_letters_are_never_spaced(typesetter: Typesetter):
    plain = typesetter.coverage(typesetter.line("ححح", STYLE)).mask
    spaced = typesetter.coverage(typesetter.line("ححح", replace(STYLE, letter_spacing=9))).mask
    assert _difference(plain, spaced) == 0


def test_a_style_may_ask_for_tabular_figures(typesetter: Typesetter):
    style = replace(STYLE, tabular=True)
    assert typesetter.line("11", style) == typesetter.line("11", STYLE, is_tabular=True)


def test_an_outline_reaches_around_the_letters(typesetter: Typesetter):
    line = typesetter.line("I", STYLE)
    plain, edged = typesetter.coverage(line), typesetter.coverage(line, 3)
    inner, outer = plain.mask.getbbox(), edged.mask.getbbox()
    assert inner is not None
    assert outer is not None
    assert outer[2] - outer[0] == pytest.approx(inner[2] - inner[0] + 6, abs=1)
    assert edged.dx + outer[0] == pytest.approx(plain.dx + inner[0] - 3, abs=1)


def test_what_the_backend_draws_stands_between_the_rest():
    setter = Typesetter(FontBook(RESOURCES / "fonts", FakeTextBackend("東")))
    line = setter.line("I東I", STYLE)
    letter = setter.width(setter.line("I", STYLE))
    assert setter.width(line) == pytest.approx(2 * letter + 40, abs=0.5)
    ink = setter.coverage(line)
    row = np.asarray(ink.mask)[-ink.dy - 3]
    start = round(letter) - ink.dx
    assert (row[start : start + 40] == 255).all()
    assert ink.painted is None


def test_coloured_glyphs_are_kept_apart_and_cast_shadows_too():
    setter = Typesetter(FontBook(RESOURCES / "fonts", FakeTextBackend("😀", red="😀")))
    ink = setter.coverage(setter.line("a😀", STYLE))
    assert ink.painted is not None
    assert ink.painted.size == ink.mask.size
    x, y = ink.mask.width - 10, -ink.dy - 5
    assert ink.painted.getpixel((x, y)) == (255, 0, 0, 255)
    assert (ink.mask.getpixel((x, y)), ink.shape.getpixel((x, y))) == (0, 255)


def test_an_outline_goes_around_what_the_backend_draws():
    setter = Typesetter(FontBook(RESOURCES / "fonts", FakeTextBackend("東")))
    line = setter.line("東", STYLE)
    plain, edged = setter.coverage(line).mask, setter.coverage(line, 2).mask
    assert plain.getbbox() != edged.getbbox()
    assert _difference(plain, edged) > 0


def test_a_font_taken_in_later_is_used_at_once(tmp_path: Path):
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", tmp_path)
    fonts = FontBook(tmp_path)
    setter = Typesetter(fonts)
    assert setter.line("สวัสดี", STYLE).missing
    fonts.add("thai", (RESOURCES / "fonts" / "NotoSansThai-Regular.ttf").read_bytes())
    assert not setter.line("สวัสดี", STYLE).missing


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
