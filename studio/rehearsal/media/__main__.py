"""Mixes one room: orders on stdin, facts on stdout, log on stderr; see `face`."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from studio.domain.podium import Frame
from studio.rehearsal.media.face import order_of
from studio.rehearsal.media.room import MixingRoom
from studio.rehearsal.media.telling import FactWriter

if TYPE_CHECKING:
    from types import FrameType

SWITCH_INTERVAL_S = 0.001
"""How long a busy thread may keep the interpreter from the mixer."""

_log = logging.getLogger(__name__)


class _AskedToEndError(Exception):
    """SIGTERM or SIGINT came."""


def main() -> int:
    """Run until stdin ends or a signal comes; 0 after a clean end."""
    options = _options(sys.argv[1:])
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    writer = FactWriter(sys.stdout.buffer)
    writer.start()
    room = MixingRoom(Frame(options.width, options.height), writer.tell)
    try:
        _serve(room, sys.stdin.buffer)
    finally:
        room.finish()
        writer.finish()
    return 0


def _serve(room: MixingRoom, orders: BinaryIO) -> None:
    try:
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, _ask_to_end)
        room.start()
        carry_out(room, orders)
    except _AskedToEndError:
        _log.info("Asked to end.")


def carry_out(room: MixingRoom, lines: Iterable[bytes]) -> None:
    """Carry out one order a line; a line that is none is logged and left out."""
    for line in lines:
        try:
            order = order_of(line)
        except (ValueError, KeyError, TypeError) as fault:
            _log.warning("Not an order: %s (%r)", line[:200], fault)
            continue
        room.handle(order)


def _ask_to_end(_number: int, _frame: FrameType | None) -> None:
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, signal.SIG_IGN)
    raise _AskedToEndError


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m studio.rehearsal.media")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=960)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
