"""The life of commands in the state: asked, accepted, confirmed; and what each leaves on air."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from studio.domain.commands import (
    FOREGROUND,
    PENDING,
    ClearLayer,
    Command,
    Failure,
    Fate,
    LayerKind,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    TakeSnapshot,
)
from studio.domain.confirm import confirms
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import Heard, PodiumChanged, SnapshotsTaken
from studio.domain.looks import Keyer, Look
from studio.domain.room import Snapshot

COMMANDS_KEPT: Final = 50


def asked(state: DeskState, command: Command) -> DeskState:
    """File a new command."""
    return replace(state, commands=(*state.commands, command)[-COMMANDS_KEPT:])


def accepted(state: DeskState, number: int, at_s: float) -> DeskState:
    """The server said yes: the program holds it from now on, confirmed or not.

    The confirming event may have been faster than the answer; then the command stays confirmed.
    """
    command = _find(state, number)
    if command is None:
        return state
    fate = Fate.ACCEPTED if command.fate is Fate.ASKED else command.fate
    after = _with(state, replace(command, fate=fate, accepted_at_s=at_s))
    return _on_air(after, command.request, is_confirmed=fate is Fate.CONFIRMED)


def failed(state: DeskState, number: int, failure: Failure) -> DeskState:
    """The server said no, or nothing. A command the room already proved stays confirmed."""
    command = _find(state, number)
    if command is None or command.fate is Fate.CONFIRMED:
        return state
    return _with(state, replace(command, fate=Fate.FAILED, failure=failure))


def missed(state: DeskState, number: int) -> DeskState:
    """No echo in time: a neutral state of its own, never an error and never on air."""
    command = _find(state, number)
    if command is None or command.fate is not Fate.ACCEPTED:
        return state
    return _with(state, replace(command, fate=Fate.UNECHOED))


def heard_by_commands(state: DeskState, heard: Heard) -> tuple[DeskState, Heard]:
    """Confirm what the message proves; returns it without the snapshots that are the desk's own."""
    own_id = state.connection.user_id if state.connection else ""
    for command in _proven(state, heard, own_id):
        confirmed = replace(command, fate=Fate.CONFIRMED, confirmed_at_s=heard.at_s)
        state = _confirmed(_with(state, confirmed), command)
        if isinstance(heard.event, SnapshotsTaken):
            heard = _without_own(heard, heard.event, command.request, own_id)
    if isinstance(heard.event, PodiumChanged):
        state = replace(state, program=_without_lost_layers(state.program, heard.event))
    return state, heard


def _proven(state: DeskState, heard: Heard, own_id: str) -> tuple[Command, ...]:
    """One event proves one snapshot or chat line, the oldest; of the rest, all it fits."""
    proven = tuple(
        c for c in state.commands if c.fate in PENDING and confirms(heard, c.request, own_id)
    )
    one_each = [c for c in proven if isinstance(c.request, TakeSnapshot | SendChat)]
    return tuple(c for c in proven if c not in one_each[1:])


def _confirmed(state: DeskState, command: Command) -> DeskState:
    if command.accepted_at_s is None:
        return state  # the answer will put it on air
    request = command.request
    if not isinstance(request, ShowLayer):
        return state
    layer = state.program.layer(request.z_index)
    if layer is None or layer.layer_id != request.layer_id:
        return state
    return replace(
        state,
        program=_with_layer(state.program, request.z_index, replace(layer, is_confirmed=True)),
    )


def _on_air(state: DeskState, request: Request, *, is_confirmed: bool) -> DeskState:
    program = state.program
    match request:
        case ShowLayout(layout, seats, _):
            return _took(state, replace(program.look, layout=layout, seats=seats))
        case ShowLayer():
            layer = LayerOnAir(request.kind, request.layer_id, request.title, is_confirmed)
            after = replace(state, program=_with_layer(program, request.z_index, layer))
            return _keyed(after, request.z_index, request.keyers)
        case ClearLayer(z_index):
            return _keyed(replace(state, program=_with_layer(program, z_index, None)), z_index, ())
        case _:
            return state


def _keyed(state: DeskState, z_index: int, keyers: tuple[Keyer, ...]) -> DeskState:
    if z_index != FOREGROUND:
        return state
    return _took(state, replace(state.program.look, keyers=keyers))


def _took(state: DeskState, look: Look) -> DeskState:
    return replace(state, program=replace(state.program, look=look))


def _with_layer(program: Program, z_index: int, layer: LayerOnAir | None) -> Program:
    others = tuple((z, there) for z, there in program.layers if z != z_index)
    return replace(program, layers=others if layer is None else (*others, (z_index, layer)))


def _without_lost_layers(program: Program, event: PodiumChanged) -> Program:
    """A confirmed layer of ours that the podium no longer shows was changed by somebody else."""
    shown = dict(event.layers)
    for z_index, layer in program.layers:
        if not layer.is_confirmed or shown.get(z_index) == layer.layer_id:
            continue
        foreign = shown.get(z_index)
        program = _with_layer(
            program,
            z_index,
            LayerOnAir(LayerKind.FOREIGN, foreign, is_confirmed=True) if foreign else None,
        )
        if z_index == FOREGROUND:
            program = replace(program, look=replace(program.look, keyers=()))
    return program


def _without_own(heard: Heard, event: SnapshotsTaken, request: Request, own_id: str) -> Heard:
    """The picture for the program monitor is not for the gallery."""
    if not (isinstance(request, TakeSnapshot) and request.is_for_program):
        return heard
    own = next((s for s in event.snapshots if s.creator_id in {"", own_id}), None)
    rest: tuple[Snapshot, ...] = tuple(s for s in event.snapshots if s is not own)
    return replace(heard, event=SnapshotsTaken(rest))


def _find(state: DeskState, number: int) -> Command | None:
    return next((c for c in state.commands if c.number == number), None)


def _with(state: DeskState, command: Command) -> DeskState:
    return replace(
        state, commands=tuple(command if c.number == command.number else c for c in state.commands)
    )
