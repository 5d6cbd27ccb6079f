"""Edits of the preview: a wish and a look in, a look out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, assert_never

from studio.domain.intents import ChooseLayout, FillField, GiveSeat, SwapSeats, SwitchKeyer
from studio.domain.looks import (
    Look,
    with_field,
    with_keyer_in,
    with_layout,
    with_seat,
    with_swap,
)
from studio.domain.podium import tiling_for

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

Preparation: TypeAlias = ChooseLayout | GiveSeat | SwapSeats | FillField | SwitchKeyer


def prepared(state: DeskState, wish: Preparation) -> Look:
    """Return the preview after wish."""
    look = state.preview
    match wish:
        case ChooseLayout(layout):
            return with_layout(look, layout, state.room.frame)
        case GiveSeat(index, seat):
            return with_seat(_with_seats(state, index), index, seat)
        case SwapSeats(one, other):
            return with_swap(_with_seats(state, max(one, other)), one, other)
        case FillField(keyer, name, value):
            return with_field(look, keyer, name, value)
        case SwitchKeyer(keyer, is_in):
            return with_keyer_in(look, keyer, is_in=is_in)
        case _:
            assert_never(wish)


def _with_seats(state: DeskState, index: int) -> Look:
    """The automatic layout has no seats: seating somebody turns it into the tiling it shows."""
    look = state.preview
    if not look.layout.is_auto:
        return look
    name = tiling_for(max(len(state.room.participants), index + 1))
    return with_layout(look, replace(look.layout, name=name), state.room.frame)
