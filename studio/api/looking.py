"""What REST says about the room: after each reconnect, in polls, and when the socket is refused."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Final, TypeAlias

from studio.api.room_client import RoomClient
from studio.api.team_client import TeamClient
from studio.domain.errors import ApiError, Gone, NotFound
from studio.domain.events import Heard, LinkChanged, PeopleFound, RoomTold
from studio.domain.room import RoomFacts
from studio.services.ports import Clock, Sleeper

Told: TypeAlias = Heard | LinkChanged | PeopleFound
"""What a session tells."""

POLL_EVERY_S: Final = 5.0
LOOK_AGAIN_AFTER_S: Final = 1.0
"""A server behind a balancer may not know a room for a moment: it is asked once more."""

_log = logging.getLogger(__name__)


def is_over(told: Told) -> bool:
    """Whether this says that the room has ended."""
    return isinstance(told, Heard) and isinstance(told.event, RoomTold) and told.event.facts.is_over


class Looking:
    """Looks at one room."""

    def __init__(
        self,
        room: RoomClient,
        team: TeamClient | None,
        facts: RoomFacts,
        clock: Clock,
        sleep: Sleeper = asyncio.sleep,
    ) -> None:
        self._room, self._team, self._facts = room, team, facts
        self._clock, self._sleep = clock, sleep

    async def truth(self) -> Heard | None:
        """Return the room as it is, or that it is over; None when the server does not say.

        It is over when the server says so (410), or twice in a row does not know it (404).
        """
        try:
            facts = await self._known()
        except Gone:
            facts = self._over()
        except ApiError as error:
            _log.warning("looking at the room: %s", type(error).__name__)
            return None
        return Heard(RoomTold(facts), at_s=self._clock())

    async def _known(self) -> RoomFacts:
        """Return what the server knows, or that it is over, when it twice knew of no such room."""
        with contextlib.suppress(NotFound):
            return await self._asked()
        await self._sleep(LOOK_AGAIN_AFTER_S)
        try:
            return await self._asked()
        except NotFound:
            return self._over()

    async def _asked(self) -> RoomFacts:
        self._facts = (await self._room.room()).facts
        return self._facts

    def _over(self) -> RoomFacts:
        return replace(self._facts, is_over=True, is_ready=False)

    async def resync(self) -> AsyncGenerator[Told, None]:
        """Yield everything the socket may have missed: the room, and who is online."""
        truth = await self.truth()
        if truth is not None:
            yield truth
        if self._team is None or (truth is not None and is_over(truth)):
            return
        try:
            people = await self._team.users(self._facts.id, is_online=True)
        except ApiError as error:
            _log.warning("looking for people: %s", type(error).__name__)
        else:
            yield PeopleFound(people)

    async def poll(self, closed: asyncio.Event) -> AsyncGenerator[Told, None]:
        """Yield the room every five seconds, until it is over or closed is set."""
        while not await passed(closed, POLL_EVERY_S):
            truth = await self.truth()
            if truth is not None:
                yield truth
                if is_over(truth):
                    return


async def passed(event: asyncio.Event, within_s: float) -> bool:
    """Wait for event, at most so long; tells whether it came."""
    try:
        async with asyncio.timeout(within_s):
            await event.wait()
    except TimeoutError:
        return False
    return True
