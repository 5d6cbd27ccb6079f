"""The life of commands in the state: asked, accepted, confirmed; and what each leaves on air."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from studio.domain.commands import (
    PENDING,
    ClearLayer,
    Command,
    Failure,
    Fate,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
)
from studio.domain.confirm import confirms
from studio.domain.desk import DeskState
from studio.domain.events import Heard, PodiumChanged, SnapshotsTaken
from studio.domain.program_reducer import with_layers_told, with_request
from studio.domain.snapshot_owners import is_still, owned, without_pending_stills

COMMANDS_KEPT: Final = 50
STILLS_KEPT: Final = 5


def asked(state: DeskState, command: Command) -> DeskState:
    """File a new command."""
    return replace(state, commands=_newest((*state.commands, command)))


def accepted(state: DeskState, number: int, at_s: float) -> DeskState:
    """The server said yes: the program holds it from now on, confirmed or not.

    The confirming event may have been faster than the answer; then it is on air already.
    """
    command = _find(state, number)
    if command is None:
        return state
    if command.fate is not Fate.ASKED:
        return _with(state, replace(command, accepted_at_s=at_s))
    after = _with(state, replace(command, fate=Fate.ACCEPTED, accepted_at_s=at_s))
    return _on_air(after, command.request, is_confirmed=False)


def failed(state: DeskState, number: int, failure: Failure) -> DeskState:
    """The server said no, or nothing. A command the room already proved stays confirmed."""
    command = _find(state, number)
    if command is None or command.fate is Fate.CONFIRMED:
        return state
    request = _light(command.request)
    return _with(state, replace(command, request=request, fate=Fate.FAILED, failure=failure))


def missed(state: DeskState, number: int) -> DeskState:
    """No echo in time: a neutral state of its own, never an error and never on air."""
    command = _find(state, number)
    if command is None or command.fate is not Fate.ACCEPTED:
        return state
    return _with(state, replace(command, fate=Fate.UNECHOED))


def link_lost(state: DeskState) -> DeskState:
    """Nobody knows which stills were missed: a snapshot heard after this may be the operator's."""
    return replace(state, commands=without_pending_stills(state.commands))


def heard_by_commands(state: DeskState, heard: Heard) -> tuple[DeskState, Heard]:
    """Confirm what the message proves; returns it without the snapshots that are the desk's own."""
    own_id = state.connection.user_id if state.connection else ""
    if isinstance(heard.event, SnapshotsTaken):
        found = owned(state.commands, heard.event.snapshots, own_id)
        state = replace(state, commands=found.commands)
        heard, proven = replace(heard, event=SnapshotsTaken(found.gallery)), found.proven
    else:
        proven = _proven(state, heard, own_id)
    for command in proven:
        state = _confirmed(state, command, heard.at_s)
    if isinstance(heard.event, PodiumChanged):
        told, before = dict(heard.event.layers), dict(state.room.layers)
        own_ids = {c.request.layer_id for c in state.commands if isinstance(c.request, ShowLayer)}
        program = with_layers_told(state.program, before, told, own_ids)
        state = replace(state, program=program)
    return state, heard


def awaits_layout(state: DeskState) -> bool:
    """Whether a layout is on its way, so that what the room shows now is from before it."""
    layouts = (c for c in state.commands if isinstance(c.request, ShowLayout))
    return any(c.fate in {Fate.ASKED, Fate.ACCEPTED} for c in layouts)


def _proven(state: DeskState, heard: Heard, own_id: str) -> tuple[Command, ...]:
    """One line of the chat proves one command, the oldest; of the rest, all it fits."""
    proven = tuple(
        c
        for c in state.commands
        if _may_be_proven(c) and confirms(heard, c.request, own_id) and _is_provable(state, c)
    )
    lines = [c for c in proven if isinstance(c.request, SendChat)]
    return tuple(c for c in proven if c not in lines[1:])


def _may_be_proven(command: Command) -> bool:
    is_unsure = command.failure is not None and command.failure.is_unsure
    return command.fate in PENDING or (command.fate is Fate.FAILED and is_unsure)


def _is_provable(state: DeskState, command: Command) -> bool:
    """Whether a layer of ours that is missing in a message was taken off: it may be on its way yet.

    A server that shows no layers in its messages cannot prove that one of ours is gone.
    """
    request = command.request
    if not isinstance(request, ClearLayer):
        return True
    fills = (c for c in state.commands if isinstance(c.request, ShowLayer))
    older = [c for c in fills if _slot(c.request) == request.z_index and c.number < command.number]
    if state.room.reports_layers:
        return all(c.fate not in {Fate.ASKED, Fate.ACCEPTED} for c in older)
    return not older


def _confirmed(state: DeskState, command: Command, at_s: float) -> DeskState:
    is_news = command.accepted_at_s is None and not _is_superseded(state, command)
    state = _with(state, replace(command, fate=Fate.CONFIRMED, confirmed_at_s=at_s, failure=None))
    request = command.request
    if is_news:
        return _on_air(state, request, is_confirmed=True)
    if isinstance(request, ShowLayer):
        layer = state.program.layer(request.z_index)
        if layer is not None and layer.layer_id == request.layer_id:
            return _on_air(state, request, is_confirmed=True)
    return state


def _is_superseded(state: DeskState, command: Command) -> bool:
    """Whether a request that failed was followed by one that took its place."""
    slot = _slot(command.request)
    newer = (c for c in state.commands if c.number > command.number and _slot(c.request) == slot)
    return command.fate is Fate.FAILED and any(c.accepted_at_s is not None for c in newer)


def _slot(request: Request) -> int | None:
    return request.z_index if isinstance(request, ShowLayer | ClearLayer) else None


def _on_air(state: DeskState, request: Request, *, is_confirmed: bool) -> DeskState:
    program = with_request(state.program, request, is_confirmed=is_confirmed)
    return replace(state, program=program, commands=_lightened(state.commands, request))


def _lightened(commands: tuple[Command, ...], newest: Request) -> tuple[Command, ...]:
    """Pictures are big: of what a newer layer or its end replaced, none is kept."""
    slot = _slot(newest)
    if slot is None:
        return commands
    return tuple(
        c
        if c.request is newest or c.fate is Fate.ASKED or _slot(c.request) != slot
        else replace(c, request=_light(c.request))
        for c in commands
    )


def _light(request: Request) -> Request:
    return replace(request, picture=b"") if isinstance(request, ShowLayer) else request


def _newest(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Keep the newest, and whatever still waits for its answer."""
    stills = [c.number for c in commands if is_still(c.request)][-STILLS_KEPT:]
    others = [c.number for c in commands if not is_still(c.request)][-COMMANDS_KEPT:]
    kept = {*stills, *others}
    return tuple(c for c in commands if c.number in kept or c.fate is Fate.ASKED)


def _find(state: DeskState, number: int) -> Command | None:
    return next((c for c in state.commands if c.number == number), None)


def _with(state: DeskState, command: Command) -> DeskState:
    return replace(
        state, commands=tuple(command if c.number == command.number else c for c in state.commands)
    )
