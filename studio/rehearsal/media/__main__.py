"""Mixes one room: orders on stdin, facts on stdout, log on stderr; see `face`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from studio.domain.podium import Frame
from studio.rehearsal.media.face import order_of
from studio.rehearsal.media.room import MixingRoom
from studio.rehearsal.media.telling import FactWriter

if TYPE_CHECKING:
    from types import FrameType

SWITCH_INTERVAL_S: Final = 0.001
"""How long a busy thread may keep the interpreter from the mixer."""
STEP: Final = 4
"""Sides of a podium are multiples of this: its planes are shared with the encoder."""
ENDINGS: Final = (signal.SIGTERM, signal.SIGINT)

_log = logging.getLogger(__name__)


class _AskedToEnd(Exception):
    """A signal came, or a thread failed."""


def main() -> int:
    """Run until stdin ends or a signal comes; 0 after a clean end, 1 when a thread failed."""
    options = _options(sys.argv[1:])
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it writes whole addresses, keys included
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    failed = _ended_by_failures()
    writer = FactWriter(sys.stdout.buffer)
    writer.start()
    room = MixingRoom(Frame(options.width, options.height), writer.tell)
    try:
        _serve(room, sys.stdin.buffer)
    finally:
        room.finish()
        writer.finish()
    return int(failed.is_set())


def carry_out(room: MixingRoom, lines: Iterable[bytes]) -> None:
    """Carry out one order a line; a line that is none is logged and left out."""
    for line in lines:
        try:
            room.handle(order_of(line))
        except (ValueError, KeyError, TypeError) as fault:
            _log.warning("Not an order: %s (%r)", line[:200], fault)


def _serve(room: MixingRoom, orders: Iterable[bytes]) -> None:
    try:
        for ending in ENDINGS:
            signal.signal(ending, _ask_to_end)
        room.start()
        carry_out(room, orders)
    except _AskedToEnd:
        _log.info("Asked to end.")


def _ask_to_end(_number: int, _frame: FrameType | None) -> None:
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    raise _AskedToEnd


def _ended_by_failures() -> threading.Event:
    """Let a thread that fails end the process: the parent starts another one."""
    failed = threading.Event()

    def end(failure: threading.ExceptHookArgs) -> None:
        trace = (failure.exc_type, failure.exc_value or failure.exc_type(), failure.exc_traceback)
        _log.error("A thread failed.", exc_info=trace)
        failed.set()
        os.kill(os.getpid(), signal.SIGTERM)  # to the main thread, which waits for orders

    threading.excepthook = end
    return failed


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m studio.rehearsal.media")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=960)
    options = parser.parse_args(arguments)
    if options.width < STEP or options.height < STEP or (options.width | options.height) % STEP:
        parser.error(f"A podium's sides are multiples of {STEP}.")
    return options


if __name__ == "__main__":
    sys.exit(main())
