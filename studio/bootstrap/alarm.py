"""Tells the operator of errors that nobody expected; their tracebacks are in the log."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable


class Alarm(logging.Handler):
    """Listens where the program's one hook for such errors logs them, on whatever thread."""

    def __init__(self, loop: AbstractEventLoop, tell: Callable[[], None]) -> None:
        super().__init__(logging.CRITICAL)
        self._loop, self._tell = loop, tell
        self._logger = logging.getLogger("studio.main_loop")
        self._logger.addHandler(self)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended: there is nobody to tell
            self._loop.call_soon_threadsafe(self._tell)

    def end(self) -> None:
        """Listen no more."""
        self._logger.removeHandler(self)
