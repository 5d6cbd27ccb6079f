from __future__ import annotations

from studio.domain.overlay import (
    Box,
    Clock,
    Colour,
    Countdown,
    Group,
    OverlayDocument,
    Text,
    TextStyle,
    Variant,
    walked,
)
from studio.domain.podium import FULL, WIDE

STYLE = TextStyle(40)
PLATE = Box(10, 10, Colour(0, 0, 0), id="plate")
NAME = Text("Ann", STYLE, id="name")


def test_a_document_knows_whether_it_changes_by_itself():
    box = Box(10, 10, Colour(0, 0, 0))
    assert not OverlayDocument("a", (box,)).has_clock
    minutes = OverlayDocument("b", (box, Clock(STYLE)))
    assert minutes.has_clock
    assert not minutes.shows_seconds
    assert OverlayDocument("c", (Clock(STYLE, "%H:%M:%S"),)).shows_seconds
    assert OverlayDocument("d", (Group(5, 5, (Countdown(STYLE),)),)).shows_seconds


def test_elements_without_an_id_get_the_next_free_one():
    inner = Group(10, 10, (Text("a", STYLE), Text("b", STYLE, id="e1")))
    document = OverlayDocument("x", (Text("c", STYLE), inner, PLATE))
    assert [element.id for element in walked(document.elements)] == [
        "e2",
        "e3",
        "e4",
        "e1",
        "plate",
    ]


def test_a_variant_takes_the_place_of_an_element_in_its_frame_only():
    wider = Box(20, 10, Colour(0, 0, 0), id="plate")
    document = OverlayDocument("x", (PLATE, NAME), variants=(Variant("1280x720", (wider,)),))
    assert document.elements_in(WIDE) == (wider, NAME)
    assert document.elements_in(FULL) == (PLATE, NAME)


def test_a_variant_reaches_into_groups():
    wider = Box(20, 10, Colour(0, 0, 0), id="plate")
    group = Group(50, 50, (PLATE, NAME), id="g")
    document = OverlayDocument("x", (group,), variants=(Variant("1280x720", (wider,)),))
    (changed,) = document.elements_in(WIDE)
    assert changed == Group(50, 50, (wider, NAME), id="g")


def test_a_variants_own_element_lies_in_front():
    extra = Text("Only here", STYLE, id="extra")
    document = OverlayDocument("x", (NAME, PLATE), variants=(Variant("1280x960", (extra,)),))
    assert document.elements_in(FULL) == (NAME, PLATE, extra)
    assert document.elements_in(WIDE) == (NAME, PLATE)
