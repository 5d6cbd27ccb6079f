from __future__ import annotations

import pytest

from studio.domain.overlay import (
    WHITE,
    Anchor,
    Area,
    Box,
    Colour,
    ColourRef,
    Element,
    Field,
    FieldKind,
    Gradient,
    Graphic,
    Group,
    Image,
    OverlayDocument,
    Shadow,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    Theme,
    Ticker,
    Variant,
    resolved,
    visible,
)
from studio.domain.podium import FULL, WIDE
from studio.domain.podium import Box as PodiumBox

RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255)
THEME = Theme("Red", {"accent": RED, "ink": BLUE}, heading="DejaVu Sans")
STYLE = TextStyle(40)
FIELDS = (
    Field("name", "Name", "Ann"),
    Field("tint", "Tint", "#0000ff", FieldKind.COLOUR),
    Field("live", "Live", "no", FieldKind.BOOL),
)
ACCENT = ColourRef("theme:accent")
SEAT = PodiumBox(0, 0, 640, 360)


def drawn(*elements: Element, spots: tuple[PodiumBox, ...] = (), **values: str):
    graphic = Graphic(OverlayDocument("x", elements, FIELDS), values, THEME)
    return resolved(graphic, WIDE, spots)


def test_what_names_nothing_comes_back_as_it_is():
    box = Box(5, 5, RED, id="a")
    assert drawn(box)[0] is box


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("theme:accent", RED),
        ("theme:ground", Colour(0x0B, 0x12, 0x20)),
        ("{{tint}}", BLUE),
        ("{{live}}", BLUE),
        ("{{nobody}}", BLUE),
        ("rubbish", BLUE),
    ],
)
def test_a_named_colour_becomes_a_real_one_and_else_the_ink(name, colour):
    (box,) = drawn(Box(5, 5, ColourRef(name)))
    assert box.fill == colour


def test_a_field_may_name_a_colour_of_the_theme():
    (box,) = drawn(Box(5, 5, ColourRef("{{tint}}", 128)), tint="theme:accent")
    assert box.fill == RED.faded(128)


def test_an_emptied_colour_is_the_fields_own():
    (box,) = drawn(Box(5, 5, ColourRef("{{tint}}")), tint=" ")
    assert box.fill == BLUE


def test_colours_are_looked_up_wherever_they_are():
    style = TextStyle(40, ACCENT, shadow=Shadow(ACCENT), outline=Stroke(ACCENT))
    plate = TextBackground(Gradient.between(ACCENT, WHITE), border=Stroke(ACCENT))
    (text,) = drawn(Text("a", style, background=plate, shadow=Shadow(ACCENT)))
    assert "ColourRef" not in repr(text)
    assert text.style.shadow == Shadow(RED)
    assert text.background.fill == Gradient.between(RED, WHITE)


def test_a_font_of_the_theme_becomes_a_real_one():
    (text,) = drawn(Text("a", TextStyle(40, family="theme:heading")))
    assert text.style.family == "DejaVu Sans"


def test_contents_are_filled_in_one_line():
    text, image = drawn(Text("{{name}}\n!", STYLE), Image("{{name}}.png", 5, 5))
    assert text.content == "Ann !"
    assert image.source == "Ann.png"


def test_wrapped_texts_and_tickers_keep_their_lines():
    text, ticker = drawn(
        Text("{{name}}\n!", STYLE, fit=TextFit.WRAP), Ticker("{{name}}", STYLE, 9), name="a\r\nb"
    )
    assert (text.content, ticker.content) == ("a\nb\n!", "a\nb")


@pytest.mark.parametrize(("value", "count"), [("yes", 1), ("no", 0), ("", 0)])
def test_an_element_is_shown_if_its_field_says_so(value, count):
    assert len(drawn(Box(5, 5, RED, shown_if="live"), live=value)) == count


def test_what_is_hidden_is_out_and_takes_what_is_inside_along():
    group = Group(5, 5, (Box(5, 5, RED),), is_hidden=True)
    assert drawn(group, Box(5, 5, RED, is_hidden=True)) == ()


def test_what_hangs_on_a_spot_comes_only_with_the_spot():
    strap = Text("a", STYLE, anchor=Anchor(area=Area.SPOT), id="s")
    assert drawn(strap) == ()
    assert drawn(strap, spots=(SEAT,)) == (strap,)


def test_groups_keep_their_children_real_ones():
    (group,) = drawn(
        Group(9, 9, (Box(5, 5, ACCENT), Box(5, 5, RED, is_hidden=True)), shadow=Shadow(ACCENT))
    )
    assert group.shadow == Shadow(RED)
    (box,) = group.children
    assert box.fill == RED


def test_the_frames_variant_is_in():
    box = Box(5, 5, RED, id="a")
    document = OverlayDocument(
        "x", (box,), variants=(Variant("1280x720", (Box(9, 9, RED, id="a"),)),)
    )
    assert resolved(Graphic(document), WIDE)[0].width == 9
    assert resolved(Graphic(document), FULL)[0].width == 5


def test_everything_any_frame_and_layout_shows_is_visible():
    document = OverlayDocument(
        "x",
        (
            Text("{{name}}", STYLE, anchor=Anchor(area=Area.SPOT, spot=3), id="a"),
            Group(5, 5, (Box(5, 5, RED, id="c"), Box(5, 5, RED, id="d", is_hidden=True)), id="b"),
        ),
        FIELDS,
        variants=(Variant("1280x720", (Box(9, 9, RED, id="v"),)),),
    )
    assert [element.id for element in visible(Graphic(document))] == ["a", "b", "c", "v"]
