import pytest

from studio.domain.podium import Box
from studio.rehearsal.media.scene import overlaps

MIDDLE = Box(100, 100, 50, 50)


@pytest.mark.parametrize("other", [MIDDLE, Box(0, 0, 101, 101), Box(120, 110, 2, 2)])
def test_boxes_that_share_a_pixel_overlap(other):
    assert overlaps(MIDDLE, other)
    assert overlaps(other, MIDDLE)


@pytest.mark.parametrize("other", [Box(150, 100, 50, 50), Box(0, 0, 100, 100), Box(0, 150, 300, 9)])
def test_boxes_that_only_touch_do_not(other):
    assert not overlaps(MIDDLE, other)
    assert not overlaps(other, MIDDLE)
