import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.podium import (
    FULL,
    LAYOUT_NAMES,
    WIDE,
    Box,
    Fit,
    Frame,
    LayoutInvalid,
    Place,
    map_rows,
    parse_map,
    places_of,
    tiling_for,
)

SPOTS = {
    "one": 1,
    "two": 2,
    "four": 4,
    "six": 6,
    "nine": 9,
    "present-lower-3": 4,
    "present-upper-6": 7,
    "present-two-upper-6": 8,
    "present-upper-right-9": 10,
    "present-vertical-9": 9,
}


@pytest.mark.parametrize("frame", [FULL, WIDE])
@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_a_named_layout_covers_the_frame_without_gap_or_overlap(name: str, frame: Frame):
    boxes = [place.box for place in places_of(name, frame)]
    assert len(boxes) == SPOTS[name]
    assert all(box.lies_in(frame) for box in boxes)
    assert sum(box.width * box.height for box in boxes) == frame.width * frame.height
    assert not any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_published_geometry_is_kept_to_the_pixel():
    assert [p.box for p in places_of("two", WIDE)] == [Box(0, 0, 640, 720), Box(640, 0, 640, 720)]
    nine = [p.box for p in places_of("nine", FULL)]
    assert (nine[0], nine[2]) == (Box(0, 0, 427, 320), Box(853, 0, 427, 320))


@pytest.mark.parametrize(
    ("people", "name"),
    [(0, "one"), (1, "one"), (2, "two"), (3, "four"), (5, "six"), (9, "nine"), (40, "nine")],
)
def test_the_tiling_grows_with_the_people(people: int, name: str):
    assert tiling_for(people) == name


def test_a_map_is_read_as_json_text_with_spaces_and_fit_words():
    assert parse_map('[[10, 10, 100, 200, "contain"]]', WIDE) == (
        Place(Box(10, 10, 100, 200), Fit.CONTAIN),
    )


@pytest.mark.parametrize(
    "value",
    [
        "",
        "no json",
        [],
        {},
        None,
        [[0, 0, 10]],
        [[0, 0, 0, 10]],
        [[-1, 0, 10, 10]],
        [[0, 0, 1281, 10]],
        [[0, 700, 10, 21]],
        [[0, 0, 10, 10, "stretch"]],
        [[0, 0, 10.5, 10]],
        [[True, 0, 10, 10]],
        [["x", 0, 10, 10]],
        [[0, 0, 10, 10]] * 11,
    ],
)
def test_a_map_that_cannot_be_shown_is_refused(value: object):
    with pytest.raises(LayoutInvalid):
        parse_map(value, WIDE)


BOXES = st.builds(
    lambda x, y, w, h: Box(x, y, min(w, WIDE.width - x), min(h, WIDE.height - y)),
    st.integers(0, WIDE.width - 1),
    st.integers(0, WIDE.height - 1),
    st.integers(1, WIDE.width),
    st.integers(1, WIDE.height),
)


@given(st.lists(st.builds(Place, BOXES, st.sampled_from(Fit)), min_size=1, max_size=10))
def test_a_map_comes_back_from_the_wire_as_it_went(places: list[Place]):
    assert parse_map(json.dumps(map_rows(tuple(places))), WIDE) == tuple(places)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists))
def test_any_other_value_is_refused_and_never_breaks(value: object):
    with pytest.raises(LayoutInvalid, match=r"\."):
        parse_map(value, FULL)


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom
