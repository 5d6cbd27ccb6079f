from __future__ import annotations

import dataclasses

import pytest

from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Clock,
    Colour,
    Field,
    FieldKind,
    Graphic,
    Horizontal,
    OverlayDocument,
    Text,
    TextStyle,
    Vertical,
    aligned,
    placed,
    placeholders_of,
    safe_area,
    value_fault,
)
from studio.domain.podium import FULL, WIDE
from studio.domain.podium import Box as PodiumBox

STYLE = TextStyle(40)
STRAP = OverlayDocument(
    "Strap",
    (Text("{{name}}", STYLE), Text("{{ title }}", STYLE)),
    (Field("name", "Name", "Nobody", max_length=10), Field("title", "Title")),
)


def test_a_value_that_was_not_typed_is_the_default():
    assert Graphic(STRAP).value("name") == "Nobody"


def test_an_emptied_value_stays_empty():
    assert Graphic(STRAP, {"name": ""}).value("name") == ""


def test_an_unknown_field_has_no_value():
    assert Graphic(STRAP, {"colour": "red"}).value("colour") == ""


def test_values_of_unknown_fields_are_kept():
    assert Graphic(STRAP, {"old": "text"}).with_value("name", "Ann").values == (
        ("name", "Ann"),
        ("old", "text"),
    )


def test_equal_values_make_equal_graphics_in_any_order():
    one = Graphic(STRAP, {"name": "Ann", "title": "Host"})
    other = Graphic(STRAP, (("title", "Host"), ("name", "Ann")))
    assert one == other
    assert hash(one) == hash(other)


def test_a_changed_value_makes_another_graphic_and_leaves_the_first():
    graphic = Graphic(STRAP, {"name": "Ann"})
    assert graphic.with_value("name", "Bo") == Graphic(STRAP, {"name": "Bo"})
    assert graphic.value("name") == "Ann"


def test_a_graphic_can_get_another_document():
    other = dataclasses.replace(STRAP, name="Other")
    assert dataclasses.replace(Graphic(STRAP, {"name": "Ann"}), document=other) == Graphic(
        other, {"name": "Ann"}
    )


def test_placeholders_are_filled_with_and_without_spaces():
    graphic = Graphic(STRAP, {"name": "Ann", "title": "Host"})
    assert graphic.filled("{{name}}, {{ title }}!") == "Ann, Host!"


def test_a_value_is_not_filled_a_second_time():
    assert Graphic(STRAP, {"name": "{{title}}"}).filled("{{name}}") == "{{title}}"[:10]


def test_a_value_is_cut_to_its_length():
    assert Graphic(STRAP, {"name": "x" * 50}).filled("{{name}}") == "x" * 10


def test_line_breaks_and_control_characters_become_a_space():
    assert Graphic(STRAP, {"name": "An\r\nn\x00a"}).filled("{{name}}") == "An n a"


def test_an_unknown_placeholder_is_left_out():
    assert Graphic(STRAP).filled("a{{nobody}}b") == "ab"


def test_the_placeholders_of_a_content_come_in_order():
    assert placeholders_of("{{b}} {{ a }} {{1}} {b}") == ("b", "a")


@pytest.mark.parametrize(
    ("frame", "area"), [(FULL, (64, 48, 1152, 864)), (WIDE, (64, 36, 1152, 648))]
)
def test_the_safe_area_leaves_five_percent_at_every_edge(frame, area):
    assert safe_area(frame) == PodiumBox(*area)


@pytest.mark.parametrize(
    ("anchor", "x", "y"),
    [
        (Anchor(), 64, 36),
        (Anchor(Horizontal.CENTRE, Vertical.MIDDLE), 590, 335),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM), 1116, 634),
        (Anchor(area=Area.FRAME), 0, 0),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM, area=Area.FRAME), 1180, 670),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM, -10, 5, Area.FRAME), 1170, 675),
    ],
)
def test_an_element_hangs_on_its_anchor(anchor, x, y):
    assert placed(anchor, 100, 50, WIDE) == PodiumBox(x, y, 100, 50)


def test_the_other_frame_moves_an_element_and_never_stretches_it():
    anchor = Anchor(Horizontal.LEFT, Vertical.BOTTOM, 0, -20)
    wide, full = placed(anchor, 300, 80, WIDE), placed(anchor, 300, 80, FULL)
    assert (wide.width, wide.height) == (full.width, full.height) == (300, 80)
    assert wide.bottom == 684 - 20
    assert full.bottom == 912 - 20


def test_an_element_may_reach_outside():
    assert placed(Anchor(Horizontal.RIGHT, area=Area.FRAME), 2000, 10, WIDE).x == -720


@pytest.mark.parametrize(
    ("where", "left"), [(Horizontal.LEFT, 0), (Horizontal.CENTRE, 15), (Horizontal.RIGHT, 30)]
)
def test_what_is_aligned_gets_its_share_of_the_free_width(where, left):
    assert aligned(where, 30) == left


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        (Field("n", "Name", max_length=3), "Anna", "Name is longer than 3 characters."),
        (Field("n", "Name", max_length=4), "Anna", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), "three", "Score must be a number."),
        (Field("n", "Score", kind=FieldKind.NUMBER), "-3.5", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), " ", None),
    ],
)
def test_a_value_that_does_not_suit_its_field_is_told(field, value, fault):
    assert value_fault(field, value) == fault


def test_a_document_knows_whether_it_changes_by_itself():
    box = Box(10, 10, Colour(0, 0, 0))
    assert not OverlayDocument("a", (box,)).has_clock
    minutes = OverlayDocument("b", (box, Clock(STYLE)))
    assert minutes.has_clock
    assert not minutes.shows_seconds
    assert OverlayDocument("c", (Clock(STYLE, "%H:%M:%S"),)).shows_seconds
