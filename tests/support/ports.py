"""A port for whoever cannot ask the system for one."""

from __future__ import annotations

import socket
from contextlib import suppress
from random import SystemRandom

FIRST, LAST = 10_000, 32_000
"""Below the ports that Linux, macOS and Windows give to those who ask for any: whoever is told one
of these is the first to get it, however many tests run side by side."""


def closed_port() -> int:
    """A port nobody listens at."""
    dice = SystemRandom()  # not the one that tests seed
    for _ in range(100):
        port = dice.randrange(FIRST, LAST)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError(f"no port from {FIRST} to {LAST} is free")
