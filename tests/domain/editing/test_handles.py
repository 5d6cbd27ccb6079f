import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.handles import Handle, stretched
from studio.domain.podium import Box
from tests.domain.editing.strategies import BOXES, QUICK

BOX = Box(100, 200, 40, 20)
MOVES = st.tuples(st.integers(-500, 500), st.integers(-500, 500))


@pytest.mark.parametrize(
    ("handle", "place"),
    [(Handle.TOP_LEFT, (100, 200)), (Handle.RIGHT, (140, 210)), (Handle.BOTTOM, (120, 220))],
)
def test_a_handle_lies_on_the_edge_of_its_box(handle, place):
    assert handle.place(BOX) == place


@pytest.mark.parametrize(
    ("handle", "after"),
    [
        (Handle.BOTTOM_RIGHT, Box(100, 200, 50, 25)),
        (Handle.TOP_LEFT, Box(110, 205, 30, 15)),
        (Handle.LEFT, Box(110, 200, 30, 20)),
        (Handle.BOTTOM, Box(100, 200, 40, 25)),
    ],
)
def test_dragging_a_handle_moves_its_edges_only(handle, after):
    assert stretched(BOX, handle, (10, 5)) == after


@pytest.mark.parametrize(
    ("handle", "after"),
    [
        (Handle.BOTTOM_RIGHT, Box(90, 195, 60, 30)),
        (Handle.TOP_LEFT, Box(110, 205, 20, 10)),
        (Handle.RIGHT, Box(90, 200, 60, 20)),
    ],
)
def test_from_the_centre_both_edges_move(handle, after):
    assert stretched(BOX, handle, (10, 5), from_centre=True) == after


def test_with_its_proportions_an_edge_grows_the_box_round_its_middle():
    assert stretched(BOX, Handle.RIGHT, (40, 0), keeps_ratio=True) == Box(100, 190, 80, 40)


@pytest.mark.parametrize("handle", Handle)
def test_a_box_never_turns_over(handle):
    across, down = handle.value
    after = stretched(BOX, handle, (-1000 * across, -1000 * down))
    assert after.width == (1 if across else 40)
    assert after.height == (1 if down else 20)


@QUICK
@given(BOXES, st.sampled_from(list(Handle)), MOVES, st.booleans())
def test_what_lies_opposite_a_handle_stays(box, handle, by, keeps_ratio):
    after = stretched(box, handle, by, keeps_ratio=keeps_ratio)
    across, down = handle.value
    if across:
        assert (after.right, box.x)[across > 0] == (box.right, after.x)[across > 0]
    if down:
        assert (after.bottom, box.y)[down > 0] == (box.bottom, after.y)[down > 0]


@QUICK
@given(BOXES, MOVES)
def test_with_its_proportions_kept_a_box_is_only_scaled(box, by):
    after = stretched(box, Handle.BOTTOM_RIGHT, by, keeps_ratio=True)
    by_width = after.width * box.height
    by_height = after.height * box.width
    assert abs(by_width - by_height) <= box.width + box.height
