"""Sends requests and follows their fate: asked, accepted, confirmed or not echoed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from studio.domain.commands import ECHO_LIMIT_S, Command, Failure, Request, TakeSnapshot
from studio.domain.errors import Gone, NotConnected, StudioError
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

if TYPE_CHECKING:
    from studio.services.ports import Clock, RoomSession, Sleeper
    from studio.services.store import Store
    from studio.services.tasks import TaskScope


def failure_of(error: StudioError) -> Failure:
    """Return the texts of an error for the state."""
    return Failure(
        error.sentence, error.advice, error.detail, error.is_about_room, error.is_unsure
    )


class Commander:
    """The only place from which requests leave."""

    def __init__(
        self, store: Store, tasks: TaskScope, clock: Clock, sleep: Sleeper = asyncio.sleep
    ) -> None:
        self._store, self._tasks, self._clock, self._sleep = store, tasks, clock, sleep
        self._numbers = count(1)
        self.session: RoomSession | None = None

    async def carry_out(self, request: Request) -> bool:
        """Send request to the open room; tells whether it was accepted. Failures are told here."""
        command = Command(next(self._numbers), request, self._clock())
        self._store.apply(CommandAsked(command))
        try:
            await self.open_session().send(request)
        except StudioError as error:
            self._fail(command, error)
            return False
        self._accept(command)
        return True

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

    def _accept(self, command: Command) -> None:
        now_s = self._clock()
        self._store.apply(CommandAccepted(command.number, now_s))
        self._store.apply(RoundTripMeasured(now_s - command.asked_at_s))
        self._tasks.spawn(
            self._await_echo(command.number), name=f"echo of command {command.number}"
        )

    def _fail(self, command: Command, error: StudioError) -> None:
        failure = failure_of(error)
        self._store.apply(CommandFailed(command.number, failure))
        if isinstance(error, Gone):
            self.room_is_over()
        if isinstance(error, Gone) or not _is_for_monitor(command.request):
            self._store.apply(NoticeRaised(failure))

    async def _await_echo(self, number: int) -> None:
        await self._sleep(ECHO_LIMIT_S)
        self._store.apply(EchoMissed(number))


def _is_for_monitor(request: Request) -> bool:
    """Whether it is a still of the desk's own, which the operator did not ask for."""
    return isinstance(request, TakeSnapshot) and request.is_for_program
