"""Whose snapshot it is: no answer carries an id, so that only their order tells.

What counts is that nobody's snapshot is ever taken for a still of the desk's own, which is deleted
once it was shown. In doubt a picture is the operator's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.domain.commands import Command, Fate, Request, TakeSnapshot

if TYPE_CHECKING:
    from studio.domain.room import Snapshot

_LIVE: Final = frozenset({Fate.ASKED, Fate.ACCEPTED})


@dataclass(frozen=True, slots=True)
class Owned:
    """Commands that are left, those of them that are proven, and what the gallery shows."""

    commands: tuple[Command, ...]
    proven: tuple[Command, ...] = ()
    gallery: tuple[Snapshot, ...] = ()


def is_still(request: Request) -> bool:
    """Whether it is one of the pictures the desk takes for its own monitor."""
    return isinstance(request, TakeSnapshot) and request.is_for_program


def without_pending_stills(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Give up the stills that did not come yet."""
    return tuple(c for c in commands if not (is_still(c.request) and _may_come(c)))


def owned(commands: tuple[Command, ...], snapshots: tuple[Snapshot, ...], own_id: str) -> Owned:
    """Give each snapshot to the command it proves, in the order in which they were asked for."""
    result = Owned(commands)
    for snapshot in snapshots:
        result = _given(result, snapshot, own_id)
    return result


def _given(sofar: Owned, snapshot: Snapshot, own_id: str) -> Owned:
    proven = {c.number for c in sofar.proven}
    waiting = [c for c in sofar.commands if _may_come(c) and c.number not in proven]
    live = [c for c in waiting if c.fate in _LIVE]
    command = next(iter(live or waiting), None) if snapshot.creator_id in {"", own_id} else None
    if command is None:
        return Owned(sofar.commands, sofar.proven, (*sofar.gallery, snapshot))
    is_own = is_still(command.request)
    if is_own and snapshot.creator_id != own_id:
        return Owned(sofar.commands, sofar.proven, (*sofar.gallery, snapshot))
    return Owned(
        _without_older_stills(sofar.commands, command),
        (*sofar.proven, command),
        sofar.gallery if is_own else (*sofar.gallery, snapshot),
    )


def _may_come(command: Command) -> bool:
    is_unsure = command.failure is not None and command.failure.is_unsure
    return isinstance(command.request, TakeSnapshot) and (
        command.fate in {*_LIVE, Fate.UNECHOED} or is_unsure
    )


def _without_older_stills(commands: tuple[Command, ...], proven: Command) -> tuple[Command, ...]:
    """Something newer came: what is late by now is not waited for any more."""
    return tuple(
        c
        for c in commands
        if c.number >= proven.number
        or not (is_still(c.request) and _may_come(c) and c.fate not in _LIVE)
    )
