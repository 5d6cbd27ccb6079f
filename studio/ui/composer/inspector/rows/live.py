"""The kinds that count, run or are kept up to date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.inspector.rows.choices import durations
from studio.ui.composer.inspector.rows.lettering import lettering
from studio.ui.composer.inspector.rows.section import PX, Section

translate = QCoreApplication.translate


def clock() -> tuple[Section, ...]:
    """Return the sections of a clock."""
    rows = (
        Row("format", translate("inspector", "Format, as %H:%M:%S"), Kind.LINE),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0, unit=PX),
        _zone(),
    )
    return (translate("inspector", "Clock"), rows), lettering("style")


def countdown() -> tuple[Section, ...]:
    """Return the sections of a countdown."""
    rows = (
        Row("until", translate("inspector", "To a time, as 20:15"), Kind.LINE),
        Row("duration", translate("inspector", "Or for, as 5:00"), Kind.LINE),
        Row("at_zero", translate("inspector", "At zero it says"), Kind.LINE),
        Row("format", translate("inspector", "Written"), Kind.CHOICE, choices=durations()),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0, unit=PX),
        _zone(),
    )
    return (translate("inspector", "Countdown"), rows), lettering("style")


def count_up() -> tuple[Section, ...]:
    """Return the sections of a count-up."""
    rows = (
        Row("offset", translate("inspector", "Starts at, as 5:00"), Kind.LINE),
        Row("limit", translate("inspector", "Stops at"), Kind.LINE),
        Row("format", translate("inspector", "Written"), Kind.CHOICE, choices=durations()),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0, unit=PX),
    )
    return (translate("inspector", "Count-up"), rows), lettering("style")


def ticker() -> tuple[Section, ...]:
    """Return the sections of a ticker."""
    rows = (
        Row("content", translate("inspector", "One item on each line"), Kind.LINES),
        Row(
            "page_s",
            translate("inspector", "Time per page"),
            Kind.DECIMAL,
            1,
            120,
            unit=" s",
            step=0.5,
        ),
    )
    return (translate("inspector", "Ticker"), rows), lettering("style")


def score() -> tuple[Section, ...]:
    """Return the sections of a score."""
    rows = (
        Row("home", translate("inspector", "Home"), Kind.LINE),
        Row("home_score", translate("inspector", "Points"), Kind.LINE),
        Row("away", translate("inspector", "Away"), Kind.LINE),
        Row("away_score", translate("inspector", "Points"), Kind.LINE),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER, unit=PX),
        Row("fill", translate("inspector", "Plate"), Kind.FILL),
        Row("score_fill", translate("inspector", "Plate of the points"), Kind.FILL),
        Row("home_colour", translate("inspector", "Colour of home"), Kind.FILL, is_needed=False),
        Row("away_colour", translate("inspector", "Colour of away"), Kind.FILL, is_needed=False),
    )
    names = lettering("name_style", translate("inspector", "Lettering of the names"))
    points = lettering("score_style", translate("inspector", "Lettering of the points"))
    return (translate("inspector", "Score"), rows), names, points


def progress() -> tuple[Section, ...]:
    """Return the section of a progress bar."""
    rows = (
        Row("value", translate("inspector", "Value, as 0.4 or {{field}}"), Kind.LINE),
        Row("duration", translate("inspector", "Or fills in, as 5:00"), Kind.LINE),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER, unit=PX),
        Row("fill", translate("inspector", "Bar"), Kind.FILL),
        Row("track", translate("inspector", "Track"), Kind.FILL, is_needed=False),
    )
    return ((translate("inspector", "Progress bar"), rows),)


def _zone() -> Row:
    return Row(
        "timezone",
        translate("inspector", "Time zone, as Europe/Vienna"),
        Kind.ZONE,
        is_half=False,
        tip=translate("inspector", "Whose time it shows; empty is that of this desk"),
    )
