"""Who is in a meeting with picture and sound."""

from __future__ import annotations

from dataclasses import replace

from studio.rehearsal.meeting.context import Context
from studio.rehearsal.meeting.reporter import Reporter
from studio.rehearsal.people import User


class Attendance:
    """Lets people's media begin and end, and tells of it."""

    def __init__(self, context: Context, reporter: Reporter) -> None:
        self._people, self._reporter = context.people, reporter

    def come(self, user: User) -> None:
        """From now on they are a participant on air."""
        self._put(replace(user, is_online=True))

    def leave(self, user: User) -> None:
        """Their media end; they may come again."""
        self._put(replace(user, is_online=False))

    def close(self) -> None:
        """Everybody leaves."""
        for user in self._people.online():
            self.leave(user)

    def _put(self, user: User) -> None:
        self._people.put(user)
        self._reporter.tell_of(user)
