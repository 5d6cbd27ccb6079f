from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from studio.compose.outlines import Closed, Oval, Part, Rounded, Slice, Stretch

if TYPE_CHECKING:
    from PIL import Image

TRIANGLE = Closed(((0, 0), (40, 0), (0, 40)))


def ink(mask: Image.Image) -> float:
    """How many pixels a mask covers."""
    return float(np.asarray(mask).astype(float).sum() / 255)


@pytest.mark.parametrize(
    ("outline", "area"),
    [
        (Rounded(40, 20), 800),
        (Oval(40, 20), np.pi * 20 * 10),
        (TRIANGLE, 800),
        (Stretch(40, 0, 4), 160),
        (Stretch(0, 40, 4), 160),
        (Stretch(30, 40, 4), 200),
        (Stretch(30, 40, 4, is_rising=True), 200),
        (Part(Rounded(40, 20), 10), 200),
        (Slice(Rounded(40, 20), 5, 10), 200),
    ],
)
def test_a_shape_covers_its_area(outline, area):
    assert ink(outline.mask()) == pytest.approx(area, rel=0.04)


@pytest.mark.parametrize(
    ("outline", "area"),
    [
        (Rounded(40, 20), 800 - 36 * 16),
        (Rounded(40, 40, (20,)), np.pi * (20**2 - 18**2)),
        (Oval(40, 40), np.pi * (20**2 - 18**2)),
        (TRIANGLE, 800 - (40 - 4 - 4 * 0.5**0.5) ** 2 / 2),
        (Part(Rounded(40, 20), 10), 200 - 6 * 16),
    ],
)
def test_a_border_lies_inside_and_has_its_width(outline, area):
    border = outline.border_mask(2)
    assert border.size == outline.mask().size
    assert ink(border) == pytest.approx(area, rel=0.06)


@pytest.mark.parametrize("outline", [Rounded(10, 10, (3,)), Oval(10, 10), TRIANGLE])
def test_a_border_wider_than_the_shape_fills_it(outline):
    assert ink(outline.border_mask(50)) == pytest.approx(ink(outline.mask()), rel=0.02)


def test_a_line_falls_or_rises():
    falling = np.asarray(Stretch(20, 20, 2).mask())
    rising = np.asarray(Stretch(20, 20, 2, is_rising=True).mask())
    assert falling[4, 4] > 128 > rising[4, 4]
    assert np.array_equal(falling[::-1], rising)


def test_a_part_is_round_where_the_whole_is():
    whole = Rounded(40, 20, (10,))
    part = np.asarray(Part(whole, 12).mask())
    assert part.shape == (20, 12)
    assert (part <= np.asarray(whole.mask())[:, :12]).all()
    assert part[10, 6] == 255


@pytest.mark.parametrize("outline", [Rounded(1, 1, (9,)), Oval(1, 1), Stretch(1, 0, 1)])
def test_the_smallest_shapes_have_a_mask(outline):
    assert ink(outline.mask()) > 0
