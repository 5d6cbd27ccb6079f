"""What a take sends: pure decisions, nothing is sent from here.

Layers go before the layout, so that a strap is there when its person appears. What already is on
air is not sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.domain.commands import ShowLayout
from studio.domain.looks import Keyers, Look, difference, seat_ids
from studio.services.keyers import updated

if TYPE_CHECKING:
    from studio.domain.podium import Frame


@dataclass(frozen=True, slots=True)
class TakePlan:
    """The parts of a take that are due, None for what stays.

    `keyers` are those that are on air afterwards, in front and behind; a plane of none is cleared.
    """

    layout: ShowLayout | None = None
    keyers: Keyers | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is sent."""
        return self.layout is None and self.keyers is None


def plan_take(wanted: Look, program: Look, frame: Frame, *, can_layout: bool = True) -> TakePlan:
    """Return what brings wanted on air; where layouts are off the room's own stays."""
    changes = difference(wanted, program, frame, can_layout=can_layout)
    return TakePlan(
        layout=layout_request(wanted, frame) if changes.changes_layout else None,
        keyers=wanted.keyers_in if changes.changes_graphics else None,
    )


def plan_update(preview: Look, program: Look) -> TakePlan:
    """Return the graphics on air with what was typed since; nothing else changes."""
    keyers = updated(program.keyers_in, preview.keyers)
    return TakePlan(keyers=keyers if keyers != program.keyers_in else None)


def layout_request(look: Look, frame: Frame) -> ShowLayout:
    """Return the layout call for a look: one user entry per spot."""
    return ShowLayout(look.layout, look.seats, seat_ids(look, frame))
