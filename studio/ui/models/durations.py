"""Seconds as people read them: a countdown shows the ceiling, a count-up the floor, everywhere."""

from __future__ import annotations

from math import ceil, floor


def countdown(seconds: float) -> str:
    """Return what is left, so that 0:00 means over."""
    return _clock(ceil(seconds))


def count_up(seconds: float) -> str:
    """Return what has passed in full."""
    return _clock(floor(seconds))


def length(seconds: float) -> str:
    """Return a duration to the nearest second, never 0:00 for something that lasts."""
    return _clock(max(1, round(seconds)))


def _clock(seconds: int) -> str:
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
