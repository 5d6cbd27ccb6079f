from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.compose.rectangle import Rectangle, joined

SIDE = st.integers(0, 12)
RECTANGLES = st.lists(st.builds(Rectangle, SIDE, SIDE, SIDE, SIDE), max_size=8)


def pixels(rectangle: Rectangle) -> set[tuple[int, int]]:
    left, top, right, bottom = rectangle
    return {(x, y) for x in range(left, right) for y in range(top, bottom)}


def test_the_overlap_of_strangers_is_empty():
    assert Rectangle(0, 0, 5, 5).overlap(Rectangle(5, 0, 9, 5)).is_empty


def test_rectangles_that_only_touch_stay_apart():
    apart = [Rectangle(0, 0, 5, 5), Rectangle(5, 0, 9, 5)]
    assert joined(apart) == apart


def test_a_chain_of_overlaps_becomes_one():
    chain = [Rectangle(0, 0, 3, 3), Rectangle(8, 8, 11, 11), Rectangle(2, 2, 9, 9)]
    assert joined(chain) == [Rectangle(0, 0, 11, 11)]


@settings(max_examples=200, deadline=None)
@given(RECTANGLES)
def test_joining_loses_no_pixel_and_covers_none_twice(rectangles):
    result = joined(rectangles)
    covered = set().union(*map(pixels, result))
    assert set().union(*map(pixels, rectangles)) <= covered
    assert all(one.overlap(other).is_empty for one, other in combinations(result, 2))
    assert not any(rectangle.is_empty for rectangle in result)
