import pytest

from studio.domain.editing.measuring import Gap, gaps_round
from studio.domain.podium import Box

FRAME = Box(0, 0, 1000, 500)
BOX = Box(400, 200, 100, 50)


def lengths(*others: Box, box: Box = BOX) -> list[tuple[bool, int]]:
    return [(gap.is_upright, gap.length) for gap in gaps_round(box, others, FRAME)]


def test_alone_a_box_has_its_gaps_to_the_edges_of_the_frame():
    assert lengths() == [(False, 400), (False, 500), (True, 200), (True, 250)]


def test_the_nearest_that_faces_a_side_is_what_counts():
    near, far, aside = Box(340, 210, 50, 20), Box(0, 200, 50, 50), Box(360, 0, 30, 20)
    assert lengths(near, far, aside) == [(False, 10), (False, 500), (True, 200), (True, 250)]


def test_the_line_lies_in_the_middle_of_what_faces_each_other():
    (_, right, *_) = gaps_round(BOX, (Box(600, 240, 40, 100),), FRAME)
    assert right == Gap(is_upright=False, at=245, low=500, high=600)


@pytest.mark.parametrize(
    "other", [Box(500, 200, 100, 50), Box(380, 190, 200, 100)], ids=["touched", "under it"]
)
def test_what_is_touched_has_no_gap_and_what_lies_under_it_does_not_count(other):
    touched = other.x == BOX.right
    assert ((False, 500) in lengths(other)) is not touched


def test_outside_the_frame_there_is_nothing_to_measure():
    assert lengths(box=Box(-50, -50, 20, 20)) == [(False, 1030), (True, 530)]
