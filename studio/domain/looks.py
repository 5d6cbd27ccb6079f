"""Looks: what one TAKE puts on air, how the operator edits one, and what differs between two."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final, TypeAlias

from studio.domain.overlay import Graphic
from studio.domain.podium import Frame, Map, places_of, tiling_for

AUTO_NAME: Final = "auto"
KEYERS: Final = 8


class SeatKind(Enum):
    """Who sits on a seat."""

    EMPTY = "empty"
    PERSON = "person"
    CLIP = "clip"


@dataclass(frozen=True, slots=True)
class Seat:
    """A spot given to a person or a clip; `id` is what the API calls it, empty for a free seat."""

    kind: SeatKind = SeatKind.EMPTY
    id: str = ""
    name: str = field(default="", compare=False)
    """What a person was called when the seat was given, for when the room does not say any more."""


EMPTY_SEAT: Final = Seat()


def person(user_id: str, name: str = "") -> Seat:
    """Return the seat of a participant."""
    return Seat(SeatKind.PERSON, user_id, name)


def clip(play_id: str) -> Seat:
    """Return the seat of a clip."""
    return Seat(SeatKind.CLIP, play_id)


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """`auto`, a named layout, or a map of the operator's own (then `places` is not None)."""

    name: str = AUTO_NAME
    places: Map | None = None
    fills_empty: bool = False
    """Whether the room fills free seats with people who have none."""
    has_voice_activation: bool = False
    """Fill by voice; only where free seats are filled."""
    shows_names: bool = True

    @property
    def is_auto(self) -> bool:
        """Whether the room arranges everybody by itself."""
        return self.name == AUTO_NAME and self.places is None

    def places_in(self, frame: Frame, people: int = 0) -> Map:
        """Return the places in frame; for `auto` the tiling that people would get."""
        if self.places is not None:
            return self.places
        return places_of(tiling_for(people) if self.is_auto else self.name, frame)


@dataclass(frozen=True, slots=True)
class Keyer:
    """One graphic of the stack in front of the picture; `number` 1 is the undermost."""

    number: int
    graphic: Graphic
    is_in: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Layout, seats and keyers: everything one TAKE puts on air."""

    layout: LayoutChoice = LayoutChoice()
    seats: tuple[Seat, ...] = ()
    keyers: tuple[Keyer, ...] = ()

    @property
    def graphics_in(self) -> tuple[Graphic, ...]:
        """What the foreground is made of, undermost first."""
        return tuple(k.graphic for k in sorted(self.keyers, key=lambda k: k.number) if k.is_in)

    def seat_at(self, index: int) -> Seat:
        """The seat in a spot; a free one where none was given."""
        return self.seats[index] if 0 <= index < len(self.seats) else EMPTY_SEAT


Change: TypeAlias = Callable[[Keyer], Keyer]


def with_layout(look: Look, layout: LayoutChoice, frame: Frame) -> Look:
    """Change the layout. Who finds no seat in it waits behind the last one and comes back later."""
    if layout.is_auto:
        return replace(look, layout=layout)
    count = len(layout.places_in(frame))
    waiting = [seat for seat in look.seats[count:] if seat != EMPTY_SEAT]
    kept = [look.seat_at(index) for index in range(count)]
    seats = [waiting.pop(0) if seat == EMPTY_SEAT and waiting else seat for seat in kept]
    return replace(look, layout=layout, seats=(*seats, *waiting))


def with_seat(look: Look, index: int, seat: Seat) -> Look:
    """Give a spot to somebody; who sat elsewhere moves, a free seat is left behind."""
    seats = [look.seat_at(i) for i in range(max(len(look.seats), index + 1))]
    if seat.kind is not SeatKind.EMPTY:
        seats = [EMPTY_SEAT if other == seat else other for other in seats]
    seats[index] = seat
    return replace(look, seats=tuple(seats))


def with_swap(look: Look, one: int, other: int) -> Look:
    """Exchange two spots."""
    seats = [look.seat_at(i) for i in range(max(len(look.seats), one + 1, other + 1))]
    seats[one], seats[other] = seats[other], seats[one]
    return replace(look, seats=tuple(seats))


def with_field(look: Look, keyer: int, name: str, value: str) -> Look:
    """Fill one field of a keyer's graphic."""
    return _with_keyer(look, keyer, lambda k: replace(k, graphic=k.graphic.with_value(name, value)))


def with_keyer_in(look: Look, keyer: int, *, is_in: bool) -> Look:
    """Take a keyer in or out."""
    return _with_keyer(look, keyer, lambda k: replace(k, is_in=is_in))


def arranged(look: Look, user_ids: Iterable[str]) -> Look:
    """Return look with everybody seated as the room would: in `auto`, in the order of joining."""
    if not look.layout.is_auto:
        return look
    return replace(look, seats=tuple(person(user_id) for user_id in user_ids))


def seat_ids(look: Look, frame: Frame) -> tuple[str, ...]:
    """Return a user id, play id or empty text per spot, as layout calls do; none for `auto`."""
    if look.layout.is_auto:
        return ()
    return tuple(look.seat_at(i).id for i in range(len(look.layout.places_in(frame))))


@dataclass(frozen=True, slots=True)
class SeatMove:
    """Somebody changes place: index None means not seated."""

    seat: Seat
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class LookDifference:
    """What a TAKE would change, in the order an operator reads it."""

    layout: LayoutChoice | None = None
    moves: tuple[SeatMove, ...] = ()
    graphics_in: tuple[Graphic, ...] = ()
    graphics_out: tuple[Graphic, ...] = ()

    @property
    def changes_layout(self) -> bool:
        """Whether a layout call is due."""
        return self.layout is not None or bool(self.moves)

    @property
    def changes_foreground(self) -> bool:
        """Whether the foreground is to be sent or cleared."""
        return bool(self.graphics_in or self.graphics_out)

    @property
    def is_empty(self) -> bool:
        """Whether a TAKE would send nothing."""
        return not (self.changes_layout or self.changes_foreground)


def difference(
    preview: Look, program: Look, frame: Frame, *, can_layout: bool = True
) -> LookDifference:
    """Return what taking preview changes in program: graphics only where layouts are off (2.5)."""
    there, wanted = program.graphics_in, preview.graphics_in
    graphics = LookDifference(
        graphics_in=tuple(g for g in wanted if g not in there)
        or (wanted if _is_restack(wanted, there) else ()),
        graphics_out=tuple(g for g in there if g not in wanted),
    )
    if not can_layout:
        return graphics
    layout = preview.layout if preview.layout != program.layout else None
    return replace(graphics, layout=layout, moves=_moves(preview, program, frame))


def _moves(preview: Look, program: Look, frame: Frame) -> tuple[SeatMove, ...]:
    before, after = seat_ids(program, frame), seat_ids(preview, frame)
    seated = [s for s in (*program.seats, *preview.seats) if s.kind is not SeatKind.EMPTY]
    return tuple(
        SeatMove(seat, _index(before, seat.id), _index(after, seat.id))
        for seat in dict.fromkeys(seated)
        if _index(before, seat.id) != _index(after, seat.id)
    )


def _is_restack(wanted: tuple[Graphic, ...], there: tuple[Graphic, ...]) -> bool:
    return wanted != there and set(wanted) == set(there)


def _index(ids: tuple[str, ...], seat_id: str) -> int | None:
    return ids.index(seat_id) if seat_id in ids else None


def _with_keyer(look: Look, number: int, change: Change) -> Look:
    return replace(look, keyers=tuple(change(k) if k.number == number else k for k in look.keyers))
