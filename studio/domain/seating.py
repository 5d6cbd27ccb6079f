"""Seat numbers of what the room reports as visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.domain.podium import LAYOUT_NAMES, Box, places_of

if TYPE_CHECKING:
    from studio.domain.room import RoomState


def seat_numbers(room: RoomState) -> tuple[int, ...]:
    """Return the seat number of each reported spot, counted from 1.

    A room reports occupied spots only, so that a spot's number is its place in the room's named
    layout; in other layouts its order in the report.
    """
    numbers = _numbers_of_boxes(room)
    return tuple(numbers.get(spot.box, order) for order, spot in enumerate(room.spots, 1))


def _numbers_of_boxes(room: RoomState) -> dict[Box, int]:
    name = room.options.layout_name
    if name not in LAYOUT_NAMES:
        return {}
    return {place.box: n for n, place in enumerate(places_of(name, room.frame), 1)}
