"""What actors write in the chat: a greeting, and answers to the operator."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from studio.rehearsal import actors
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User

BEFORE_LINE_S: Final = 0.2
BEFORE_REPLY_S: Final = 0.7


class Chatter:
    """Writes lines a moment later, as people do, for whoever is still there then."""

    def __init__(self, context: Context, write: Callable[[User, str], None]) -> None:
        self._context = context
        self._write = write
        self._replies = 0

    def greet(self, user: User, number: int) -> None:
        """Let the actor with this number say hello."""
        self._write_later(user, actors.greeting(user, number), BEFORE_LINE_S)

    def answer(self, text: str, online: list[User]) -> None:
        """Let those of the actors answer who are called by name, or else somebody."""
        for user in actors.addressed(text, online) or [online[self._replies % len(online)]]:
            self._write_later(user, actors.reply(self._replies), BEFORE_REPLY_S)
            self._replies += 1

    def _write_later(self, user: User, text: str, seconds: float) -> None:
        self._context.tasks.spawn(self._say(user.id, text, seconds), name=f"{user.id} says")

    async def _say(self, user_id: str, text: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        user = self._context.people.by_id(user_id)
        if user is not None and user.is_online:
            self._write(user, text)
