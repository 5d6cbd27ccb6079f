"""What differs between two looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from studio.domain.looks.keyers import Plane
from studio.domain.looks.look import Look, seat_ids
from studio.domain.looks.seats import LayoutChoice, Seat, SeatKind
from studio.domain.overlay import Graphic
from studio.domain.podium import Frame


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
    graphics_moved: tuple[tuple[Graphic, Plane], ...] = ()
    """What stays on air as it is and changes planes, with where it goes."""

    @property
    def changes_layout(self) -> bool:
        """Whether a layout call is due."""
        return self.layout is not None or bool(self.moves)

    @property
    def changes_graphics(self) -> bool:
        """Whether the foreground or the background is to be sent or cleared."""
        return bool(self.graphics_in or self.graphics_out or self.graphics_moved)

    @property
    def is_empty(self) -> bool:
        """Whether a TAKE would send nothing."""
        return not (self.changes_layout or self.changes_graphics)


def difference(
    preview: Look, program: Look, frame: Frame, *, can_layout: bool = True
) -> LookDifference:
    """Return what taking preview changes in program: graphics only where layouts are off (2.5)."""
    graphics = _graphics(_lying(preview), _lying(program))
    if not can_layout:
        return graphics
    layout = preview.layout if preview.layout != program.layout else None
    return replace(graphics, layout=layout, moves=_moves(preview, program, frame))


_Lying: TypeAlias = tuple[tuple[Graphic, Plane], ...]


def _lying(look: Look) -> _Lying:
    """The graphics that are in, from the very back to the very front."""
    return tuple((g, plane) for plane in (Plane.BACK, Plane.FRONT) for g in look.graphics_on(plane))


def _graphics(wanted: _Lying, there: _Lying) -> LookDifference:
    coming, going = _without(wanted, there), _without(there, wanted)
    left = {graphic for graphic, _ in going}
    moved = tuple((graphic, plane) for graphic, plane in coming if graphic in left)
    known = {graphic for graphic, _ in moved}
    restacked = wanted if wanted != there and set(wanted) == set(there) else ()
    return LookDifference(
        graphics_in=tuple(g for g, _ in coming or restacked if g not in known),
        graphics_out=tuple(g for g, _ in going if g not in known),
        graphics_moved=moved,
    )


def _without(some: _Lying, others: _Lying) -> _Lying:
    return tuple(one for one in some if one not in others)


def _moves(preview: Look, program: Look, frame: Frame) -> tuple[SeatMove, ...]:
    before, after = seat_ids(program, frame), seat_ids(preview, frame)
    seated = [s for s in (*program.seats, *preview.seats) if s.kind is not SeatKind.EMPTY]
    return tuple(
        SeatMove(seat, _index(before, seat.id), _index(after, seat.id))
        for seat in dict.fromkeys(seated)
        if _index(before, seat.id) != _index(after, seat.id)
    )


def _index(ids: tuple[str, ...], seat_id: str) -> int | None:
    return ids.index(seat_id) if seat_id in ids else None
