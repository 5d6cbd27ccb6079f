from __future__ import annotations

from datetime import UTC, datetime

from studio.compose.geometry import geometry
from studio.compose.text import Typesetter
from studio.domain.overlay import (
    BLACK,
    Anchor,
    Area,
    Box,
    Element,
    Graphic,
    Group,
    Horizontal,
    OverlayDocument,
    Text,
    TextBackground,
    TextStyle,
    Vertical,
)
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.podium import Box as PodiumBox

NOW = datetime(2024, 7, 1, tzinfo=UTC)
SEAT = PodiumBox(640, 0, 640, 360)
BOTTOM_RIGHT = Anchor(Horizontal.RIGHT, Vertical.BOTTOM)


def boxes(typesetter: Typesetter, *elements: Element, frame: Frame = WIDE) -> dict[str, PodiumBox]:
    graphic = Graphic(OverlayDocument("x", elements))
    return geometry(graphic, typesetter, frame, NOW, (SEAT,))


def test_an_element_lies_where_its_anchor_hangs_in_each_frame(typesetter: Typesetter):
    box = Box(100, 50, BLACK, id="a", anchor=BOTTOM_RIGHT)
    assert boxes(typesetter, box) == {"a": PodiumBox(1116, 634, 100, 50)}
    assert boxes(typesetter, box, frame=FULL) == {"a": PodiumBox(1116, 862, 100, 50)}


def test_a_text_with_a_width_has_that_width(typesetter: Typesetter):
    assert boxes(typesetter, Text("A", TextStyle(40), 500, id="a"))["a"].width == 500


def test_a_plate_counts(typesetter: Typesetter):
    bare = Text("Ann", TextStyle(40), id="bare")
    plate = Text("Ann", TextStyle(40), id="plate", background=TextBackground(BLACK, (10,)))
    found = boxes(typesetter, bare, plate)
    assert found["plate"].width == found["bare"].width + 20
    assert found["plate"].height == found["bare"].height + 20


def test_what_is_inside_groups_lies_on_the_podium_too(typesetter: Typesetter):
    inner = Group(50, 50, (Box(10, 10, BLACK, id="deep", anchor=BOTTOM_RIGHT),), id="inner")
    outer = Group(200, 100, (inner,), id="outer", anchor=Anchor(dx=10, dy=20, area=Area.FRAME))
    assert boxes(typesetter, outer) == {
        "outer": PodiumBox(10, 20, 200, 100),
        "inner": PodiumBox(10, 20, 50, 50),
        "deep": PodiumBox(50, 60, 10, 10),
    }


def test_what_hangs_on_a_seat_follows_it(typesetter: Typesetter):
    strap = Box(100, 50, BLACK, id="a", anchor=Anchor(vertical=Vertical.BOTTOM, area=Area.SPOT))
    gone = Box(9, 9, BLACK, id="b", anchor=Anchor(area=Area.SPOT, spot=1))
    assert boxes(typesetter, strap, gone) == {"a": PodiumBox(640, 310, 100, 50)}


def test_what_is_hidden_lies_nowhere(typesetter: Typesetter):
    assert boxes(typesetter, Box(9, 9, BLACK, is_hidden=True)) == {}


def test_an_empty_text_has_a_place_all_the_same(typesetter: Typesetter):
    box = boxes(typesetter, Text("", TextStyle(40), 300, id="a"))["a"]
    assert box.width == 300
    assert box.height == sum(typesetter.extent(TextStyle(40)))
