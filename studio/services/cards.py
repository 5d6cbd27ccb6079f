"""Who stands where in the preview picture: the cards that take the place of people's pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.domain.looks import EMPTY_SEAT, Look, Seat, SeatKind, person

if TYPE_CHECKING:
    from studio.domain.clips import Clip
    from studio.domain.podium import Box
    from studio.domain.room import RoomState

COLOURS: Final = (
    "#3A6EA5",
    "#2A9D8F",
    "#8A5A9E",
    "#B5703A",
    "#5B7F3A",
    "#4F6D8F",
    "#A05C6C",
    "#6C7A3C",
)
"""Calm colours for people, told apart at a glance; no tally colour is among them."""
CLIP_COLOUR: Final = "#5A4FCF"


@dataclass(frozen=True, slots=True)
class SeatCard:
    """One place of the preview; an empty title marks a free one."""

    box: Box
    title: str = ""
    subtitle: str = ""
    colour: str = ""


def person_colour(index: int) -> str:
    """Return the colour of the person at this place in the list."""
    return COLOURS[index % len(COLOURS)]


def seat_cards(look: Look, room: RoomState, clips: tuple[Clip, ...]) -> tuple[SeatCard, ...]:
    """Return a card per place of the look, in the room's frame."""
    people = [p.id for p in room.participants]
    seats = tuple(person(user_id) for user_id in people) if look.layout.is_auto else look.seats
    places = look.layout.places_in(room.frame, len(people))
    names = {p.id: p.name for p in room.participants} | {c.id: c.name for c in clips}
    return tuple(
        _card(place.box, seats[index] if index < len(seats) else EMPTY_SEAT, people, names)
        for index, place in enumerate(places)
    )


def _card(box: Box, seat: Seat, people: list[str], names: dict[str, str]) -> SeatCard:
    match seat.kind:
        case SeatKind.EMPTY:
            return SeatCard(box)
        case SeatKind.CLIP:
            return SeatCard(box, names.get(seat.id, seat.id), colour=CLIP_COLOUR)
        case SeatKind.PERSON:
            index = people.index(seat.id) if seat.id in people else len(people)
            return SeatCard(box, names.get(seat.id, seat.id), colour=person_colour(index))
