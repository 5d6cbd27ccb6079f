"""Order among requests of which only the last one counts."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from typing import TypeAlias

IsNewest: TypeAlias = Callable[[], bool]


class Turns:
    """One at a time per slot: a late repeat of an old layout never overwrites a newer one."""

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._overtaking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._newest: Counter[str] = Counter()

    @contextlib.asynccontextmanager
    async def take(self, slot: str) -> AsyncIterator[IsNewest]:
        """Wait for the slot; yields whether this is still the newest request for it."""
        is_newest = self._numbered(slot)
        async with self._locks[slot]:
            async with self._overtaking[slot]:  # what overtook this one is through by now
                pass
            yield is_newest

    @contextlib.asynccontextmanager
    async def overtake(self, slot: str) -> AsyncIterator[IsNewest]:
        """Go at once, whatever is under way in the slot; what comes later waits for this."""
        is_newest = self._numbered(slot)
        async with self._overtaking[slot]:
            yield is_newest

    def _numbered(self, slot: str) -> IsNewest:
        self._newest[slot] += 1
        number = self._newest[slot]
        return lambda: self._newest[slot] == number
