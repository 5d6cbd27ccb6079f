"""Times as operators read them, and where they come from."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class Clocks:
    """The two clocks of the desk, handed in so that pictures and tests can stop them."""

    monotonic_s: Callable[[], float]
    """Seconds of the clock that events are stamped with."""
    now: Callable[[], datetime]
    """The time of day, with its zone."""

    def unix_s(self) -> float:
        """The time of day in Unix seconds."""
        return self.now().timestamp()


def _local_now() -> datetime:
    return datetime.now().astimezone()


DESK_CLOCKS: Final = Clocks(time.monotonic, _local_now)
"""The clocks of this computer."""


def time_of_day(now: datetime) -> str:
    """Return `20:14:07`."""
    return now.strftime("%H:%M:%S")


def since(started_at: int, now: datetime) -> str:
    """Return the whole time since a Unix second: `00:13:40`, never negative."""
    minutes, seconds = divmod(max(0, int(now.timestamp()) - started_at), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"
