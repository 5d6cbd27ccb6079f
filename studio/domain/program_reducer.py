"""What is on air: as accepted by the server, and as the room itself tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from studio.domain.commands import ClearLayer, LayerKind, Request, ShowLayer, ShowLayout
from studio.domain.confirm import is_shown
from studio.domain.desk import LayerOnAir, Program
from studio.domain.looks import (
    LayoutChoice,
    Look,
    Plane,
    Seat,
    clip,
    person,
    seat_ids,
    with_plane,
)
from studio.domain.podium import LAYOUT_NAMES, tiling_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from studio.domain.room import RoomOptions, RoomState


def with_request(program: Program, request: Request, *, is_confirmed: bool) -> Program:
    """Put on air what a request brings about, or take it off."""
    match request:
        case ShowLayout(layout, seats, _):
            return replace(program, look=replace(program.look, layout=layout, seats=seats))
        case ShowLayer():
            layer = LayerOnAir(request.kind, request.layer_id, request.title, is_confirmed)
            return _with_layer(program, request.z_index, layer, request)
        case ClearLayer(z_index):
            return _with_layer(program, z_index, None)
        case _:
            return program


def with_layers_told(
    program: Program, before: Mapping[int, str], told: Mapping[int, str], own_ids: Collection[str]
) -> Program:
    """Take in which layers the room shows, by z index; `before` is what it showed until now.

    A layer is gone only if the room showed it before: not every server reports layers. What the
    desk itself sent, or took off again, may still be on its way through the room and is nobody
    else's.
    """
    for z_index in {*before, *told}:
        there, seen = program.layer(z_index), told.get(z_index)
        if there is not None and (not there.is_confirmed or seen == there.layer_id):
            continue
        if seen is None:
            if there is not None and before.get(z_index) == there.layer_id:
                program = _with_layer(program, z_index, None)
        elif seen not in own_ids:
            foreign = LayerOnAir(LayerKind.FOREIGN, seen, is_confirmed=True)
            program = _with_layer(program, z_index, foreign)
    return program


def with_layout_told(look: Look, room: RoomState, play_ids: Collection[str]) -> Look:
    """Take in which layout the room shows; seats of `play_ids` are clips, all others people."""
    request = ShowLayout(look.layout, look.seats, seat_ids(look, room.frame))
    options = room.options
    if is_shown(request, options):
        return look
    seats = tuple(_seat(user, play_ids) for user in options.layout_users or ())
    return replace(look, layout=_layout(options), seats=seats)


def _layout(options: RoomOptions) -> LayoutChoice:
    users = options.layout_users
    name = options.layout_name or ("auto" if users is None else tiling_for(len(users)))
    is_auto = options.layout_map is None and name == "auto"
    places = options.layout_map
    if places is None and not is_auto and name not in LAYOUT_NAMES:
        places = ()  # the room knows a layout that the desk cannot draw
    return LayoutChoice(
        name=name,
        places=places,
        fills_empty=options.layout == "auto" and not is_auto,
        has_voice_activation=options.has_voice_activation and not is_auto,
        shows_names=options.shows_names,
    )


def _seat(user_id: str, play_ids: Collection[str]) -> Seat:
    if not user_id:
        return Seat()
    return clip(user_id) if user_id in play_ids else person(user_id)


def _with_layer(
    program: Program, z_index: int, layer: LayerOnAir | None, request: ShowLayer | None = None
) -> Program:
    """A plane holds the graphics sent as its layer, or something else and then none of them."""
    others = tuple((z, there) for z, there in program.layers if z != z_index)
    after = replace(program, layers=others if layer is None else (*others, (z_index, layer)))
    planes = (plane for plane in Plane if plane.value == z_index)
    for plane in planes:
        keyers = with_plane(after.look.keyers, plane, request.keyers if request else ())
        after = replace(after, look=replace(after.look, keyers=keyers))
    return after
