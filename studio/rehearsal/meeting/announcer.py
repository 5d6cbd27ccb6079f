"""What a meeting tells its listeners: in order, and after the HTTP answer that caused it (3.8)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from studio.rehearsal.cable import Hub

AFTER_ANSWER_S: Final = 0.005
"""Long enough for the answer to be written first, far below the 50 ms of 3.8."""

Notify: TypeAlias = Callable[[str, Mapping[str, object]], None]
"""Tell the webhook: the type, and what the payload has besides."""


class Announcer:
    """The messages of one meeting on their way to the hub, and its webhooks."""

    def __init__(self, hub: Hub, meeting_key: str, notify: Notify) -> None:
        self._hub = hub
        self._meeting_key = meeting_key
        self._notify = notify
        self._waiting: list[Callable[[], None]] = []
        self._is_closed = False

    def observers(self, message: Mapping[str, object]) -> None:
        """Tell observers."""
        self._later(lambda: self._hub.publish(self._meeting_key, message))

    def participants(self, message: Mapping[str, object]) -> None:
        """Tell participants."""
        self._later(
            lambda: self._hub.publish(
                self._meeting_key, message, observers=False, participants=True
            )
        )

    def everybody(self, message: Mapping[str, object]) -> None:
        """Tell observers and participants."""
        self._later(lambda: self._hub.publish(self._meeting_key, message, participants=True))

    def user(self, user_id: str, message: Mapping[str, object]) -> None:
        """Tell one participant."""
        self._later(
            lambda: self._hub.publish(self._meeting_key, message, observers=False, user_id=user_id)
        )

    def webhook(self, kind: str, **payload: object) -> None:
        """Tell the webhook, also when the meeting is over."""
        self._notify(kind, payload)

    def close(self) -> None:
        """Close every socket of the meeting once everything is told; nothing can be told after."""
        self._later(lambda: self._hub.close(self._meeting_key))
        self._is_closed = True

    def flush(self) -> None:
        """Tell now what waits."""
        waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell()

    def _later(self, tell: Callable[[], None]) -> None:
        if self._is_closed:
            return
        if not self._waiting:
            asyncio.get_running_loop().call_later(AFTER_ANSWER_S, self.flush)
        self._waiting.append(tell)
