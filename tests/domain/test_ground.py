import pytest

from studio.domain.ground import ROOM_COLOUR, ground, readable_colour
from studio.domain.overlay import Box, Colour
from studio.domain.podium import FULL, WIDE


@pytest.mark.parametrize("colour", ["#336699", "#33669900", "#336699FF"])
def test_a_rooms_colour_is_always_opaque(colour: str):
    assert readable_colour(colour) == Colour(0x33, 0x66, 0x99)


@pytest.mark.parametrize("colour", ["", "red", "#12", "transparent"])
def test_a_colour_that_nobody_can_read_is_the_usual_one(colour: str):
    assert readable_colour(colour) == ROOM_COLOUR


def test_the_ground_covers_both_frames():
    (box,) = ground("#336699").document.elements
    assert isinstance(box, Box)
    assert box.fill == Colour(0x33, 0x66, 0x99)
    assert box.width >= max(FULL.width, WIDE.width)
    assert box.height >= max(FULL.height, WIDE.height)
