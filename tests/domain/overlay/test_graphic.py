from __future__ import annotations

import dataclasses

from studio.domain.overlay import Colour, Field, Graphic, OverlayDocument, Text, TextStyle, Theme

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


def test_line_ends_can_be_kept():
    graphic = Graphic(STRAP, {"name": "a\r\nb\x07"})
    assert graphic.filled_lines("{{name}}\nc") == "a\nb \nc"


def test_several_values_change_at_once():
    graphic = Graphic(STRAP, {"name": "Ann"}).with_values({"name": "Bo", "title": "Host"})
    assert (graphic.value("name"), graphic.value("title")) == ("Bo", "Host")


def test_a_graphic_that_starts_or_gets_another_theme_keeps_its_values():
    theme = Theme("Red", {"accent": Colour(255, 0, 0)})
    graphic = Graphic(STRAP, {"name": "Ann"}).started(5.0).themed(theme).with_value("title", "x")
    assert (graphic.value("name"), graphic.started_at, graphic.theme) == ("Ann", 5.0, theme)
