"""What is drawn of seats: who sits there, in which colour, and whether they are on air."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.looks import SeatKind, arranged
from studio.domain.person_colours import colours_of
from studio.domain.podium import SHORT_NAME_WIDTH
from studio.domain.seating import seat_numbers
from studio.services.cards import CLIP_COLOUR
from studio.ui.widgets.seat_painter import SeatFace

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.looks import Seat
    from studio.domain.podium import Box
    from studio.domain.room import Spot

translate = QCoreApplication.translate


def preview_faces(state: DeskState) -> tuple[SeatFace, ...]:
    """Return the seats of the preview; in `auto` the tiling the room would choose.

    There people come in the order they joined.
    """
    people = state.room.participants
    look = arranged(state.preview, (participant.id for participant in people))
    places = look.layout.places_in(state.room.frame, len(people))
    return tuple(
        _face(index, place.box, look.seat_at(index), state) for index, place in enumerate(places)
    )


def program_faces(state: DeskState) -> tuple[SeatFace, ...]:
    """Return the seats the room reported, in drawing order."""
    colours = _colours(state)
    return tuple(
        SeatFace(
            spot.box,
            str(number),
            spot_name(spot, state),
            colours.get(spot.user_id or "", CLIP_COLOUR),
            is_on_air=True,
        )
        for number, spot in zip(seat_numbers(state.room), state.room.spots, strict=True)
    )


def seat_name(seat: Seat, state: DeskState) -> str:
    """Return who or what sits there; empty for a free seat."""
    if seat.kind is SeatKind.CLIP:
        return clip_name(seat.id, state)
    name = state.room.name_of(seat.id)
    return seat.name or name if name == seat.id else name


def spot_name(spot: Spot, state: DeskState) -> str:
    """Return who or what the room reported there; empty for nobody."""
    if spot.user_id:
        return state.room.name_of(spot.user_id)
    return clip_name(spot.play_id, state) if spot.play_id else ""


def clip_name(play_id: str, state: DeskState) -> str:
    """Return the name of a clip of the media list, else the id itself."""
    return next((clip.name for clip in state.clips if clip.id == play_id), play_id)


def _face(index: int, box: Box, seat: Seat, state: DeskState) -> SeatFace:
    return SeatFace(
        box,
        str(index + 1),
        seat_name(seat, state),
        _colours(state).get(seat.id, CLIP_COLOUR),
        _note(box, seat, state),
        mark=_mark(seat, state),
    )


def _note(box: Box, seat: Seat, state: DeskState) -> str:
    """What somebody who gives this seat should know."""
    if seat.kind is SeatKind.CLIP:
        is_running = any(playback.play_id == seat.id for playback in state.room.playbacks)
        return translate("seats", "clip") if is_running else translate("seats", "clip, not playing")
    if seat.kind is SeatKind.EMPTY:
        return translate("seats", "free")
    if state.is_host and all(person.id != seat.id for person in state.room.participants):
        return translate("seats", "not in the room")
    is_short = box.width < SHORT_NAME_WIDTH and state.preview.layout.shows_names
    return translate("seats", "initials only") if is_short else ""


def _mark(seat: Seat, state: DeskState) -> str:
    """Where the room says this person or clip is seen now: often not on the same seat."""
    if seat.kind is SeatKind.EMPTY:
        return ""
    spots = zip(seat_numbers(state.room), state.room.spots, strict=True)
    on_air = (number for number, spot in spots if seat.id in {spot.user_id, spot.play_id})
    return next((f"PGM {number}" for number in on_air), "")


def _colours(state: DeskState) -> dict[str, str]:
    """A colour per person, also for who has a seat and left, as in the preview picture."""
    people = (participant.id for participant in state.room.participants)
    seated = (seat.id for seat in state.preview.seats if seat.kind is SeatKind.PERSON)
    return colours_of(dict.fromkeys((*people, *seated)))
