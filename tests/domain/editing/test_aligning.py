import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.aligning import (
    Alignment,
    Axis,
    aligned_boxes,
    bounds_of,
    distributed_boxes,
)
from studio.domain.podium import Box
from tests.domain.editing.strategies import NAMED, QUICK

FRAME = Box(0, 0, 1280, 720)
EDGES = {
    Alignment.LEFT: lambda b: b.x,
    Alignment.RIGHT: lambda b: b.right,
    Alignment.TOP: lambda b: b.y,
    Alignment.BOTTOM: lambda b: b.bottom,
    Alignment.CENTRE: lambda b: (b.x + b.right) // 2,
    Alignment.MIDDLE: lambda b: (b.y + b.bottom) // 2,
}


@QUICK
@given(NAMED, st.sampled_from(list(Alignment)))
def test_aligned_boxes_share_an_edge_of_their_common_bounds_and_keep_their_sizes(boxes, how):
    after = aligned_boxes(boxes, how, FRAME)
    line = FRAME if len(boxes) == 1 else bounds_of(boxes.values())
    edge = EDGES[how]
    slack = 1 if how in {Alignment.CENTRE, Alignment.MIDDLE} else 0
    assert all(abs(edge(box) - edge(line)) <= slack for box in after.values())
    assert {n: (b.width, b.height) for n, b in after.items()} == {
        n: (b.width, b.height) for n, b in boxes.items()
    }


@QUICK
@given(NAMED, st.sampled_from(list(Alignment)))
def test_aligning_twice_moves_nothing_more_but_half_a_pixel(boxes, how):
    once = aligned_boxes(boxes, how, FRAME)
    for name, box in aligned_boxes(once, how, FRAME).items():
        assert max(abs(box.x - once[name].x), abs(box.y - once[name].y)) <= 1


def test_a_single_box_aligns_with_the_area():
    after = aligned_boxes({"e1": Box(5, 5, 100, 20)}, Alignment.CENTRE, FRAME)
    assert after == {"e1": Box(590, 5, 100, 20)}


@pytest.mark.parametrize("axis", Axis)
def test_gaps_become_equal_and_the_outermost_stay(axis):
    boxes = {"a": Box(0, 0, 10, 10), "b": Box(12, 12, 30, 30), "c": Box(100, 100, 20, 20)}
    after = distributed_boxes(boxes, axis)
    starts = [(b.x, b.y)[axis is Axis.DOWN] for b in after.values()]
    assert starts == [0, 40, 100]
    other = [(b.y, b.x)[axis is Axis.DOWN] for b in after.values()]
    assert other == [0, 12, 100]


def test_two_boxes_have_nothing_to_distribute():
    boxes = {"a": Box(0, 0, 10, 10), "b": Box(12, 12, 30, 30)}
    assert distributed_boxes(boxes, Axis.ACROSS) == boxes


def test_nothing_has_no_bounds():
    assert bounds_of([]) is None
    assert aligned_boxes({}, Alignment.LEFT, FRAME) == {}
