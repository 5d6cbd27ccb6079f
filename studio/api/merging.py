"""Several sources told as one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import TypeVar

from studio.tasks import TaskScope

Thing = TypeVar("Thing")


class _End:
    """A source has ended, or failed."""


async def merged(*sources: AsyncGenerator[Thing, None]) -> AsyncGenerator[Thing, None]:
    """Yield what any source yields, in the order it comes; ends when the first of them ends."""
    queue: asyncio.Queue[Thing | _End] = asyncio.Queue()
    scope = TaskScope(lambda _name, _error: queue.put_nowait(_End()))
    for number, source in enumerate(sources):
        scope.spawn(_pump(source, queue), name=f"source {number}")
    try:
        while not isinstance(thing := await queue.get(), _End):
            yield thing
    finally:
        await scope.aclose()


async def _pump(source: AsyncGenerator[Thing, None], queue: asyncio.Queue[Thing | _End]) -> None:
    async with contextlib.aclosing(source):
        async for thing in source:
            queue.put_nowait(thing)
    queue.put_nowait(_End())
