"""Order among requests of which only the last one counts."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable


class Turns:
    """One at a time per slot: a late repeat of an old layout never overwrites a newer one."""

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: Counter[str] = Counter()

    @contextlib.asynccontextmanager
    async def take(self, slot: str) -> AsyncIterator[Callable[[], bool]]:
        """Wait for the slot; yields whether this is still the newest request for it."""
        self._waiting[slot] += 1
        try:
            async with self._locks[slot]:
                yield lambda: self._waiting[slot] == 1
        finally:
            self._waiting[slot] -= 1
