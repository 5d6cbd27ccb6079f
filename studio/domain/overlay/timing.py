"""What elements that count show at a moment, and when a picture changes next."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final, assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from studio.domain.overlay.clock_fields import next_clock_field
from studio.domain.overlay.durations import (
    HOUR_S,
    MINUTE_S,
    format_duration,
    parse_duration,
    parse_time_of_day,
)
from studio.domain.overlay.elements import LiveElement
from studio.domain.overlay.fields import number_from
from studio.domain.overlay.graphic import Graphic
from studio.domain.overlay.live import Clock, Countdown, CountUp, Progress, Ticker
from studio.domain.overlay.resolving import visible

UNKNOWN_TIME: Final = "--:--"
"""Shown where a time or its zone is not understood: no time beats a wrong time."""
SHORTEST_PAGE_S: Final = 0.5
PAST_S: Final = 6 * HOUR_S
"""How long a countdown stays at zero before it counts to the next day."""
_DAY: Final = timedelta(days=1)
_JUST_BEFORE_S: Final = 0.001


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, and when (Unix seconds) the graphic went on air, None while it is not."""

    now: datetime
    started_at: float | None = None

    @property
    def elapsed_s(self) -> float:
        """The seconds since it went on air; none while it is not."""
        return 0.0 if self.started_at is None else max(self.now.timestamp() - self.started_at, 0.0)

    @property
    def is_running(self) -> bool:
        """Whether it is on air."""
        return self.started_at is not None


def clock_text(clock: Clock, now: datetime) -> str:
    """Return what a clock shows; a `now` without a zone is this computer's time."""
    try:
        return now.astimezone(_zone(clock.timezone)).strftime(clock.format)
    except (ZoneInfoNotFoundError, ValueError):
        return UNKNOWN_TIME


def countdown_text(countdown: Countdown, moment: Moment) -> str:
    """Return what a countdown shows."""
    left = seconds_left(countdown, moment)
    if left is None:
        return UNKNOWN_TIME
    seconds = math.ceil(left - _JUST_BEFORE_S)
    if seconds <= 0 and countdown.at_zero:
        return countdown.at_zero
    return format_duration(seconds, countdown.format)


def count_up_text(count: CountUp, moment: Moment) -> str:
    """Return what a count-up shows."""
    return format_duration(math.floor(_counted(count, moment)), count.format)


def seconds_left(countdown: Countdown, moment: Moment) -> float | None:
    """Return the time left, none at zero; None if what it counts to is not understood."""
    until = countdown.until.strip()
    if until:
        return _left_until(until, countdown.timezone, moment.now)
    duration = parse_duration(countdown.duration)
    if duration is None:
        return None
    return max(duration - moment.elapsed_s, 0.0)


def progress_share(progress: Progress, moment: Moment) -> float:
    """Return how full a bar is, 0.0 to 1.0."""
    duration = parse_duration(progress.duration)
    if duration:
        return min(moment.elapsed_s / duration, 1.0)
    value = progress.value.strip()
    number = number_from(value.removesuffix("%"))
    if number is None:
        return 0.0
    return min(max(number / 100 if value.endswith("%") else number, 0.0), 1.0)


def page_number(ticker: Ticker, moment: Moment) -> int:
    """Return how many pages a ticker turned since it went on air."""
    return math.floor(moment.elapsed_s / page_s(ticker))


def page_s(ticker: Ticker) -> float:
    """Return how long a page of a ticker stays."""
    return max(ticker.page_s, SHORTEST_PAGE_S)


def next_change(graphic: Graphic, now: datetime) -> float | None:
    """Return the seconds until a graphic's picture changes by itself, None if it never does."""
    moment = Moment(now, graphic.started_at)
    live = (element for element in visible(graphic) if isinstance(element, LiveElement))
    changes = (_next_of(element, moment) for element in live)
    every = (*changes, next_clock_field(graphic, now))
    return min((change for change in every if change is not None), default=None)


def _next_of(element: LiveElement, moment: Moment) -> float | None:
    match element:
        case Clock():
            into = moment.now.second + moment.now.microsecond / 1e6
            return _to_next(into, 1 if "%S" in element.format else MINUTE_S)
        case Countdown():
            return _next_of_countdown(element, moment)
        case CountUp():
            return _next_of_count_up(element, moment)
        case Ticker():
            return _to_next(moment.elapsed_s, page_s(element)) if moment.is_running else None
        case Progress():
            return _next_of_progress(element, moment)
        case _:
            assert_never(element)


def _next_of_countdown(element: Countdown, moment: Moment) -> float | None:
    left = seconds_left(element, moment)
    if left is None:
        return None
    is_until = bool(element.until.strip())
    if left <= 0:
        return float(MINUTE_S) if is_until else None  # it begins anew some hours later
    if not is_until and not moment.is_running:
        return None
    return left % 1 or 1.0


def _next_of_count_up(element: CountUp, moment: Moment) -> float | None:
    limit = parse_duration(element.limit)
    counted = _counted(element, moment)
    if not moment.is_running or (limit is not None and counted >= limit):
        return None
    return _to_next(counted, 1)


def _next_of_progress(element: Progress, moment: Moment) -> float | None:
    duration = parse_duration(element.duration)
    if not duration or not moment.is_running or moment.elapsed_s >= duration:
        return None
    return _to_next(moment.elapsed_s, duration / max(element.width, 1))


def _to_next(into: float, step: float) -> float:
    return step - into % step


def _counted(count: CountUp, moment: Moment) -> float:
    offset = parse_duration(count.offset) or 0.0
    counted = offset + moment.elapsed_s
    limit = parse_duration(count.limit)
    return counted if limit is None else min(counted, limit)


def _left_until(until: str, timezone: str | None, now: datetime) -> float | None:
    """The seconds to a time of day: today's until some hours after it, then the next day's."""
    time = parse_time_of_day(until)
    if time is None:
        return None
    try:
        here = now.astimezone(_zone(timezone))
    except (ZoneInfoNotFoundError, ValueError):
        return None
    target = here.replace(hour=time.hour, minute=time.minute, second=time.second, microsecond=0)
    # Around midnight the target of yesterday may be the one that was just reached.
    for day in (target - _DAY, target, target + _DAY):
        left = day.timestamp() - here.timestamp()
        if left > -PAST_S:
            return max(left, 0.0)
    return None


def _zone(name: str | None) -> tzinfo | None:
    return ZoneInfo(name) if name else None
