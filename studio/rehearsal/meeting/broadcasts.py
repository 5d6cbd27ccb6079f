"""The broadcast of a meeting (protocol 6.5); the mixer sends it."""

from __future__ import annotations

import logging
from dataclasses import replace

from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.broadcast import Broadcast
from studio.rehearsal.documents import Json, broadcast_block
from studio.rehearsal.media.face import (
    BroadcastEnded,
    BroadcastStarted,
    StartBroadcast,
    StopBroadcast,
)
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
        is_allowed = self._context.settings.may_reach_inside
        order = StartBroadcast(broadcast.id, broadcast.stream_url, is_private_allowed=is_allowed)
        self._context.mixer.send(order)
        self._change(broadcast)

    def set_player_url(self, player_url: str) -> None:
        """Change where viewers watch; raises Refused (404) when nothing is broadcast."""
        self._change(replace(self.running(), player_url=player_url))

    def stop(self) -> None:
        """Stop the broadcast; raises Refused (404) when there is none."""
        self._context.mixer.send(StopBroadcast(self.running().id))
        self._change(None)

    def hear(self, fact: BroadcastStarted | BroadcastEnded) -> None:
        """Take in what the mixer says: one that was given up is over (6.5)."""
        if self._current is None or self._current.id != fact.broadcast_id:
            return
        if isinstance(fact, BroadcastStarted):
            _log.info("broadcast %s: it arrives", fact.broadcast_id)
            return
        _log.warning("broadcast %s: %s", fact.broadcast_id, fact.error)
        self._change(None)

    def end(self) -> None:
        """Stop what runs: the meeting is over."""
        if self._current is not None:
            self.stop()

    def running(self) -> Broadcast:
        """Return the running broadcast; raises Refused (404) when there is none."""
        if self._current is None:
            raise unknown("Broadcast")
        return self._current

    def _change(self, broadcast: Broadcast | None) -> None:
        self._current = broadcast
        message = {"type": "broadcasts_update", "broadcasts": self.documents()}
        self._context.announcer.everybody(message)
