"""Who stands where in the preview picture: the cards that take the place of people's pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from studio.domain.looks import EMPTY_SEAT, Look, Seat, SeatKind, person
from studio.domain.person_colours import colours_of

if TYPE_CHECKING:
    from studio.domain.clips import Clip
    from studio.domain.podium import Box
    from studio.domain.room import RoomState

CLIP_COLOUR: Final = "#5A4FCF"
FREE_COLOUR: Final = "#6B7482"


@dataclass(frozen=True, slots=True)
class SeatCard:
    """One place of the preview; an empty title marks a free one."""

    box: Box
    title: str = ""
    subtitle: str = ""
    colour: str = FREE_COLOUR


def seat_cards(look: Look, room: RoomState, clips: tuple[Clip, ...]) -> tuple[SeatCard, ...]:
    """Return a card per place of the look, in the room's frame."""
    people = [p.id for p in room.participants]
    seats = tuple(person(user_id) for user_id in people) if look.layout.is_auto else look.seats
    places = look.layout.places_in(room.frame, len(people))
    names = {p.id: p.name for p in room.participants} | {c.id: c.name for c in clips}
    seated = [seat.id for seat in seats if seat.kind is SeatKind.PERSON]
    colours = colours_of(dict.fromkeys((*people, *seated)))
    cards = (
        _card(place.box, seats[index] if index < len(seats) else EMPTY_SEAT, colours, names)
        for index, place in enumerate(places)
    )
    return tuple(replace(card, subtitle=str(n)) for n, card in enumerate(cards, 1))


def _card(box: Box, seat: Seat, colours: dict[str, str], names: dict[str, str]) -> SeatCard:
    if seat.kind is SeatKind.EMPTY:
        return SeatCard(box)
    return SeatCard(
        box, names.get(seat.id, seat.name or seat.id), colour=colours.get(seat.id, CLIP_COLOUR)
    )
