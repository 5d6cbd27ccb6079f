"""Background tasks that cannot be lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

_log = logging.getLogger(__name__)


class TaskScope:
    """Owns tasks: keeps them alive, logs their failures under a name, ends them on close."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_closed = False

    def __len__(self) -> int:
        return len(self._tasks)

    def spawn(self, work: Coroutine[object, object, None], *, name: str) -> None:
        """Run work in the background; after closing it is refused."""
        if self._is_closed:
            work.close()
            _log.debug("scope closed, %s not started", name)
            return
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    async def join(self) -> None:
        """Wait until everything that runs has ended by itself."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def aclose(self, timeout_s: float = 1.0) -> None:
        """Cancel what runs and wait for it to end."""
        self._is_closed = True
        pending = set(self._tasks) - {asyncio.current_task()}
        for task in pending:
            task.cancel()
        if pending:
            _, stuck = await asyncio.wait(pending, timeout=timeout_s)
            for task in stuck:
                _log.error("task %s did not end within %s s", task.get_name(), timeout_s)

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("task %s failed", task.get_name(), exc_info=error)


async def race(*works: Coroutine[object, object, None]) -> None:
    """Run works side by side until the first ends, then cancel the others and wait for them."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work) for work in works]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
