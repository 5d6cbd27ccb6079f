"""Why the process ends: a signal, or its stdin closed; and when it has to be over."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import FrameType

DEADLINE_S: Final = 2.9
"""From the first reason to end to the end of the process."""

_log = logging.getLogger(__name__)


def _give_up() -> None:
    _log.error("still not done after %s s: the next start repairs what is unfinished", DEADLINE_S)
    os._exit(0)


class Ending:
    """Waits for the first reason to end; from there on the process has three seconds."""

    def __init__(self, give_up: Callable[[], None] = _give_up) -> None:
        self._give_up = give_up
        self._reason = ""
        self._has_begun = threading.Event()
        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def watch_signals(self) -> None:
        """Take SIGINT and SIGTERM (on Windows also Ctrl-Break) as reasons. Main thread only."""
        names = ["SIGINT", "SIGTERM"] + (["SIGBREAK"] if sys.platform == "win32" else [])
        for name in names:
            signal.signal(getattr(signal, name), self._on_signal)
        # Started now: a thread started by a signal's handler can wait for a lock for ever.
        threading.Thread(target=self._watch_the_end, name="deadline", daemon=True).start()

    def watch_stdin(self) -> None:
        """Take the end of stdin as a reason; what comes in is thrown away."""
        threading.Thread(target=self._read_stdin, name="stdin", daemon=True).start()

    async def wait(self) -> str:
        """Return the first reason once there is one."""
        self._loop = asyncio.get_running_loop()
        if not self._reason:
            await self._event.wait()
        return self._reason

    def begin(self, reason: str) -> None:
        """End for this reason; callable from any thread."""
        if self._reason:
            return
        self._reason = reason
        self._has_begun.set()
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._event.set)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self.begin(signal.Signals(number).name)

    def _watch_the_end(self) -> None:
        self._has_begun.wait()
        time.sleep(DEADLINE_S)
        self._give_up()

    def _read_stdin(self) -> None:
        # Not through sys.stdin: a thread that holds its lock would stop the interpreter's end.
        try:
            while os.read(0, 4096):
                pass
        except OSError:
            pass
        self.begin("end of stdin")
