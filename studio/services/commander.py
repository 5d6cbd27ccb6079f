"""Sends requests and follows their fate: asked, accepted, confirmed or not echoed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from studio.domain.commands import ECHO_LIMIT_S, Command, Failure, Fate, LockRoom, Request
from studio.domain.confirm import is_in_documents
from studio.domain.errors import Gone, NotConnected, StudioError, Unexpected
from studio.domain.events import (
    CommandAccepted,
    CommandAsked,
    CommandFailed,
    EchoMissed,
    Heard,
    NoticeRaised,
    RoomTold,
    RoundTripMeasured,
)
from studio.domain.snapshot_owners import is_still

if TYPE_CHECKING:
    from studio.services.ports import Clock, RoomSession, Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope


def failure_of(error: StudioError) -> Failure:
    """Return the texts of an error for the state."""
    return Failure(error.sentence, error.advice, error.detail, error.is_about_room, error.is_unsure)


class Commander:
    """The only place from which requests leave."""

    def __init__(
        self, store: Store, tasks: TaskScope, clock: Clock, sleep: Sleeper = asyncio.sleep
    ) -> None:
        self._store, self._tasks, self._clock, self._sleep = store, tasks, clock, sleep
        self._numbers = count(1)
        self.session: RoomSession | None = None

    async def carry_out(self, request: Request, *, only_in: RoomSession | None = None) -> bool:
        """Send request to the open room; tells whether it was accepted. Failures are told here.

        With `only_in`, nothing is sent once that room is not the open one any more.
        """
        session = self.session
        if only_in is not None and session is not only_in:
            return False
        command = Command(next(self._numbers), request, self._clock())
        self._store.apply(CommandAsked(command))
        try:
            await self.open_session().send(request)
        except StudioError as error:
            self._fail(command, error, session)
            return False
        except Exception:
            self._store.apply(CommandFailed(command.number, failure_of(Unexpected())))
            raise
        return self._accept(command, session)

    def open_session(self) -> RoomSession:
        """Return the open room; raises NotConnected."""
        if self.session is None:
            raise NotConnected
        return self.session

    def room_is_over(self) -> None:
        """Take to the state that the meeting has ended; the room itself cannot say so any more."""
        facts = self._store.state.room.facts
        if facts is not None:
            over = replace(facts, is_over=True, is_ready=False)
            self._store.apply(Heard(RoomTold(over), at_s=self._clock()))

    def _accept(self, command: Command, session: RoomSession | None) -> bool:
        """Take in an answer; one from a room that was left meanwhile is nobody's."""
        if session is None or self.session is not session:
            return False
        now_s = self._clock()
        self._store.apply(CommandAccepted(command.number, now_s))
        self._store.apply(RoundTripMeasured(now_s - command.asked_at_s))
        name = f"echo of command {command.number}"
        self._tasks.spawn(self._await_echo(command, session), name=name)
        if isinstance(command.request, LockRoom):
            self._tasks.spawn(self._look(session), name="look at the lock")
        return True

    def _fail(self, command: Command, error: StudioError, session: RoomSession | None) -> None:
        failure = failure_of(error)
        self._store.apply(CommandFailed(command.number, failure))
        if self.session is not session:
            return
        if isinstance(error, Gone):
            self.room_is_over()
        if isinstance(error, Gone) or not is_still(command.request):
            self._store.apply(NoticeRaised(failure))

    async def _look(self, session: RoomSession) -> None:
        """Ask the room: of a lock nobody with the API key is told (3.7), and events get lost."""
        told = await session.look()
        if told is not None and self.session is session:
            self._store.apply(told)

    async def _await_echo(self, command: Command, session: RoomSession) -> None:
        await self._sleep(ECHO_LIMIT_S)
        self._store.apply(EchoMissed(command.number))
        if self._is_unechoed(command) and is_in_documents(command.request):
            await self._look(session)

    def _is_unechoed(self, command: Command) -> bool:
        commands = (c for c in self._store.state.commands if c.number == command.number)
        return any(c.fate is Fate.UNECHOED for c in commands)
