from datetime import UTC, datetime

import pytest

from studio.ui.clocks import DESK_CLOCKS, Clocks, since, time_of_day

NOON = datetime(2026, 3, 12, 12, 0, 5, 900_000, tzinfo=UTC)


def test_the_time_of_day_has_two_digits_each():
    assert time_of_day(NOON) == "12:00:05"


@pytest.mark.parametrize(
    ("ago_s", "words"), [(0, "00:00:00"), (820, "00:13:40"), (36_061, "10:01:01"), (-5, "00:00:00")]
)
def test_time_since_is_counted_in_whole_seconds_and_never_negative(ago_s, words):
    assert since(int(NOON.timestamp()) - ago_s, NOON) == words


def test_unix_seconds_are_the_same_clock():
    assert Clocks(float, lambda: NOON).unix_s() == NOON.timestamp()


def test_the_clock_of_the_desk_knows_its_zone():
    assert DESK_CLOCKS.now().tzinfo is not None
    assert DESK_CLOCKS.monotonic_s() <= DESK_CLOCKS.monotonic_s()
