"""What a take sends: pure decisions, nothing is sent from here.

Layers go before the layout, so that a strap is there when its person appears. What already is on
air is not sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studio.domain.commands import ShowLayout
from studio.domain.looks import Keyer, Look, difference, seat_ids

if TYPE_CHECKING:
    from studio.domain.podium import Frame


@dataclass(frozen=True, slots=True)
class TakePlan:
    """The parts of a take that are due, None for what stays.

    `keyers` is what the foreground shall hold afterwards; empty means that it is cleared.
    """

    layout: ShowLayout | None = None
    keyers: tuple[Keyer, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is sent."""
        return self.layout is None and self.keyers is None


def plan_take(wanted: Look, program: Look, frame: Frame, *, can_layout: bool = True) -> TakePlan:
    """Return what brings wanted on air; where layouts are off the room's own stays."""
    changes = difference(wanted, program, frame, can_layout=can_layout)
    return TakePlan(
        layout=layout_request(wanted, frame) if changes.changes_layout else None,
        keyers=_in(wanted) if changes.changes_foreground else None,
    )


def plan_update(preview: Look, program: Look) -> TakePlan:
    """Return the graphics on air with what was typed since; nothing else changes."""
    edited = {keyer.number: keyer.graphic for keyer in preview.keyers}
    keyers = tuple(
        replace(keyer, graphic=edited.get(keyer.number, keyer.graphic)) for keyer in program.keyers
    )
    return TakePlan(keyers=keyers if keyers != program.keyers else None)


def plan_keyer(number: int, preview: Look, program: Look, *, is_in: bool) -> TakePlan:
    """Return the graphics on air with one more, as it is prepared, or one less."""
    there = _in(program)
    rest = tuple(keyer for keyer in there if keyer.number != number)
    if not is_in:
        return TakePlan(keyers=rest if rest != there else None)
    added = (replace(k, is_in=True) for k in preview.keyers if k.number == number)
    wanted = tuple(sorted((*rest, *added), key=lambda keyer: keyer.number))
    return TakePlan(keyers=wanted if wanted != there else None)


def plan_refresh(program: Look) -> TakePlan:
    """Return the graphics on air once more if the time of day is among them."""
    has_clock = any(graphic.document.has_clock for graphic in program.graphics_in)
    return TakePlan(keyers=program.keyers if has_clock else None)


def layout_request(look: Look, frame: Frame) -> ShowLayout:
    """Return the layout call for a look: one user entry per spot."""
    return ShowLayout(look.layout, look.seats, seat_ids(look, frame))


def _in(look: Look) -> tuple[Keyer, ...]:
    return tuple(keyer for keyer in look.keyers if keyer.is_in)
