"""Edits of the preview: a wish and a look in, a look out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, assert_never

from studio.domain.intents import (
    ChooseLayout,
    CueKeyer,
    EmptyKeyer,
    FillField,
    GiveSeat,
    GroupKeyer,
    KeyerEdit,
    LoadKeyer,
    NameKeyer,
    PlaceKeyer,
    SwapKeyers,
    SwapSeats,
    SwitchKeyer,
    TimeKeyer,
)
from studio.domain.looks import (
    Keyer,
    Keyers,
    Look,
    changed,
    cued,
    grouped,
    name_for,
    swapped,
    with_field,
    with_keyer,
    with_keyer_in,
    with_layout,
    with_seat,
    with_swap,
    without_keyer,
)
from studio.domain.overlay import Graphic
from studio.domain.podium import tiling_for

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.overlay import OverlayDocument

Preparation: TypeAlias = ChooseLayout | GiveSeat | SwapSeats | FillField | SwitchKeyer | KeyerEdit


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
            return replace(look, keyers=_edited(look.keyers, wish))


def loaded(state: DeskState, wish: LoadKeyer, document: OverlayDocument) -> Look:
    """Return the preview with a template in a keyer: out, in the theme, with its own name."""
    others = without_keyer(state.preview.keyers, wish.keyer)
    graphic = Graphic(document, theme=state.theme)
    name = name_for(others, document.name)
    keyer = Keyer(wish.keyer, graphic, name=name, template=wish.template)
    return replace(state.preview, keyers=with_keyer(others, keyer))


def _edited(keyers: Keyers, wish: KeyerEdit) -> Keyers:
    match wish:
        case NameKeyer(number, name):
            return changed(keyers, number, lambda k: replace(k, name=name.strip()))
        case EmptyKeyer(number):
            return without_keyer(keyers, number)
        case SwapKeyers(one, other):
            return swapped(keyers, one, other)
        case GroupKeyer(number, group):
            return grouped(keyers, number, group)
        case TimeKeyer(number, auto_out_s):
            return changed(keyers, number, lambda k: replace(k, auto_out_s=auto_out_s))
        case PlaceKeyer(number, plane):
            return changed(keyers, number, lambda k: replace(k, plane=plane))
        case CueKeyer(number, cue):
            return cued(keyers, number, cue)
        case _:
            assert_never(wish)


def _with_seats(state: DeskState, index: int) -> Look:
    """The automatic layout has no seats: seating somebody turns it into the tiling it shows."""
    look = state.preview
    if not look.layout.is_auto:
        return look
    name = tiling_for(max(len(state.room.participants), index + 1))
    return with_layout(look, replace(look.layout, name=name), state.room.frame)
