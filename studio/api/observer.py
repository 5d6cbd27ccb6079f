"""The realtime shell: listens, tells, and comes back for as long as the room lives (section 3)."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass

from studio.api.cable import Stage
from studio.api.looking import Looking, Told, is_over, passed
from studio.api.reconnecting import delay_s
from studio.api.visiting import Ear, Visit
from studio.api.wire import parse_message, values_of
from studio.api.wire.fields import Fields
from studio.domain.events import Heard, LinkChanged
from studio.domain.room import Link
from studio.services.ports import Clock


def _pause_s(failures: int) -> float:
    return delay_s(failures, random.random())  # noqa: S311 - spreads desks, keeps no secret


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The clock, and how long to pause after so many failures in a row."""

    clock: Clock = time.monotonic
    pause_s: Callable[[int], float] = _pause_s


class Observer:
    """Listens to one room."""

    def __init__(self, ear: Ear, looking: Looking, rhythm: Rhythm = Rhythm()) -> None:
        self._ear, self._looking, self._rhythm = ear, looking, rhythm
        self._is_closed = asyncio.Event()
        self._visit: Visit | None = None

    async def listen(self) -> AsyncGenerator[Told, None]:
        """Yield what the room tells; ends when the room is over or the observer is closed."""
        failures = 0
        while not self._is_closed.is_set():
            yield LinkChanged(Link.CONNECTING)
            visit = self._visit = Visit(self._ear, self._rhythm.clock)
            async with contextlib.aclosing(self._during(visit)) as tales:
                async for told in tales:
                    yield told
                    if is_over(told):
                        return
            failures = 0 if visit.was_live else failures + 1
            await passed(self._is_closed, self._rhythm.pause_s(failures))

    async def aclose(self) -> None:
        """Hang up; `listen` ends."""
        self._is_closed.set()
        if self._visit is not None:
            await self._visit.hang_up()

    async def _during(self, visit: Visit) -> AsyncGenerator[Told, None]:
        async with contextlib.aclosing(visit.listen()) as tales:
            async for tale in tales:
                if self._is_closed.is_set():
                    return
                if not isinstance(tale, Stage):
                    yield self._heard(tale)
                    continue
                yield LinkChanged(Link.LIVE if tale is Stage.LIVE else Link.STALE)
                if tale is Stage.LIVE:
                    async for told in self._looking.resync():
                        yield told
        if visit.was_refused and not self._is_closed.is_set():
            truth = await self._looking.truth()
            if truth is not None and is_over(truth):
                yield truth

    def _heard(self, message: Fields) -> Heard:
        return Heard(parse_message(message), values_of(message), self._rhythm.clock())
