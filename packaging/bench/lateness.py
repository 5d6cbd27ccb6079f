"""How late a timer of the window's thread fires: what operators feel as a window that hesitates."""

from __future__ import annotations

import sys
import time
from typing import Final

from PySide6.QtCore import Qt, QTimer

TIMER_MS: Final = 5


class Lateness:
    """Watches from the moment it is made until it is told."""

    def __init__(self) -> None:
        self._late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start(TIMER_MS)

    def tell(self, title: str) -> None:
        """Print the 99th percentile and the worst, and stop watching."""
        self._timer.stop()
        late = sorted(self._late_ms)
        p99 = late[int(len(late) * 0.99)]
        told = f"p99 {p99:5.1f} ms late, at worst {late[-1]:5.1f} ms (aim: p99 at most 10)"
        sys.stdout.write(f"{'timer, ' + title:28}{told}\n")

    def _note(self) -> None:
        now = time.perf_counter()
        self._late_ms.append(max((now - self._last) * 1000 - TIMER_MS, 0.0))
        self._last = now
