"""Runs the rehearsal room as a child process and notices when it ends by itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from asyncio.subprocess import PIPE, Process
from typing import TYPE_CHECKING, Final

from studio.api.child import REHEARSAL, command_of, environment_of_child
from studio.domain.errors import RehearsalNotStarted
from studio.services.ports import ServerAddress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from studio.tasks import TaskScope

START_LIMIT_S: Final = 20.0
END_LIMIT_S: Final = 5.0
_log = logging.getLogger(__name__)


class RehearsalProcess:
    """Implements RehearsalHost. The child ends with its stdin: a killed desk leaves none behind."""

    def __init__(
        self, data: Path, tasks: TaskScope, command: Sequence[str] = command_of(REHEARSAL)
    ) -> None:
        self._data, self._tasks, self._command = data, tasks, tuple(command)
        self._starting = asyncio.Lock()
        self._process: Process | None = None
        self._address: ServerAddress | None = None
        self._told_lost: Callable[[], None] = _nothing
        self._is_closed = False

    def on_lost(self, told: Callable[[], None]) -> None:
        """Call told when the process ends without being asked to."""
        self._told_lost = told

    async def start(self) -> ServerAddress:
        """Start it, or return the running one; raises RehearsalNotStarted with the reason."""
        async with self._starting:
            if self._process is None or self._address is None:
                self._process = process = await self._launch()
                self._address = await self._introduced(process)
                _log.info("rehearsal room at %s", self._address.url)
                self._tasks.spawn(self._watch(process), name="rehearsal process")
                self._tasks.spawn(_pass_log(process), name="rehearsal log")
            return self._address

    async def aclose(self) -> None:
        """End it for good: recordings are finished first; after five seconds it is killed."""
        self._is_closed = True
        process, self._process, self._address = self._process, None, None
        if process is not None:
            await _end(process)

    async def _launch(self) -> Process:
        arguments = ("--data", str(self._data), "--idle-timeout-s", "0", "--actors", "4")
        try:
            return await asyncio.create_subprocess_exec(
                *self._command,
                *arguments,
                "--exit-with-stdin",
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                env=environment_of_child(),
            )
        except OSError as error:
            raise RehearsalNotStarted from error

    async def _introduced(self, process: Process) -> ServerAddress:
        """Wait for its first line; whatever goes wrong meanwhile, no process is left."""
        try:
            self._refuse_when_closed()
            async with asyncio.timeout(START_LIMIT_S):
                address = await _announced(process)
            self._refuse_when_closed()
        except BaseException as error:
            self._process = None
            await _end(process)
            if isinstance(error, TimeoutError):
                raise RehearsalNotStarted("It did not answer in time.") from error
            raise
        return address

    def _refuse_when_closed(self) -> None:
        if self._is_closed:
            raise RehearsalNotStarted("The desk is closing.")

    async def _watch(self, process: Process) -> None:
        code = await process.wait()
        if self._process is process:  # nobody asked it to end
            _log.warning("the rehearsal room ended by itself with %s", code)
            self._process = self._address = None
            self._told_lost()


async def _end(process: Process) -> None:
    if process.returncode is not None:
        return
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(END_LIMIT_S):
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _announced(process: Process) -> ServerAddress:
    assert process.stdout is not None  # noqa: S101 - it was started with a pipe
    line = await process.stdout.readline()
    try:
        fields = json.loads(line)
        return ServerAddress(fields["url"], fields["api_key"])
    except (ValueError, KeyError, TypeError) as error:
        raise RehearsalNotStarted(await _last_words(process)) from error


async def _last_words(process: Process) -> str:
    """What the server wrote before it gave up; it gave up, so its pipe ends."""
    assert process.stderr is not None  # noqa: S101 - it was started with a pipe
    lines = (await process.stderr.read()).decode(errors="replace").strip().splitlines()
    await process.wait()
    return lines[-1] if lines else ""


async def _pass_log(process: Process) -> None:
    """Read on whatever comes: a pipe that nobody empties would stop the server."""
    assert process.stderr is not None  # noqa: S101 - it was started with a pipe
    while not process.stderr.at_eof():
        try:
            line = await process.stderr.readline()
        except ValueError:  # a line longer than anybody reads; what was read of it is dropped
            continue
        _log.info("rehearsal: %s", line.decode(errors="replace").rstrip())


def _nothing() -> None:
    """Nobody wants to know yet."""
