"""How late a timer of the window's thread fires: what operators feel as a window that hesitates."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable
from typing import Final

from PySide6.QtCore import Qt, QTimer

TIMER_MS: Final = 5
WATCHED_S: Final = 12.0


async def lateness_ms(watched: Awaitable[object] | None = None) -> list[float]:
    """Return by how many ms each firing came too late, sorted; meanwhile watched is awaited."""
    late: list[float] = []
    last = time.perf_counter()

    def fired() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max((now - last) * 1000 - TIMER_MS, 0.0))
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(fired)
    timer.start(TIMER_MS)
    await (watched or asyncio.sleep(WATCHED_S))
    timer.stop()
    return sorted(late)


def say_late(title: str, late: list[float]) -> None:
    """Print the 99th percentile and the worst."""
    p99 = late[int(len(late) * 0.99)]
    told = f"p99 {p99:5.1f} ms late, at worst {late[-1]:5.1f} ms (aim: p99 at most 10)"
    sys.stdout.write(f"{'timer, ' + title:28}{told}\n")
