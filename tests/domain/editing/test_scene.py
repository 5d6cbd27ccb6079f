from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.grouping import grouped
from studio.domain.editing.scene import Scene, boxed, movable, moved, reanchored, sized
from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Clock,
    Group,
    Horizontal,
    Line,
    OverlayDocument,
    Polygon,
    QrCode,
    Stroke,
    Text,
    TextStyle,
    Ticker,
    Vertical,
)
from studio.domain.podium import FULL, WIDE
from studio.domain.podium import Box as Place
from tests.domain.editing.documents import DOCUMENT, PLATE, RED, SCENE, SPOTS, STYLE, scene_of
from tests.domain.editing.strategies import QUICK

ALL = ("e1", "e2", "e3", "e4")
ANCHORS = st.builds(
    Anchor,
    st.sampled_from(Horizontal),
    st.sampled_from(Vertical),
    area=st.sampled_from(Area),
    spot=st.integers(0, 1),
)


def test_boxes_are_where_the_anchors_say_and_as_large_as_was_measured():
    assert SCENE.boxes() == {
        "e1": Place(74, 574, 400, 100),
        "e2": Place(74, 624, 300, 50),
        "e3": Place(1225, 5, 50, 40),
        "e4": Place(640, 0, 90, 50),
    }


def test_what_hangs_on_a_seat_that_is_not_there_has_no_box():
    assert "e4" not in Scene(DOCUMENT, WIDE, SPOTS[:1]).boxes()


@QUICK
@given(st.sets(st.sampled_from(ALL)), st.integers(-300, 300), st.integers(-300, 300))
def test_moving_there_and_back_is_as_if_nothing_was_moved(names, dx, dy):
    there = moved(SCENE, names, dx, dy)
    assert moved(scene_of(there), names, -dx, -dy) == DOCUMENT
    boxes, before = scene_of(there).boxes(), SCENE.boxes()
    assert all(boxes[n].x - before[n].x == (dx if n in names else 0) for n in ALL)


@QUICK
@given(st.sets(st.sampled_from(ALL)), ANCHORS)
def test_what_hangs_on_something_else_does_not_move(names, anchor):
    assert scene_of(reanchored(SCENE, names, anchor)).boxes() == SCENE.boxes()


def test_an_element_keeps_its_anchor_when_it_is_moved():
    element = scene_of(moved(SCENE, ("e3",), -7, 3)).element("e3")
    assert element.anchor == Anchor(Horizontal.RIGHT, Vertical.TOP, -12, 8, Area.FRAME)


def test_in_the_other_frame_elements_keep_their_edges_and_nothing_is_stretched():
    boxes = Scene(DOCUMENT, FULL, SPOTS, SCENE.sizes).boxes()
    assert boxes["e1"] == Place(74, 960 - 48 - 10 - 100, 400, 100)
    assert boxes["e3"] == SCENE.boxes()["e3"]


def test_resizing_keeps_the_box_where_it_was_put():
    wanted = {"e1": Place(100, 500, 300, 150), "e3": Place(1200, 5, 75, 60)}
    boxes = scene_of(boxed(SCENE, wanted)).boxes()
    assert {name: boxes[name] for name in wanted} == wanted


def test_a_text_gets_a_width_and_keeps_its_height():
    text = scene_of(boxed(SCENE, {"e2": Place(80, 624, 250, 50)})).element("e2")
    assert (text.max_width, text.max_height) == (250, None)


@pytest.mark.parametrize(
    ("element", "after"),
    [
        (Text("x", STYLE), Text("x", STYLE, max_width=30, max_height=60)),
        (Clock(STYLE), Clock(STYLE, max_width=30)),
        (Ticker("x", STYLE, 10), Ticker("x", STYLE, 30)),
        (QrCode("x", 10), QrCode("x", 30)),
        (Polygon(((0, 0), (10, 20)), RED), Polygon(((0, 0), (30, 60)), RED)),
        (Line(10, 20, Stroke(RED)), Line(30, 60, Stroke(RED))),
        (Group(width=10, height=20), Group(width=30, height=60)),
    ],
)
def test_every_kind_takes_a_size_in_its_own_way(element, after):
    assert sized(element, Place(0, 0, 30, 60), Place(0, 0, 10, 20)) == after


def test_what_is_changed_for_one_frame_only_is_not_changed_in_the_other():
    here = replace(SCENE, for_frame_only=True)
    document = moved(here, ("e1",), 50, 0)
    assert document.elements == DOCUMENT.elements
    assert scene_of(document).boxes()["e1"].x == 124
    assert Scene(document, FULL).boxes()["e1"].x == 74


def test_what_has_a_variant_is_changed_in_it_and_nothing_else_is():
    document = moved(replace(SCENE, for_frame_only=True), ("e1",), 50, 0)
    again = moved(scene_of(document), ("e1", "e3"), 1, 0)
    assert again.elements[0] == PLATE
    assert again.elements[2] != DOCUMENT.elements[2]
    assert scene_of(again).boxes()["e1"].x == 125


def test_children_hang_on_their_group():
    child = Box(10, 10, RED, id="e9", anchor=Anchor(Horizontal.RIGHT, Vertical.BOTTOM))
    group = Group(id="e8", width=100, height=50, children=(child,), anchor=Anchor(area=Area.FRAME))
    scene = Scene(OverlayDocument("Group", (group,)), WIDE)
    assert scene.boxes() == {"e8": Place(0, 0, 100, 50), "e9": Place(90, 40, 10, 10)}
    moved_child = Scene(moved(scene, ("e9",), -5, -5), WIDE)
    assert moved_child.boxes()["e9"] == Place(85, 35, 10, 10)
    assert movable(scene, ("e8", "e9")) == ("e8",)


def test_what_is_in_a_group_is_stretched_with_it():
    grown, name = grouped(SCENE, ("e1", "e2", "e3"))
    before = scene_of(grown).boxes()
    group = before[name]
    wanted = Place(group.x, group.y, group.width * 2, group.height // 2)
    document = boxed(scene_of(grown), {name: wanted})
    after = scene_of(document).boxes()
    assert after[name] == wanted
    plate, badge = before["e1"], before["e3"]
    assert (after["e1"].width, after["e3"].width) == (plate.width * 2, badge.width * 2)
    assert after["e1"].x - wanted.x == 2 * (plate.x - group.x)
    assert after["e3"].y - wanted.y == round((badge.y - group.y) / 2)
    assert (after["e2"].width, after["e2"].height) == (before["e2"].width * 2, before["e2"].height)
    assert boxed(scene_of(document), {name: group}) == grown


def test_letters_in_a_stretched_group_keep_their_size():
    grown, name = grouped(SCENE, ("e1", "e4"))
    group = scene_of(grown).boxes()[name]
    wide = boxed(scene_of(grown), {name: replace(group, width=group.width + 300)})
    assert scene_of(wide).element("e4").max_width is None


def test_what_is_locked_cannot_be_moved():
    locked = scene_of(replace(DOCUMENT, elements=(replace(PLATE, is_locked=True),)))
    assert movable(locked, ("e1",)) == ()


def test_a_text_nobody_measured_yet_has_some_size():
    scene = Scene(OverlayDocument("New", (Text("x", TextStyle(20), id="e1"),)), WIDE)
    assert (scene.boxes()["e1"].width, scene.boxes()["e1"].height) == (200, 25)
