from __future__ import annotations

import math
from itertools import pairwise

import pytest

from studio.compose.arrange.setting import Setting
from studio.compose.arrange.texts import set_line, set_text, text_placements
from studio.compose.outlines import Rounded
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    BorderTile,
    OutlineTile,
    Placement,
    ShapeTile,
    TextShadowTile,
    TextTile,
)
from studio.domain.overlay import (
    BLACK,
    WHITE,
    Horizontal,
    Shadow,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    Vertical,
)

STYLE = TextStyle(40)
LONG = "one two three four five six seven eight nine ten"
PLATE = TextBackground(BLACK, (1, 2, 3, 4), 5)


def letters(setting: Setting) -> list[Placement]:
    return [part for part in setting.parts if isinstance(part.spec, TextTile)]


def said(setting: Setting) -> list[str]:
    return [part.spec.line.text for part in letters(setting)]


def test_a_text_is_as_large_as_its_line(typesetter: Typesetter):
    setting = set_text(Text("Ann", STYLE), typesetter)
    assert setting.width == math.ceil(typesetter.width(typesetter.line("Ann", STYLE)))
    assert setting.height == sum(typesetter.extent(STYLE))


def test_a_text_that_must_not_shrink_reaches_beyond(typesetter: Typesetter):
    setting = set_text(Text(LONG, STYLE, 200, fit=TextFit.NONE), typesetter)
    assert said(setting) == [LONG]
    assert setting.width == 200


def test_a_text_that_is_cut_keeps_its_size(typesetter: Typesetter):
    setting = set_text(Text(LONG, STYLE, 200, fit=TextFit.ELLIPSIS), typesetter)
    assert said(setting)[0].endswith("…")
    assert letters(setting)[0].spec.line.size_px == 40


@pytest.mark.parametrize(("smallest", "size"), [(None, 20), (30, 30), (60, 40)])
def test_a_text_shrinks_to_its_smallest_size_or_to_half(typesetter, smallest, size):
    setting = set_text(Text(LONG, STYLE, 200, min_size_px=smallest), typesetter)
    assert letters(setting)[0].spec.line.size_px == size


def test_a_wrapped_text_has_lines_a_step_apart(typesetter: Typesetter):
    text = Text(LONG, STYLE, 300, fit=TextFit.WRAP, min_size_px=40, line_height=1.5)
    setting = set_text(text, typesetter)
    rows = [part.y for part in letters(setting)]
    assert " ".join(said(setting)) == LONG
    assert {later - earlier for earlier, later in pairwise(rows)} == {60}
    assert setting.height == sum(typesetter.extent(STYLE)) + 60 * (len(rows) - 1)


def test_a_wrapped_text_shrinks_into_its_height(typesetter: Typesetter):
    text = Text(LONG, STYLE, 300, 100, TextFit.WRAP, 10)
    setting = set_text(text, typesetter)
    assert " ".join(said(setting)) == LONG
    assert setting.height == 100


@pytest.mark.parametrize(
    ("vertical", "share"), [(Vertical.TOP, 0), (Vertical.MIDDLE, 0.5), (Vertical.BOTTOM, 1)]
)
def test_a_text_stands_where_it_should_in_its_height(typesetter, vertical, share):
    setting = set_text(Text("Ann", STYLE, max_height=200, vertical=vertical), typesetter)
    above, below = typesetter.extent(STYLE)
    assert letters(setting)[0].y == int((200 - above - below) * share) + above


def test_every_line_is_aligned(typesetter: Typesetter):
    style = TextStyle(40, align=Horizontal.RIGHT)
    setting = set_text(Text("a\nlonger", style, 300, fit=TextFit.WRAP), typesetter)
    ends = [part.x + math.ceil(typesetter.width(part.spec.line)) for part in letters(setting)]
    assert ends == [300, 300]


def test_a_plate_hugs_its_text_and_pads_it(typesetter: Typesetter):
    bare = set_text(Text("Ann", STYLE), typesetter)
    setting = set_text(Text("Ann", STYLE, 600, background=PLATE), typesetter)
    assert (setting.width, setting.height) == (bare.width + 6, bare.height + 4)
    plate, text = setting.parts
    assert plate == Placement(ShapeTile(Rounded(setting.width, setting.height, (5,)), BLACK), 0, 0)
    assert (text.x, text.y) == (4, typesetter.extent(STYLE)[0] + 1)


def test_a_fixed_plate_keeps_its_size_even_empty(typesetter: Typesetter):
    fixed = TextBackground(None, (10,), border=Stroke(WHITE, 2), is_fixed=True)
    setting = set_text(Text("", STYLE, 300, 80, background=fixed), typesetter)
    assert (setting.width, setting.height) == (320, 100)
    (border,) = setting.parts
    assert border.spec == BorderTile(Rounded(320, 100, (0,)), 2, WHITE)


@pytest.mark.parametrize("content", ["", "  "])
def test_an_empty_text_has_no_plate(typesetter: Typesetter, content):
    assert set_text(Text(content, STYLE, background=PLATE), typesetter).parts == ()


def test_shadow_outline_and_letters_lie_in_this_order(typesetter: Typesetter):
    style = TextStyle(40, shadow=Shadow(BLACK, 3, 4, 6), outline=Stroke(BLACK, 2))
    parts = list(text_placements(typesetter.line("Ann", style), style, (10, 20)))
    assert [type(part.spec) for part in parts] == [TextShadowTile, OutlineTile, TextTile]
    assert parts[0].spec.outline_px == 2
    assert [(part.x, part.y) for part in parts] == [(13, 24), (10, 20), (10, 20)]


def test_a_counting_line_is_tabular_and_as_wide_as_it_says(typesetter: Typesetter):
    setting = set_line("1:11", TextStyle(40, align=Horizontal.CENTRE), 300, typesetter)
    (part,) = setting.parts
    assert part.spec.line.is_tabular
    assert setting.width == 300
    assert part.x > 50
