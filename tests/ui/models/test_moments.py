import re

import pytest

from studio.ui.models.moments import day_of_unix, time_of_iso, time_of_unix


@pytest.fixture(autouse=True)
def vienna(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Vienna")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_unix_seconds_become_the_time_of_this_computer():
    assert time_of_unix(1_700_000_000) == "23:13:20"


@pytest.mark.parametrize(
    "text", ["2023-11-14T22:13:20.123Z", "2023-11-14T22:13:20+00:00", "2023-11-14T22:13:20"]
)
def test_a_servers_time_becomes_the_time_of_this_computer(text):
    assert time_of_iso(text) == "23:13"
    assert re.fullmatch("23:13:20", time_of_iso(text, has_seconds=True))


@pytest.mark.parametrize("text", ["", "yesterday", "1700000000"])
def test_what_is_no_time_is_left_out(text):
    assert time_of_iso(text) == ""


def test_a_day_is_told_without_its_year():
    assert day_of_unix(1_700_000_000) == "14 Nov"
