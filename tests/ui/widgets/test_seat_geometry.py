import pytest
from PySide6.QtCore import QPoint, QRect

from studio.domain.podium import LAYOUT_NAMES, WIDE, places_of
from studio.ui.widgets.seat_geometry import Direction, neighbour, seat_at

FOUR = [QRect(x, y, 100, 100) for y in (0, 100) for x in (0, 100)]


def rects_of(name: str) -> list[QRect]:
    boxes = (place.box for place in places_of(name, WIDE))
    return [QRect(box.x, box.y, box.width, box.height) for box in boxes]


@pytest.mark.parametrize(
    ("direction", "target"), [(Direction.RIGHT, 1), (Direction.DOWN, 2), (Direction.LEFT, 0)]
)
def test_an_arrow_goes_to_the_nearest_seat_or_stays(direction, target):
    assert neighbour(FOUR, 0, direction) == target


def test_without_a_current_seat_it_begins_with_the_first():
    assert neighbour(FOUR, -1, Direction.DOWN) == 0


@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_every_seat_of_every_layout_can_be_reached_by_arrows(name):
    rects, reached = rects_of(name), {0}
    for _ in rects:
        reached |= {neighbour(rects, seat, way) for seat in reached for way in Direction}
    assert reached == set(range(len(rects)))


def test_later_seats_lie_on_top():
    rects = [QRect(0, 0, 100, 100), QRect(50, 50, 20, 20)]
    assert seat_at(rects, QPoint(60, 60)) == 1
    assert seat_at(rects, QPoint(10, 10)) == 0
    assert seat_at(rects, QPoint(200, 10)) == -1
