from dataclasses import replace

from studio.domain.podium import WIDE, Box, places_of
from studio.domain.room import Spot
from studio.domain.seating import seat_numbers
from tests.support.desk import OPTIONS, READY, room_with


def room(layout_name: str | None, *boxes: Box):
    facts = replace(READY, options=replace(OPTIONS, layout_name=layout_name))
    return replace(room_with(spots=tuple(Spot(box, "anna") for box in boxes)), facts=facts)


def test_a_spot_is_numbered_by_its_place_in_the_rooms_layout():
    places = places_of("present-lower-3", WIDE)
    assert seat_numbers(room("present-lower-3", places[1].box, places[3].box)) == (2, 4)


def test_without_a_named_layout_the_order_of_the_report_counts():
    boxes = Box(0, 0, 640, 360), Box(640, 0, 640, 360)
    assert seat_numbers(room(None, *boxes)) == (1, 2)
    assert seat_numbers(room("custom-map", *boxes)) == (1, 2)


def test_a_box_that_the_layout_does_not_have_keeps_its_order():
    assert seat_numbers(room("two", Box(1, 2, 3, 4))) == (1,)
