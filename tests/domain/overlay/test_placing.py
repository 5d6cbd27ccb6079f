from __future__ import annotations

import pytest

from studio.domain.overlay import (
    Anchor,
    Area,
    Horizontal,
    Vertical,
    aligned,
    lifted,
    placed,
    placed_in,
    safe_area,
)
from studio.domain.podium import FULL, WIDE
from studio.domain.podium import Box as PodiumBox

SEATS = (PodiumBox(0, 0, 640, 360), PodiumBox(640, 0, 640, 360))


@pytest.mark.parametrize(
    ("frame", "area"), [(FULL, (64, 48, 1152, 864)), (WIDE, (64, 36, 1152, 648))]
)
def test_the_safe_area_leaves_five_percent_at_every_edge(frame, area):
    assert safe_area(frame) == PodiumBox(*area)


@pytest.mark.parametrize(
    ("anchor", "x", "y"),
    [
        (Anchor(), 64, 36),
        (Anchor(Horizontal.CENTRE, Vertical.MIDDLE), 590, 335),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM), 1116, 634),
        (Anchor(area=Area.FRAME), 0, 0),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM, area=Area.FRAME), 1180, 670),
        (Anchor(Horizontal.RIGHT, Vertical.BOTTOM, -10, 5, Area.FRAME), 1170, 675),
    ],
)
def test_an_element_hangs_on_its_anchor(anchor, x, y):
    assert placed(anchor, 100, 50, WIDE) == PodiumBox(x, y, 100, 50)


def test_the_other_frame_moves_an_element_and_never_stretches_it():
    anchor = Anchor(Horizontal.LEFT, Vertical.BOTTOM, 0, -20)
    wide, full = placed(anchor, 300, 80, WIDE), placed(anchor, 300, 80, FULL)
    assert wide is not None
    assert full is not None
    assert (wide.width, wide.height) == (full.width, full.height) == (300, 80)
    assert wide.bottom == 684 - 20
    assert full.bottom == 912 - 20


def test_an_element_may_reach_outside():
    box = placed(Anchor(Horizontal.RIGHT, area=Area.FRAME), 2000, 10, WIDE)
    assert box == PodiumBox(-720, 0, 2000, 10)


@pytest.mark.parametrize(
    ("where", "left"), [(Horizontal.LEFT, 0), (Horizontal.CENTRE, 15), (Horizontal.RIGHT, 30)]
)
def test_what_is_aligned_gets_its_share_of_the_free_width(where, left):
    assert aligned(where, 30) == left


@pytest.mark.parametrize(
    ("where", "above"), [(Vertical.TOP, 0), (Vertical.MIDDLE, 15), (Vertical.BOTTOM, 30)]
)
def test_what_is_placed_gets_its_share_of_the_free_height(where, above):
    assert lifted(where, 30) == above


def test_an_element_hangs_on_the_box_of_a_seat():
    anchor = Anchor(Horizontal.LEFT, Vertical.BOTTOM, 10, -10, Area.SPOT, 1)
    assert placed(anchor, 100, 50, WIDE, SEATS) == PodiumBox(650, 300, 100, 50)


@pytest.mark.parametrize("spot", [-1, 2, 99])
def test_a_spot_that_the_layout_does_not_have_is_nowhere(spot):
    assert placed(Anchor(area=Area.SPOT, spot=spot), 1, 1, WIDE, SEATS) is None


def test_inside_a_group_an_element_hangs_on_the_groups_box():
    anchor = Anchor(Horizontal.RIGHT, Vertical.BOTTOM)
    assert placed_in(anchor, 10, 10, PodiumBox(100, 100, 50, 40)) == PodiumBox(140, 130, 10, 10)
