"""The broadcast of a meeting: its state; media are not sent yet (protocol 6.5)."""

from __future__ import annotations

import logging
from dataclasses import replace

from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.broadcast import Broadcast
from studio.rehearsal.documents import Json, broadcast_block
from studio.rehearsal.meeting.context import Context

_log = logging.getLogger(__name__)


class Broadcasts:
    """At most one broadcast runs."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._current: Broadcast | None = None

    def documents(self) -> list[Json]:
        """Return the running broadcast, or none, as a list."""
        if self._current is None:
            return []
        return [broadcast_block(self._current, self._context.state)]

    def start(self, broadcast: Broadcast) -> None:
        """Start a broadcast; raises Refused (406) when that cannot be now."""
        if self._current is not None or not self._context.state.is_ready:
            raise Refused(406, "Broadcast cannot be started now")
        _log.warning("broadcast %s: its state is kept, no media are sent", broadcast.id)
        self._change(broadcast)

    def set_player_url(self, player_url: str) -> None:
        """Change where viewers watch; raises Refused (404) when nothing is broadcast."""
        self._change(replace(self.running(), player_url=player_url))

    def stop(self) -> None:
        """Stop the broadcast; raises Refused (404) when there is none."""
        self.running()
        self._change(None)

    def end(self) -> None:
        """Stop what runs: the meeting is over."""
        if self._current is not None:
            self._change(None)

    def running(self) -> Broadcast:
        """Return the running broadcast; raises Refused (404) when there is none."""
        if self._current is None:
            raise unknown("Broadcast")
        return self._current

    def _change(self, broadcast: Broadcast | None) -> None:
        self._current = broadcast
        message = {"type": "broadcasts_update", "broadcasts": self.documents()}
        self._context.announcer.everybody(message)
