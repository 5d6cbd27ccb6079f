"""What differs between two looks."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
