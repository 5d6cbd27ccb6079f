from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.compose.masks import oval_mask, polygon_mask, rounded_mask


def test_a_mask_without_radius_is_full():
    assert rounded_mask(5, 3, (0,)).getextrema() == (255, 255)


def test_round_corners_are_equal_and_soft():
    mask = np.asarray(rounded_mask(60, 40, (12,)))
    assert mask[0, 0] == 0
    assert mask[20, 30] == 255
    assert np.array_equal(mask, mask[::-1])
    assert np.array_equal(mask, mask[:, ::-1])
    assert ((mask > 0) & (mask < 255)).any()


def test_a_radius_beyond_the_middle_makes_a_pill():
    assert rounded_mask(30, 10, (99,)).tobytes() == rounded_mask(30, 10, (5,)).tobytes()


def test_every_corner_has_its_own_radius():
    mask = np.asarray(rounded_mask(40, 40, (0, 5, 10, 20)))
    free = [
        int((corner < 128).sum())
        for corner in (
            mask[:20, :20],
            mask[:20, 20:],
            mask[20:, 20:],
            mask[20:, :20],
        )
    ]
    assert free[0] == 0
    assert free == sorted(free)
    assert len(set(free)) == 4


def inside(is_in, size: tuple[int, int], samples: int = 16) -> np.ndarray:
    """Which share of every pixel is inside, asked point by point."""
    width, height = size
    x = (np.arange(width * samples) + 0.5) / samples
    y = (np.arange(height * samples) + 0.5) / samples
    found = is_in(x[None, :], y[:, None]).astype(float)
    return found.reshape(height, samples, width, samples).mean(axis=(1, 3)) * 255


@settings(max_examples=20, deadline=None)
@given(width=st.integers(1, 60), height=st.integers(1, 60))
def test_an_oval_covers_what_lies_within_it(width, height):
    def is_in(x, y):
        return (x / width * 2 - 1) ** 2 + (y / height * 2 - 1) ** 2 <= 1

    mask = np.asarray(oval_mask(width, height)).astype(float)
    assert mask.shape == (height, width)
    assert np.abs(mask - inside(is_in, (width, height))).max() < 255 / 5
    assert np.abs(mask - mask[::-1]).max() == np.abs(mask - mask[:, ::-1]).max() == 0


@settings(max_examples=20, deadline=None)
@given(
    points=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), min_size=3, max_size=7),
)
def test_a_polygon_covers_what_an_odd_number_of_sides_lies_beside(points):
    def is_in(x, y):
        odd = np.zeros((y.size, x.size), bool)
        for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
            if ay != by:
                at = ax + (y - ay) * (bx - ax) / (by - ay)
                odd ^= ((ay <= y) != (by <= y)) & (at <= x)
        return odd

    mask = np.asarray(polygon_mask(points, (40, 30))).astype(float)
    assert np.abs(mask - inside(is_in, (40, 30))).max() < 255 / 2
    assert np.abs(mask - inside(is_in, (40, 30))).mean() < 2


def test_a_polygon_without_an_area_covers_nothing():
    assert polygon_mask(((0, 5), (9, 5), (3, 5)), (10, 10)).getextrema() == (0, 0)


def test_what_reaches_beyond_the_mask_is_cut():
    mask = np.asarray(polygon_mask(((-50, 2), (90, 2), (90, 8), (-50, 8)), (10, 10)))
    assert mask[2:8].min() == 255
    assert mask.sum() == 6 * 10 * 255


def test_a_large_oval_is_as_smooth_as_a_small_one_is_fine():
    mask = np.asarray(oval_mask(700, 700))
    assert mask[350].min() == 255
    assert len(np.unique(mask)) > 200


@settings(max_examples=20, deadline=None)
@given(width=st.integers(1, 60), height=st.integers(1, 60), edge_px=st.integers(1, 40))
def test_the_edge_of_an_oval_is_what_a_smaller_one_leaves(width, height, edge_px):
    whole = np.asarray(oval_mask(width, height)).astype(int)
    inner = np.zeros_like(whole)
    if 2 * edge_px < min(width, height):
        smaller = oval_mask(width - 2 * edge_px, height - 2 * edge_px)
        inner[edge_px : height - edge_px, edge_px : width - edge_px] = np.asarray(smaller)
    edge = np.asarray(oval_mask(width, height, edge_px)).astype(int)
    assert np.abs(edge - (whole - inner)).max() <= 1
