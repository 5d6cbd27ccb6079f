"""Who stands where in the preview picture: the cards that take the place of people's pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.compose.card import Card
from studio.domain.looks import Look, Seat, SeatKind, arranged
from studio.domain.person_colours import colours_of

if TYPE_CHECKING:
    from studio.domain.clips import Clip
    from studio.domain.podium import Box
    from studio.domain.room import RoomState

CLIP_COLOUR: Final = "#5A4FCF"
FREE_COLOUR: Final = "#6B7482"


def seat_cards(look: Look, room: RoomState, clips: tuple[Clip, ...]) -> tuple[Card, ...]:
    """Return a card per place of the look, in the room's frame."""
    people = [p.id for p in room.participants]
    look = arranged(look, people)
    places = look.layout.places_in(room.frame, len(people))
    names = {p.id: p.name for p in room.participants} | {c.id: c.name for c in clips}
    seated = [seat.id for seat in look.seats if seat.kind is SeatKind.PERSON]
    colours = colours_of(dict.fromkeys((*people, *seated)))
    cards = (
        _card(place.box, look.seat_at(index), colours, names) for index, place in enumerate(places)
    )
    return tuple(replace(card, subtitle=str(n)) for n, card in enumerate(cards, 1))


def _card(box: Box, seat: Seat, colours: dict[str, str], names: dict[str, str]) -> Card:
    title = names.get(seat.id, seat.name or seat.id)
    colour = FREE_COLOUR if seat.kind is SeatKind.EMPTY else colours.get(seat.id, CLIP_COLOUR)
    return Card(box, title, "", colour, is_empty=not title)
