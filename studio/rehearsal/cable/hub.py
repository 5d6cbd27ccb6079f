"""Carries messages to everybody who listens to a meeting."""

from __future__ import annotations

from collections.abc import Mapping

from studio.rehearsal.cable import frames
from studio.rehearsal.cable.line import Line


class Hub:
    """The lines of all meetings. Publishing never waits and never fails."""

    def __init__(self) -> None:
        self._lines: dict[str, set[Line]] = {}

    def publish(
        self,
        meeting_key: str,
        message: Mapping[str, object],
        *,
        observers: bool = True,
        participants: bool = False,
        user_id: str | None = None,
    ) -> None:
        """Send message on RoomChannel, or with user_id on that participant's UserChannel (3.4)."""
        lines = tuple(self._lines.get(meeting_key, ()))
        body = frames.body(message) if lines else ""
        for line in lines:
            if user_id is not None:
                if line.user_id == user_id:
                    line.tell(frames.USER_CHANNEL, body)
            elif observers if line.user_id is None else participants:
                line.tell(frames.ROOM_CHANNEL, body)

    def close(self, meeting_key: str) -> None:
        """Send what is queued, then close every socket of the meeting."""
        for line in self._lines.pop(meeting_key, set()):
            line.end()

    def close_all(self) -> None:
        """The server ends: close every socket with 1012, service restart."""
        for lines in self._lines.values():
            for line in lines:
                line.end(1012)
        self._lines.clear()

    def count(self, meeting_key: str) -> int:
        """How many sockets listen to the meeting."""
        return len(self._lines.get(meeting_key, ()))

    def enter(self, line: Line) -> None:
        """Let line hear its meeting."""
        self._lines.setdefault(line.meeting_key, set()).add(line)

    def leave(self, line: Line) -> None:
        """Forget line."""
        lines = self._lines.get(line.meeting_key, set())
        lines.discard(line)
        if not lines:
            self._lines.pop(line.meeting_key, None)
