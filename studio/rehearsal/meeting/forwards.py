"""The forwards of a meeting: their state; media are not sent yet (protocol 1.19)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from studio.rehearsal.answers import bad, unknown
from studio.rehearsal.forward import Forward, Source
from studio.rehearsal.meeting.context import Context

_log = logging.getLogger(__name__)


class Forwards:
    """What is sent on; a forward ends by itself when its source leaves."""

    def __init__(self, context: Context, is_clip: Callable[[str], bool]) -> None:
        self._context = context
        self._is_clip = is_clip
        self._running: dict[str, Forward] = {}

    def start(self, forward: Forward) -> None:
        """Start a forward; raises Refused: 404 without its source, 400 for an id in use."""
        if forward.source is Source.USER and self._user_id(forward.source_id) is None:
            raise unknown("User")
        if forward.source is Source.CLIP and not self._is_clip(forward.source_id):
            raise unknown("Playback")
        if forward.id in self._running:
            raise bad("A forward with this forward_id is running")
        _log.warning("forward %r: its state is kept, no media are sent", forward.id)
        self._running[forward.id] = forward

    def stop(self, forward_id: str) -> None:
        """Stop a forward; raises Refused (404) when it does not run."""
        if self._running.pop(forward_id, None) is None:
            raise unknown("Forward")

    def end_of_user(self, user_id: str) -> None:
        """End what a user who left was the source of."""
        self._keep(
            lambda forward: (
                forward.source is not Source.USER or self._user_id(forward.source_id) != user_id
            )
        )

    def end_of_clips(self) -> None:
        """End what clips that are over were the source of."""
        self._keep(
            lambda forward: forward.source is not Source.CLIP or self._is_clip(forward.source_id)
        )

    def _keep(self, is_kept: Callable[[Forward], bool]) -> None:
        self._running = {id_: one for id_, one in self._running.items() if is_kept(one)}

    def _user_id(self, named: str) -> str | None:
        user = self._context.people.find(named)
        return None if user is None else user.id
