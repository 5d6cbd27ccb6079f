import pytest

from studio.domain.clips import Clip, remaining_s
from studio.domain.room import Playback

CLIP = Clip("c", "C", "http://x/c.webm", duration_s=8.0)


@pytest.mark.parametrize(
    ("loop_count", "now_s", "left"),
    [(0, 10.0, 8.0), (0, 12.5, 5.5), (0, 30.0, 0.0), (2, 12.0, 22.0), (-1, 12.0, None)],
)
def test_the_rest_counts_from_the_confirming_event(loop_count: int, now_s: float, left: object):
    playback = Playback("c", "u", loop_count=loop_count, confirmed_at_s=10.0)
    assert remaining_s(CLIP, playback, now_s) == left


def test_a_clip_of_unknown_length_has_no_countdown():
    clip = Clip("c", "C", "http://x/c.webm")
    assert remaining_s(clip, Playback("c", "u"), 1.0) is None


def test_a_clip_that_ran_before_anybody_listened_has_no_countdown():
    assert remaining_s(CLIP, Playback("c", "u", confirmed_at_s=None), 1.0) is None
