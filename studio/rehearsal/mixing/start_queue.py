"""Lets a few mixers start at a time, so that twenty new rooms do not stop one that is on air."""

from __future__ import annotations

import asyncio
import os
from typing import Final

AT_ONCE: Final = max(2, (os.cpu_count() or 1) // 2)


class StartQueue:
    """Shared by all mixers of a house."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._places = asyncio.Semaphore(at_once)

    async def turn(self) -> Turn:
        """Wait until a mixer may start."""
        await self._places.acquire()
        return Turn(self._places)


class Turn:
    """A place among those who start."""

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places: asyncio.Semaphore | None = places

    def end(self) -> None:
        """Let the next one start; a second time nothing happens."""
        if self._places is not None:
            self._places.release()
            self._places = None
