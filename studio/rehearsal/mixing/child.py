"""One mixing process: lines in, lines out, and a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from studio.rehearsal.media.face import Fact, Order, SetActors, ShowScene, fact_of, line_of
from studio.rehearsal.mixing.program import start_program

_log = logging.getLogger(__name__)

MAX_WAITING: Final = 1000
"""Orders the child has not taken; more means that it hangs."""
SILENCE_S: Final = 20.0
"""A child says how it is once a second; after this long without a word it is ended."""
LAST_MOMENT_S: Final = 2.0
"""Between a child's last word and the end of its process."""


class Child:
    """A running process with its pipes."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._waiting: deque[Order] = deque()
        self._news = asyncio.Event()
        self._is_finishing = False

    @classmethod
    async def start(cls, command: Sequence[str]) -> Child:
        """Start command. Raises OSError."""
        return cls(await start_program(command))

    def put(self, order: Order) -> bool:
        """Queue order; True when it took the place of an older one of its kind, right before it."""
        is_state = isinstance(order, ShowScene | SetActors)
        replaces = bool(is_state and self._waiting and type(self._waiting[-1]) is type(order))
        if replaces:
            self._waiting.pop()
        self._waiting.append(order)
        self._news.set()
        if len(self._waiting) > MAX_WAITING:
            _log.error("mixer %s takes no orders and is ended", self._process.pid)
            self.kill()
        return replaces

    def finish(self) -> None:
        """Close the child's stdin once it has all orders; it then completes its files and ends."""
        self._is_finishing = True
        self._news.set()

    def kill(self) -> None:
        """End the process now."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    async def run(self, on_fact: Callable[[Fact], None]) -> int:
        """Carry orders and facts until the process has ended; return its exit code."""
        try:
            async with asyncio.TaskGroup() as group:
                writing = group.create_task(self._write())
                await self._read(on_fact)
                writing.cancel()
            async with asyncio.timeout(LAST_MOMENT_S):
                await self._process.wait()
        except TimeoutError:
            _log.warning("mixer %s has no more to say and is ended", self._process.pid)
        finally:
            self.kill()
        return await self._process.wait()

    async def _write(self) -> None:
        assert self._process.stdin is not None  # noqa: S101 - started with a pipe
        stdin = self._process.stdin
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            while self._waiting or not self._is_finishing:
                if not self._waiting:
                    self._news.clear()
                    await self._news.wait()
                    continue
                stdin.write(line_of(self._waiting.popleft()))
                await stdin.drain()
        stdin.close()

    async def _read(self, on_fact: Callable[[Fact], None]) -> None:
        while line := await self._next_line():
            try:
                fact = fact_of(line)
            except (ValueError, KeyError, TypeError):
                _log.warning("mixer %s said something unknown: %.200r", self._process.pid, line)
            else:
                on_fact(fact)

    async def _next_line(self) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - started with a pipe
        try:
            async with asyncio.timeout(SILENCE_S):
                return await self._process.stdout.readline()
        except ValueError:
            return b"too long\n"
        except TimeoutError:
            _log.error("mixer %s is silent and is ended", self._process.pid)
            return b""
