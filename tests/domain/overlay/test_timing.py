from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from studio.domain.overlay import (
    BLACK,
    UNKNOWN_TIME,
    Box,
    Clock,
    Countdown,
    CountUp,
    Field,
    Graphic,
    Group,
    Moment,
    OverlayDocument,
    Progress,
    TextStyle,
    Ticker,
    clock_text,
    count_up_text,
    countdown_text,
    next_change,
    page_number,
    progress_share,
)

STYLE = TextStyle(30)
NOON = datetime(2024, 7, 1, 12, 0, 5, tzinfo=UTC)


def after(seconds: float) -> Moment:
    return Moment(NOON, NOON.timestamp() - seconds)


@pytest.mark.parametrize(
    ("zone", "text"), [("UTC", "12:00"), ("Europe/Vienna", "14:00"), ("Asia/Tokyo", "21:00")]
)
def test_a_clock_shows_the_time_of_its_zone(zone, text):
    assert clock_text(Clock(TextStyle(30), "%H:%M", zone), NOON) == text


def test_a_clock_without_a_zone_shows_this_computers_time():
    assert clock_text(Clock(TextStyle(30)), NOON) == NOON.astimezone().strftime("%H:%M")


@pytest.mark.parametrize("zone", ["Europe/Vienn", "../etc", "/etc/passwd", "a\x00b", "."])
def test_a_clock_of_an_unknown_zone_shows_no_time(zone):
    assert clock_text(Clock(TextStyle(30), timezone=zone), NOON) == UNKNOWN_TIME


@pytest.mark.parametrize(
    ("until", "text"),
    [
        ("12:01", "0:55"),
        ("20:15", "8:14:55"),
        ("12:00:05", "0:00"),
        ("11:59", "0:00"),
        ("6:01", "0:00"),
        ("06:00", "17:59:55"),
        ("noon", UNKNOWN_TIME),
        ("25:00", UNKNOWN_TIME),
    ],
)
def test_a_countdown_counts_to_a_time_of_day(until, text):
    assert countdown_text(Countdown(STYLE, until, timezone="UTC"), Moment(NOON)) == text


def test_a_countdown_stays_at_zero_over_midnight():
    late = Moment(datetime(2024, 7, 1, 0, 10, tzinfo=UTC))
    assert countdown_text(Countdown(STYLE, "23:50", timezone="UTC"), late) == "0:00"


def test_a_countdown_knows_its_zone():
    vienna = Countdown(STYLE, "14:01", timezone="Europe/Vienna")
    assert countdown_text(vienna, Moment(NOON)) == "0:55"
    assert countdown_text(Countdown(STYLE, "14:01", timezone="Nowhere"), Moment(NOON)) == "--:--"


@pytest.mark.parametrize(
    ("elapsed", "text"), [(0, "5:00"), (0.5, "5:00"), (1, "4:59"), (299.5, "0:01"), (400, "0:00")]
)
def test_a_countdown_runs_from_when_it_went_on_air(elapsed, text):
    assert countdown_text(Countdown(STYLE, duration="5:00"), after(elapsed)) == text


def test_a_countdown_that_is_not_on_air_shows_all_of_it():
    assert countdown_text(Countdown(STYLE, duration="5:00"), Moment(NOON)) == "5:00"


def test_a_countdown_at_zero_says_what_it_was_told():
    element = Countdown(STYLE, duration="10", at_zero="Now")
    assert countdown_text(element, after(9)) == "0:01"
    assert countdown_text(element, after(10)) == "Now"


@pytest.mark.parametrize(("elapsed", "text"), [(0, "45:00"), (61.9, "46:01"), (10_000, "50:00")])
def test_a_count_up_has_an_offset_and_a_limit(elapsed, text):
    assert count_up_text(CountUp(STYLE, "45:00", "50:00"), after(elapsed)) == text


@pytest.mark.parametrize(
    ("value", "share"),
    [("0.4", 0.4), ("40 %", 0.4), ("0,25", 0.25), ("7", 1), ("-1", 0), ("", 0), ("much", 0)],
)
def test_a_bar_is_as_full_as_its_value_says(value, share):
    assert progress_share(Progress(100, 10, BLACK, value=value), Moment(NOON)) == share


def test_a_bar_fills_as_its_duration_runs():
    bar = Progress(100, 10, BLACK, duration="10")
    assert progress_share(bar, Moment(NOON)) == 0
    assert progress_share(bar, after(4)) == pytest.approx(0.4)
    assert progress_share(bar, after(40)) == 1


def test_a_ticker_turns_its_pages():
    ticker = Ticker("a\nb", STYLE, 500, 6.0)
    assert [page_number(ticker, after(s)) for s in (0, 5.9, 6, 13)] == [0, 0, 1, 2]


def changes_in(*elements: object, started_at: float | None = NOON.timestamp()) -> float | None:
    document = OverlayDocument("x", elements, (Field("on", "On"),))  # type: ignore[arg-type]
    return next_change(Graphic(document, started_at=started_at), NOON + timedelta(seconds=0.25))


def test_what_stands_still_never_changes():
    assert changes_in(Box(5, 5, BLACK)) is None


@pytest.mark.parametrize(
    ("element", "seconds"),
    [
        (Clock(STYLE), 54.75),
        (Clock(STYLE, "%H:%M:%S"), 0.75),
        (Countdown(STYLE, "12:30", timezone="UTC"), 0.75),
        (Countdown(STYLE, duration="5:00"), 0.75),
        (Countdown(STYLE, duration="0"), None),
        (Countdown(STYLE, "rubbish"), None),
        (CountUp(STYLE), 0.75),
        (CountUp(STYLE, limit="0"), None),
        (Ticker("a\nb", STYLE, 100, 4), 3.75),
        (Progress(100, 5, BLACK, duration="10:00"), 5.75),
        (Progress(100, 5, BLACK, value="0.4"), None),
        (Group(5, 5, (Clock(STYLE, "%S"),)), 0.75),
    ],
)
def test_the_next_change_is_when_the_picture_is_another(element, seconds):
    assert changes_in(element) == (None if seconds is None else pytest.approx(seconds))


def test_the_soonest_change_counts():
    assert changes_in(Clock(STYLE), CountUp(STYLE)) == pytest.approx(0.75)


@pytest.mark.parametrize(
    "element",
    [
        Countdown(STYLE, duration="5"),
        CountUp(STYLE),
        Ticker("a\nb", STYLE, 100),
        Progress(9, 9, BLACK, duration="9"),
    ],
)
def test_what_runs_while_on_air_stands_still_when_it_is_not(element):
    assert changes_in(element, started_at=None) is None


def test_what_nobody_sees_changes_nothing():
    assert changes_in(Clock(STYLE, is_hidden=True), Clock(STYLE, shown_if="on")) is None
