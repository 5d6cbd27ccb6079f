from datetime import UTC, datetime

import pytest

from studio.domain.overlay import (
    Field,
    FieldSource,
    Graphic,
    OverlayDocument,
    Text,
    TextStyle,
    at_time,
    next_change,
)

NOW = datetime(2026, 3, 12, 20, 14, 7, 250_000).astimezone()


def graphic(key: str = "", values=(), source: FieldSource = FieldSource.CLOCK) -> Graphic:
    field = Field("time", "Time", source=source, key=key)
    return Graphic(OverlayDocument("x", (Text("{{time}}", TextStyle(40)),), (field,)), values)


@pytest.mark.parametrize(
    ("key", "told"), [("", "20:14"), ("%H:%M:%S", "20:14:07"), ("%d.%m.%Y", "12.03.2026")]
)
def test_the_clock_fills_in_its_fields_as_their_key_writes_it(key, told):
    assert at_time(graphic(key), NOW).value("time") == told


def test_the_time_is_that_of_this_computer():
    assert at_time(graphic(), NOW.astimezone(UTC)).value("time") == "20:14"


def test_who_types_over_it_keeps_that_until_it_is_emptied():
    assert at_time(graphic(values={"time": "soon"}), NOW).value("time") == "soon"
    assert at_time(graphic(values={"time": " "}), NOW).value("time") == "20:14"


@pytest.mark.parametrize("source", [s for s in FieldSource if s is not FieldSource.CLOCK])
def test_other_fields_are_left_alone(source):
    other = graphic(source=source)
    assert at_time(other, NOW) is other
    assert next_change(other, NOW) is None


@pytest.mark.parametrize(("key", "seconds"), [("", 52.75), ("%H:%M:%S", 0.75), ("%T", 0.75)])
def test_a_graphic_changes_with_its_clock_field(key, seconds):
    assert next_change(graphic(key), NOW) == pytest.approx(seconds)
    assert next_change(graphic(key, {"time": "soon"}), NOW) is None
