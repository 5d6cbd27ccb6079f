"""How far the last take has come, told from the fates of the requests it was made of."""

from __future__ import annotations

from typing import Final

from studio.domain.commands import (
    ECHO_LIMIT_S,
    FOREGROUND,
    ClearLayer,
    Command,
    Fate,
    LayerKind,
    ShowLayer,
    ShowLayout,
)

_WORST_FIRST: Final = (Fate.FAILED, Fate.ASKED, Fate.ACCEPTED, Fate.UNECHOED, Fate.CONFIRMED)


def is_take(command: Command) -> bool:
    """Return whether a command is part of a take: a layout, the foreground, graphics behind."""
    request = command.request
    if isinstance(request, ShowLayer):
        return request.z_index == FOREGROUND or request.kind is LayerKind.GRAPHICS
    return isinstance(request, ShowLayout | ClearLayer)


def parts_of_take(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Return the requests of the last take, oldest first; none before the first take.

    A take is a foreground at most, then a background and then a layout, within seconds.
    """
    parts: tuple[Command, ...] = ()
    for command in reversed([c for c in commands if is_take(c)]):
        if parts and not _goes_before(command, parts[0]):
            break
        parts = (command, *parts)
    return parts


def last_take(commands: tuple[Command, ...]) -> Command | None:
    """Return the request of the last take that has come least far; None before the first take.

    What failed or is missing of it says more than what worked.
    """
    parts = reversed(parts_of_take(commands))
    return min(parts, key=lambda part: _WORST_FIRST.index(part.fate), default=None)


def _goes_before(command: Command, other: Command) -> bool:
    is_soon = other.asked_at_s - command.asked_at_s <= ECHO_LIMIT_S
    return is_soon and _place(command) < _place(other)


def _place(command: Command) -> int:
    """Where in a take a request comes."""
    request = command.request
    if isinstance(request, ShowLayer | ClearLayer):
        return 0 if request.z_index == FOREGROUND else 1
    return 2
