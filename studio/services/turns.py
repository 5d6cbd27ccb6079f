"""Who may change the air now: one at a time, the operator before every clock."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Turns:
    """First come, first served; a tick gets a turn only where no operator waits."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._operators = 0
        self.cleans = 0
        """How often all graphics were taken off: what is drawn meanwhile is not wanted any more."""

    @property
    def is_taken(self) -> bool:
        """Whether something is being sent."""
        return self._turn.locked()

    @property
    def has_operator(self) -> bool:
        """Whether something that the operator asked for is being done, or waits."""
        return self._operators > 0

    @contextlib.asynccontextmanager
    async def operator(self) -> AsyncIterator[None]:
        """Have the turn, before every tick that has not left yet."""
        self._operators += 1
        try:
            async with self._turn:
                yield
        finally:
            self._operators -= 1

    @contextlib.asynccontextmanager
    async def tick(self) -> AsyncIterator[None]:
        """Have the turn when it is free; by then an operator may wait (see `has_operator`)."""
        async with self._turn:
            yield
