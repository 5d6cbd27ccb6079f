from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.handles import Handle
from studio.domain.editing.snapping import Guides, Snap, marks_of, snapped_move, snapped_stretch
from studio.domain.podium import Box
from tests.domain.editing.strategies import BOXES, QUICK

FRAME = Box(0, 0, 1280, 720)
NONE = Guides()


def test_an_edge_near_another_goes_to_it_and_the_line_reaches_both():
    marks = marks_of([Box(100, 100, 90, 50)], NONE, FRAME)
    snap = snapped_move(Box(104, 300, 30, 20), marks, 6)
    assert (snap.dx, snap.dy) == (-4, 0)
    (line,) = snap.lines
    assert (line.is_upright, line.at, line.low, line.high) == (True, 100, 100, 320)


def test_a_centre_goes_to_the_centre_of_the_frame():
    snap = snapped_move(Box(588, 340, 100, 38), marks_of([FRAME], NONE, FRAME), 6)
    assert (snap.dx, snap.dy) == (2, 1)
    assert {line.at for line in snap.lines} == {640, 360}


def test_nothing_further_away_than_the_reach_pulls():
    marks = marks_of([Box(100, 100, 90, 50)], Guides((500,), ()), FRAME)
    assert snapped_move(Box(107, 300, 23, 20), marks, 6) == Snap()


def test_a_guide_pulls_and_its_line_crosses_the_frame():
    snap = snapped_move(Box(303, 10, 20, 20), marks_of([], Guides((300,), ()), FRAME), 6)
    assert snap.dx == -3
    assert (snap.lines[0].low, snap.lines[0].high) == (0, 720)


def test_the_grid_pulls_where_nothing_else_does():
    marks = marks_of([], Guides((), (203,)), FRAME, grid=10)
    snap = snapped_move(Box(44, 201, 20, 20), marks, 6)
    assert (snap.dx, snap.dy) == (-4, 2)


def test_only_the_edge_that_is_pulled_snaps_while_resizing():
    marks = marks_of([Box(0, 0, 200, 200)], NONE, FRAME)
    box = Box(3, 3, 194, 60)
    assert snapped_stretch(box, Handle.RIGHT, marks, 6).dx == 3
    assert snapped_stretch(box, Handle.RIGHT, marks, 6).dy == 0
    assert snapped_stretch(box, Handle.TOP, marks, 6).dy == -3


@QUICK
@given(BOXES, st.lists(BOXES, max_size=5), st.integers(0, 20))
def test_a_snapped_box_does_not_snap_again_and_never_jumps_further_than_the_reach(
    box, others, reach
):
    marks = marks_of(others, NONE, FRAME)
    snap = snapped_move(box, marks, reach)
    assert max(abs(snap.dx), abs(snap.dy)) <= reach
    there = Box(box.x + snap.dx, box.y + snap.dy, box.width, box.height)
    again = snapped_move(there, marks, reach)
    assert (again.dx, again.dy) == (0, 0)
    assert again.lines == snap.lines
