from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.polygon import (
    LEAST_POINTS,
    LONGEST,
    edge_near,
    middle_of_edge,
    point_near,
    points_on_podium,
    repointed,
    with_point_added,
    with_point_moved,
    with_point_shifted,
    without_point,
)
from studio.domain.overlay import Anchor, Area, Colour, Group, Horizontal, Polygon, Vertical
from studio.domain.overlay_json import format_document, parse_document
from studio.domain.podium import Box
from tests.domain.editing.documents import DOCUMENT, scene_of
from tests.domain.editing.strategies import QUICK

SQUARE = ((100, 100), (200, 100), (200, 200), (100, 200))
CORNERS = ((0, 0), (100, 0), (100, 100), (0, 100))
FREE = Anchor(area=Area.FRAME, dx=100, dy=100)
PLACES = st.tuples(st.integers(-500, 1800), st.integers(-500, 1200))
ANCHORS = st.builds(
    Anchor,
    st.sampled_from(Horizontal),
    st.sampled_from(Vertical),
    st.integers(-300, 300),
    st.integers(-300, 300),
    st.sampled_from((Area.FRAME, Area.SAFE, Area.SPOT)),
)


def scene_with(anchor=FREE):
    shape = Polygon(CORNERS, Colour(9, 9, 9), id="p", anchor=anchor)
    return scene_of(replace(DOCUMENT, elements=(shape, *DOCUMENT.elements)))


def test_points_are_told_where_they_lie_on_the_podium():
    assert points_on_podium(scene_with(), "p") == SQUARE
    assert points_on_podium(scene_with(), "e1") == ()
    assert points_on_podium(scene_with(), "gone") == ()


def test_a_point_dragged_outside_the_box_grows_it_and_no_other_point_moves():
    scene = scene_with()
    points = with_point_moved(SQUARE, 0, (60, 40))
    after = scene_of(repointed(scene, "p", points))
    assert points_on_podium(after, "p") == points
    assert after.boxes()["p"] == Box(60, 40, 140, 160)
    assert after.element("p").points[0] == (0, 0)


def test_a_polygon_never_has_less_than_three_points():
    triangle = SQUARE[:3]
    assert without_point(SQUARE, 3) == triangle
    assert without_point(triangle, 1) == triangle
    scene = scene_with()
    assert repointed(scene, "p", SQUARE[:2]) == scene.document


def test_a_point_is_added_after_the_point_its_edge_begins_at():
    assert with_point_added(SQUARE, 1, (200, 150))[2] == (200, 150)
    assert with_point_added(SQUARE, 3, middle_of_edge(SQUARE, 3)) == (*SQUARE, (100, 150))


def test_points_change_places_in_their_order_and_the_ends_stay():
    assert with_point_shifted(SQUARE, 0, 1) == (SQUARE[1], SQUARE[0], *SQUARE[2:])
    assert with_point_shifted(SQUARE, 3, 1) == SQUARE
    assert with_point_shifted(SQUARE, 0, -1) == SQUARE


@pytest.mark.parametrize(
    ("at", "found"), [((103, 98), 0), ((199, 203), 2), ((150, 100), None), ((100, 100), 0)]
)
def test_a_point_is_met_within_reach_only(at, found):
    assert point_near(SQUARE, at, 6) == found


def test_of_points_upon_each_other_the_last_is_met():
    assert point_near((*SQUARE, (100, 100)), (100, 100), 6) == 4


@pytest.mark.parametrize(
    ("at", "found"),
    [((150, 103), (0, (150, 100))), ((98, 130), (3, (100, 130))), ((150, 150), None)],
)
def test_an_edge_is_met_beside_it_also_the_one_that_closes_the_shape(at, found):
    assert edge_near(SQUARE, at, 6) == found


def test_a_polygon_of_a_single_spot_can_still_be_met():
    spot = ((5, 5),) * 3
    assert edge_near(spot, (6, 5), 3) == (0, (5, 5))


def test_no_point_is_further_away_than_a_document_can_say():
    points = with_point_moved(SQUARE, 0, (90_000, -90_000))
    after = scene_of(repointed(scene_with(), "p", points))
    box = after.boxes()["p"]
    assert (box.width, box.height) == (LONGEST, LONGEST)
    assert parse_document(format_document(after.document)) == after.document


def test_a_polygon_in_a_group_keeps_its_other_points_there():
    shape = Polygon(((0, 0), (50, 0), (50, 50)), Colour(9, 9, 9), id="p", anchor=Anchor(dx=10))
    group = Group(200, 100, (shape,), id="g", anchor=Anchor(area=Area.FRAME, dx=300, dy=200))
    scene = scene_of(replace(DOCUMENT, elements=(group,)))
    points = with_point_moved(points_on_podium(scene, "p"), 2, (280, 270))
    after = scene_of(repointed(scene, "p", points))
    assert points_on_podium(after, "p") == ((310, 200), (360, 200), (280, 270))


@QUICK
@given(ANCHORS, st.lists(PLACES, min_size=LEAST_POINTS, max_size=9), st.data())
def test_wherever_it_hangs_a_polygon_goes_through_the_points_it_is_given(anchor, places, data):
    scene = scene_with(anchor)
    points = tuple(places)
    for _ in range(3):
        index = data.draw(st.integers(0, len(points) - 1))
        points = data.draw(
            st.sampled_from(
                (
                    with_point_moved(points, index, data.draw(PLACES)),
                    with_point_added(points, index, middle_of_edge(points, index)),
                    without_point(points, index),
                    with_point_shifted(points, index, -1),
                )
            )
        )
    after = scene_of(repointed(scene, "p", points))
    assert points_on_podium(after, "p") == points
    assert len(points) >= LEAST_POINTS
    polygon = after.element("p")
    assert min(x for x, _ in polygon.points) == min(y for _, y in polygon.points) == 0
    kept = polygon.anchor
    assert (kept.horizontal, kept.vertical, kept.area) == (
        anchor.horizontal,
        anchor.vertical,
        anchor.area,
    )
