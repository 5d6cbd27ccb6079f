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


def last_take(commands: tuple[Command, ...]) -> Command | None:
    """Return the request of the last take that has come least far; None before the first take.

    A take is a foreground at most and then a layout, within seconds. What failed or is missing of
    it says more than what worked.
    """
    parts = [command for command in commands if is_take(command)]
    if not parts:
        return None
    newest, before = parts[-1], parts[-2] if len(parts) > 1 else None
    if before is None or _is_layout(before) or not _is_layout(newest):
        return newest
    if newest.asked_at_s - before.asked_at_s > ECHO_LIMIT_S:
        return newest
    return min(newest, before, key=lambda command: _WORST_FIRST.index(command.fate))


def _is_layout(command: Command) -> bool:
    return isinstance(command.request, ShowLayout)
