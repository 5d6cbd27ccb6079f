"""Durations and times of day, as operators write them and as they are shown."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from studio.domain.overlay.live import DurationFormat

MINUTE_S: Final = 60
HOUR_S: Final = 3600
_MAX_S: Final = 100 * HOUR_S
_COLONS: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]?\d)")
_WORDS: Final = re.compile(
    r"(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s(?:ec)?)?", re.IGNORECASE
)
_SECONDS: Final = re.compile(r"\d+(?:[.,]\d+)?")
_TIME_OF_DAY: Final = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?")


def parse_duration(text: str) -> float | None:
    """Read `5:00`, `1:30:00`, `90` (seconds) or `5 min`; None for anything else."""
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return _within(float(text.replace(",", ".")))
    match = _COLONS.fullmatch(text) or (_WORDS.fullmatch(text) if text else None)
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return _within(hours * HOUR_S + minutes * MINUTE_S + seconds)


def parse_time_of_day(text: str) -> time | None:
    """Read `20:15` or `20:15:30`, with points too; None for anything else."""
    match = _TIME_OF_DAY.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute, second = (int(part or 0) for part in match.groups())
    return time(hour, minute, second)


def format_duration(seconds: int, style: DurationFormat) -> str:
    """Return whole seconds as people read them; less than none is none."""
    seconds = max(seconds, 0)
    minutes, left = divmod(seconds, MINUTE_S)
    hours, past = divmod(minutes, MINUTE_S)
    if style is DurationFormat.SECONDS:
        return str(seconds)
    if style is DurationFormat.MINUTES:
        return f"{minutes:02}:{left:02}"
    if style is DurationFormat.HOURS or hours:
        return f"{hours}:{past:02}:{left:02}"
    return f"{minutes}:{left:02}"


def _within(seconds: float) -> float | None:
    return seconds if seconds < _MAX_S else None
