"""Rules and timing of the keyers, pure: what the planes shall hold, and what runs out when.

What is on air and what is wished are keyers that are in; the prepared ones are those of the
preview, with their names, groups and cues.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.keying import AutoOut
from studio.domain.looks import (
    Cue,
    Keyer,
    Keyers,
    Plane,
    keyer_of,
    on_plane,
    rivals_of,
    switched,
    with_keyer,
    with_plane,
    without_keyer,
)
from studio.domain.overlay import next_change

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from studio.domain.desk import DeskState, Program
    from studio.domain.looks import Look
    from studio.domain.overlay import Graphic
    from studio.domain.podium import Box

TICKS_PER_S: Final = 1.0
"""How often a graphic that changes by itself is sent at most."""


def wanted_keyers(state: DeskState) -> Keyers:
    """Return what is on air once everything that was wished has come true."""
    keyers = state.program.look.keyers_in
    for wish in state.keying.wishes:
        keyers = with_plane(keyers, wish.plane, wish.keyers)
    return keyers


def pressed_since(there: Keyers, asked: Keyers, wanted: Keyers) -> Keyers:
    """Return there with what was keyed after something was asked: the newest press counts.

    `asked` is what was wanted when that something was asked for, `wanted` what is by now.
    """
    gone = {keyer.number for keyer in asked} - {keyer.number for keyer in wanted}
    keyed = [keyer for keyer in wanted if keyer not in asked]
    for number in gone | {keyer.number for keyer in keyed}:
        there = without_keyer(there, number)
    for plane in Plane:
        there = with_plane(there, plane, (*on_plane(there, plane), *on_plane(keyed, plane)))
    return there


def with_in(there: Keyers, keyer: Keyer, prepared: Keyers) -> Keyers:
    """Return there with one keyer more, as it is prepared, without the others of its group."""
    rivals = rivals_of(prepared, keyer.number)
    kept = tuple(k for k in there if k.number not in rivals)
    return with_keyer(kept, replace(keyer, is_in=True, cue=Cue.NONE))


def with_out(there: Keyers, numbers: Collection[int]) -> Keyers:
    """Return there without some keyers."""
    return tuple(k for k in there if k.number not in numbers)


def run_cued(there: Keyers, prepared: Keyers) -> Keyers:
    """Return there after everything that is cued went its way, out before in."""
    for keyer in prepared:
        if keyer.cue is Cue.OUT:
            there = without_keyer(there, keyer.number)
    for keyer in prepared:
        if keyer.cue is Cue.IN:
            there = with_in(there, keyer, prepared)
    return there


def after_run(prepared: Keyers) -> Keyers:
    """Return the prepared keyers after a RUN: as they are on air, with nothing cued any more."""
    for keyer in prepared:
        if keyer.is_cued:
            prepared = switched(prepared, keyer.number, is_in=keyer.cue is Cue.IN)
    return tuple(replace(keyer, cue=Cue.NONE) for keyer in prepared)


def as_far_as(
    there: Collection[Plane], touched: Keyers, prepared: Look, follow: Callable[[Keyers], Keyers]
) -> Look:
    """Return a look that follows, but for keyers touched on a plane that is not there yet."""
    late = {keyer.number for keyer in touched if keyer.plane not in there}
    before = prepared.keyers
    after = zip(before, follow(before), strict=True)
    return replace(prepared, keyers=tuple(b if b.number in late else a for b, a in after))


def updated(there: Keyers, prepared: Keyers) -> Keyers:
    """Return there with what was typed since into the same keyers; nobody goes in or out."""
    edited = {keyer.number: keyer.graphic for keyer in prepared}
    return tuple(replace(k, graphic=edited.get(k.number, k.graphic)) for k in there)


def started(wished: Keyers, there: Keyers, at: float) -> Keyers:
    """Return wished with the moments of going in: a graphic that is in already keeps its own."""
    return tuple(_started(keyer, keyer_of(there, keyer.number), at) for keyer in wished)


def _started(keyer: Keyer, before: Keyer | None, at: float) -> Keyer:
    """A template that was changed meanwhile is the same graphic still."""
    if before is None:
        return replace(keyer, started_at=at)
    is_same = before.graphic.document == keyer.graphic.document or (
        keyer.template != "" and before.template == keyer.template
    )
    return replace(keyer, started_at=before.started_at if is_same else at)


def drawn(keyers: Keyers) -> tuple[Graphic, ...]:
    """Return what is drawn of keyers that are on air: counting from when they went in."""
    return tuple(keyer.graphic.started(keyer.started_at) for keyer in keyers)


def spots_on_air(state: DeskState) -> tuple[Box, ...]:
    """Return where the seats of the program are, seat 1 first: as the room tells it if it does."""
    look, room = state.program.look, state.room
    if look.layout.is_auto and room.spots:
        return tuple(spot.box for spot in room.spots)
    return look.layout.boxes_in(room.frame, len(room.participants))


def spots_prepared(state: DeskState) -> tuple[Box, ...]:
    """Return where the seats of the preview are, seat 1 first."""
    return state.preview.layout.boxes_in(state.room.frame, len(state.room.participants))


def auto_outs_after(
    auto_outs: tuple[AutoOut, ...], program: Program, now_s: float
) -> tuple[AutoOut, ...]:
    """Return what runs out now that program is on air: from going in on, whatever is updated.

    It counts from the room's own event, and from the answer for as long as there is none.
    """
    known = {(out.number, out.started_at): out for out in auto_outs}
    after = []
    for keyer in program.look.keyers_in:
        layer = program.layer(keyer.plane.value)
        if layer is None:
            continue
        out = known.get((keyer.number, keyer.started_at))
        if out is not None and (out.is_confirmed or out.layer_id != layer.layer_id):
            after.append(out)
        elif out is not None:
            due_s = now_s + out.after_s if layer.is_confirmed else out.due_s
            after.append(replace(out, due_s=due_s, is_confirmed=layer.is_confirmed))
        elif keyer.auto_out_s is not None:
            due_s = now_s + keyer.auto_out_s
            told = (layer.layer_id, layer.is_confirmed)
            after.append(AutoOut(keyer.number, keyer.started_at, keyer.auto_out_s, due_s, *told))
    return tuple(after)


def due(auto_outs: tuple[AutoOut, ...], now_s: float) -> tuple[AutoOut, ...]:
    """Return what has run out."""
    return tuple(out for out in auto_outs if not out.is_pinned and out.due_s <= now_s)


def seconds_left(out: AutoOut, now_s: float) -> int:
    """Return the full seconds a keyer stays on air, as people count down."""
    return max(0, math.ceil(out.due_s - now_s))


def pause_s(graphics: tuple[Graphic, ...], now: datetime) -> float | None:
    """Return the seconds until graphics are due to be sent again, None for never.

    Ticks fall on a grid of the set rate, so that however many graphics change by themselves, and
    whatever the operator sends between, they are never more than that.
    """
    changes = [c for graphic in graphics if (c := next_change(graphic, now)) is not None]
    if not changes:
        return None
    period = 1 / TICKS_PER_S
    change = now.timestamp() + min(changes)
    return math.ceil(round(change / period, 3)) * period - now.timestamp()
