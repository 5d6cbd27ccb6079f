"""Starts Qt and asyncio together, and ends them in order.

Every unexpected error, from a slot, a callback, a task or a thread, goes through one hook into
the log, at level CRITICAL of the logger ``studio.main_loop``: whoever wants to tell the operator
listens there.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from studio import options as command_line

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping, Sequence
    from types import TracebackType
    from typing import TypeAlias

    from studio.options import Options

    RunDesk: TypeAlias = Callable[[Options, asyncio.Event], Coroutine[object, object, None]]

_log = logging.getLogger(__name__)

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NO_DISPLAY = (
    "There is no display to open the window on. Start the desk from a graphical session, "
    "or over the network with ssh -X.\n"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program to its end; arguments are without the program's name."""
    options = command_line.parse(sys.argv[1:] if arguments is None else arguments)
    if not has_display(os.environ):
        sys.stderr.write(NO_DISPLAY)
        return 1
    from studio.bootstrap import run_desk  # noqa: PLC0415 - so that --help does not wait for Qt

    with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C where signals cannot be handled
        run(run_desk, options)
    return 0


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether Qt can open a window; asked to without one, it ends the process abruptly."""
    return platform != "linux" or any(environment.get(name) for name in DISPLAYS)


def run(run_desk: RunDesk, options: Options) -> None:
    """Start Qt and asyncio, await the desk, then end both."""
    from studio.main_loop.app_loop import (  # noqa: PLC0415 - so that --help does not wait for Qt
        AppLoop,
        application,
    )

    sys.excepthook = report_unexpected
    threading.excepthook = _report_thread
    app = application()
    with asyncio.Runner(loop_factory=lambda: AppLoop(app)) as runner:
        runner.get_loop().set_exception_handler(_report_loop)
        runner.run(_until_asked(run_desk, options))


async def _until_asked(run_desk: RunDesk, options: Options) -> None:
    """Let the window and the signals set the same event, so that every end is the same end."""
    close_asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, close_asked.set)
    await run_desk(options, close_asked)


def report_unexpected(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    """Log an error nobody expected, with its traceback."""
    _log.critical("failed unexpectedly", exc_info=(kind, error, traceback))


def _report_thread(details: threading.ExceptHookArgs) -> None:
    error = details.exc_value or details.exc_type()
    report_unexpected(details.exc_type, error, details.exc_traceback)


def _report_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Lost tasks and failing callbacks."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        report_unexpected(type(error), error, error.__traceback__)
    else:
        _log.critical("%s", context.get("message"))
