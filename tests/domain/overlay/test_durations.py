from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.overlay import (
    DurationFormat,
    format_duration,
    parse_duration,
    parse_time_of_day,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90),
        ("1.5", 1.5),
        ("5:00", 300),
        (" 1:30:00 ", 5400),
        ("90:00", 5400),
        ("5 min", 300),
        ("1h 30m", 5400),
        ("45s", 45),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1:75", None),
        ("9999999999", None),
    ],
)
def test_a_duration_is_read_as_people_write_it(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20:15", time(20, 15)),
        ("8.05", time(8, 5)),
        ("20:15:30", time(20, 15, 30)),
        ("24:00", None),
        ("20:60", None),
        ("quarter past eight", None),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(text, moment):
    assert parse_time_of_day(text) == moment


@pytest.mark.parametrize(
    ("style", "short", "long"),
    [
        (DurationFormat.AUTO, "4:05", "1:00:00"),
        (DurationFormat.HOURS, "0:04:05", "1:00:00"),
        (DurationFormat.MINUTES, "04:05", "60:00"),
        (DurationFormat.SECONDS, "245", "3600"),
    ],
)
def test_a_duration_is_written_in_every_format(style, short, long):
    assert (format_duration(245, style), format_duration(3600, style)) == (short, long)


def test_less_than_nothing_is_nothing():
    assert format_duration(-5, DurationFormat.AUTO) == "0:00"


@given(st.integers(0, 300_000))
def test_what_was_written_is_read_again(seconds):
    assert parse_duration(format_duration(seconds, DurationFormat.AUTO)) == seconds
