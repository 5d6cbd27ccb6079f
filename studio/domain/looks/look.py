"""A look: what one TAKE puts on air, and how the operator edits one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from studio.domain.looks.keyers import Keyers, Plane, changed, on_plane, switched
from studio.domain.looks.seats import EMPTY_SEAT, LayoutChoice, Seat, SeatKind, person
from studio.domain.overlay import Graphic
from studio.domain.podium import Frame


@dataclass(frozen=True, slots=True)
class Look:
    """Layout, seats and keyers: everything one TAKE puts on air."""

    layout: LayoutChoice = field(default_factory=LayoutChoice)
    seats: tuple[Seat, ...] = ()
    keyers: Keyers = ()

    @property
    def keyers_in(self) -> Keyers:
        """The keyers that are in, undermost first."""
        return tuple(k for k in sorted(self.keyers, key=lambda k: k.number) if k.is_in)

    @property
    def graphics_in(self) -> tuple[Graphic, ...]:
        """What is in, undermost first, in front of the people and behind them."""
        return tuple(keyer.graphic for keyer in self.keyers_in)

    def graphics_on(self, plane: Plane) -> tuple[Graphic, ...]:
        """What a plane is made of, undermost first."""
        return tuple(keyer.graphic for keyer in on_plane(self.keyers_in, plane))

    def seat_at(self, index: int) -> Seat:
        """The seat in a spot; a free one where none was given."""
        return self.seats[index] if 0 <= index < len(self.seats) else EMPTY_SEAT


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
    filled = changed(
        look.keyers, keyer, lambda k: replace(k, graphic=k.graphic.with_value(name, value))
    )
    return replace(look, keyers=filled)


def with_keyer_in(look: Look, keyer: int, *, is_in: bool) -> Look:
    """Take a keyer in or out; going in sends the others of its group out."""
    return replace(look, keyers=switched(look.keyers, keyer, is_in=is_in))


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
