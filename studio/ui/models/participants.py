"""List model of the people in the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.looks import Seat, SeatKind, person
from studio.domain.person_colours import colours_of
from studio.domain.seating import seat_numbers
from studio.ui.models.seated_rows import SeatedRowsModel
from studio.ui.widgets.row_delegate import Mark, RowFace, Tone

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A person with their seats; seats count from 1, None is no seat."""

    id: str
    name: str
    colour: str
    is_guest: bool = False
    is_operator: bool = False
    preview_seat: int | None = None
    program_seat: int | None = None
    is_rehearsal: bool = False

    @property
    def face(self) -> RowFace:
        """Swatch, name, what they are, and where they sit."""
        return RowFace(self.name, self._note(), self.colour, self._marks())

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        parts = [self.name, self._note()]
        if self.program_seat is not None:
            parts.append(
                translate("ParticipantPanel", "on air on seat {seat}").format(
                    seat=self.program_seat
                )
            )
        if self.preview_seat is not None:
            parts.append(
                translate("ParticipantPanel", "on seat {seat} of the preview").format(
                    seat=self.preview_seat
                )
            )
        return ", ".join(part for part in parts if part)

    @property
    def seat(self) -> Seat:
        """The seat that a drop of this row gives."""
        return person(self.id, self.name)

    def _note(self) -> str:
        if self.is_operator:
            return translate("ParticipantPanel", "you")
        return translate("ParticipantPanel", "guest") if self.is_guest else ""

    def _marks(self) -> tuple[Mark, ...]:
        on_air = Tone.REHEARSAL if self.is_rehearsal else Tone.PROGRAM
        preview = (
            () if self.preview_seat is None else (Mark(f"PVW {self.preview_seat}", Tone.PREVIEW),)
        )
        program = () if self.program_seat is None else (Mark(f"PGM {self.program_seat}", on_air),)
        return (*preview, *program)


class ParticipantsModel(SeatedRowsModel[ParticipantRow]):
    """Rows are participants in the order of arrival; each can be dragged onto a seat."""


def participant_rows(state: DeskState) -> tuple[ParticipantRow, ...]:
    """Return a row per participant: where they will sit, and where the room says they are seen."""
    people = state.room.participants
    colours = colours_of(p.id for p in people)
    own_id = state.connection.user_id if state.connection else ""
    preview, program = _preview_seats(state), _program_seats(state)
    return tuple(
        ParticipantRow(
            id=p.id,
            name=p.name,
            colour=colours[p.id],
            is_guest=p.is_guest,
            is_operator=p.id == own_id,
            preview_seat=preview.get(p.id),
            program_seat=program.get(p.id),
            is_rehearsal=state.is_rehearsal,
        )
        for p in people
    )


def _preview_seats(state: DeskState) -> dict[str, int]:
    if state.preview.layout.is_auto:
        return {}
    spots = len(state.preview.layout.places_in(state.room.frame))
    seats = enumerate(state.preview.seats[:spots], start=1)
    return {seat.id: number for number, seat in seats if seat.kind is SeatKind.PERSON}


def _program_seats(state: DeskState) -> dict[str, int]:
    spots = zip(seat_numbers(state.room), state.room.spots, strict=True)
    return {spot.user_id: number for number, spot in spots if spot.user_id}
