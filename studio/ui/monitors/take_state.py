"""How far the last take has come, told from the fates of the requests it was made of."""

from __future__ import annotations

from typing import Final

from studio.domain.commands import (
    ECHO_LIMIT_S,
    FOREGROUND,
    ClearLayer,
    Command,
    Fate,
    ShowLayer,
    ShowLayout,
)

_WORST_FIRST: Final = (Fate.FAILED, Fate.ASKED, Fate.ACCEPTED, Fate.UNECHOED, Fate.CONFIRMED)


def is_take(command: Command) -> bool:
    """Return whether a command is part of a take: the layout or the foreground."""
    request = command.request
    if isinstance(request, ShowLayer | ClearLayer):
        return request.z_index == FOREGROUND
    return isinstance(request, ShowLayout)


def parts_of_take(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Return the requests of the last take, oldest first; none before the first take.

    A take is a foreground at most and then a layout, within seconds.
    """
    parts = [command for command in commands if is_take(command)][-2:]
    newest, before = parts[-1:], parts[:-1]
    if not before or _is_layout(before[0]) or not _is_layout(newest[0]):
        return tuple(newest)
    is_one = newest[0].asked_at_s - before[0].asked_at_s <= ECHO_LIMIT_S
    return tuple(parts if is_one else newest)


def last_take(commands: tuple[Command, ...]) -> Command | None:
    """Return the request of the last take that has come least far; None before the first take.

    What failed or is missing of it says more than what worked.
    """
    parts = reversed(parts_of_take(commands))
    return min(parts, key=lambda part: _WORST_FIRST.index(part.fate), default=None)


def _is_layout(command: Command) -> bool:
    return isinstance(command.request, ShowLayout)
