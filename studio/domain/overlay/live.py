"""Elements that change by themselves or show numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studio.domain.overlay.base import ElementBase
from studio.domain.overlay.styles import Fill, TextStyle


@dataclass(frozen=True, slots=True)
class Clock(ElementBase):
    """The time of day in tabular figures.

    Format is as `strftime` has it; timezone is a name like `Europe/Vienna`, None is the zone of
    this computer.
    """

    style: TextStyle
    format: str = "%H:%M"
    timezone: str | None = None
    max_width: int | None = None


class DurationFormat(Enum):
    """How a duration is written: 4:05 with hours when there are any, 0:04:05, 04:05 or 245."""

    AUTO = "auto"
    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class Countdown(ElementBase):
    """The time left, to a time of day (`20:15`) or of a duration (`5:00`) that runs while on air.

    Both may be placeholders; the time of day counts if both are there. Six hours after the time of
    day it counts to the next day's. At zero it shows `at_zero`, or zeros where that is empty.
    """

    style: TextStyle
    until: str = ""
    duration: str = ""
    at_zero: str = ""
    format: DurationFormat = DurationFormat.AUTO
    timezone: str | None = None
    max_width: int | None = None


@dataclass(frozen=True, slots=True)
class CountUp(ElementBase):
    """The time since the graphic went on air, from an offset and up to a limit (empty: none)."""

    style: TextStyle
    offset: str = ""
    limit: str = ""
    format: DurationFormat = DurationFormat.AUTO
    max_width: int | None = None


@dataclass(frozen=True, slots=True)
class Score(ElementBase):
    """Two names and two numbers on one plate, the numbers in the middle on plates of their own.

    A team's colour is a stripe at its end of the plate.
    """

    width: int
    height: int
    home: str
    away: str
    home_score: str
    away_score: str
    name_style: TextStyle
    score_style: TextStyle
    fill: Fill
    score_fill: Fill
    home_colour: Fill | None = None
    away_colour: Fill | None = None
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Ticker(ElementBase):
    """News, an item on each line, shown page by page for page_s seconds each.

    An item that is wider than the ticker goes on on the next page.
    """

    content: str
    style: TextStyle
    width: int
    page_s: float = 6.0


@dataclass(frozen=True, slots=True)
class Progress(ElementBase):
    """A bar from the left, as full as its value says (`0.4` or `40 %`), or as its duration ran."""

    width: int
    height: int
    fill: Fill
    track: Fill | None = None
    value: str = ""
    duration: str = ""
    radius: int = 0
