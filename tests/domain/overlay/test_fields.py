from __future__ import annotations

import pytest

from studio.domain.overlay import Field, FieldKind, is_yes, number_from, value_fault

SCORE = Field("n", "Score", kind=FieldKind.NUMBER, minimum=0, maximum=99)
SIDE = Field("n", "Side", kind=FieldKind.CHOICE, choices=("left", "right"))


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        (Field("n", "Name", max_length=3), "Anna", "Name is longer than 3 characters."),
        (Field("n", "Name", max_length=4), "Anna", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), "three", "Score must be a number."),
        (Field("n", "Score", kind=FieldKind.NUMBER), "-3.5", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), " ", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), "1,5", None),
        (Field("n", "Score", kind=FieldKind.NUMBER), "nan", "Score must be a number."),
        (SCORE, "-1", "Score must be at least 0."),
        (SCORE, "100", "Score must be at most 99."),
        (SCORE, "99", None),
        (Field("n", "Tint", kind=FieldKind.COLOUR), "red", "Tint must be a colour like #1d4ed8."),
        (Field("n", "Tint", kind=FieldKind.COLOUR), "#ff0000", None),
        (Field("n", "Tint", kind=FieldKind.COLOUR), "theme:accent", None),
        (SIDE, "up", "Side must be one of left, right."),
        (SIDE, "left", None),
        (Field("n", "Time", kind=FieldKind.DURATION), "x", "Time must be a duration like 5:00."),
        (Field("n", "Time", kind=FieldKind.DURATION), "5:00", None),
        (Field("n", "Live", kind=FieldKind.BOOL), "whatever", None),
    ],
)
def test_a_value_that_does_not_suit_its_field_is_told(field, value, fault):
    assert value_fault(field, value) == fault


@pytest.mark.parametrize("value", ["yes", "1", "on", "Anything"])
def test_what_says_something_says_yes(value):
    assert is_yes(value)


@pytest.mark.parametrize("value", ["", "  ", "No", "false", "0", "OFF"])
def test_nothing_and_the_words_for_it_say_no(value):
    assert not is_yes(value)


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), (" -1,5 ", -1.5), ("1e3", 1000), ("", None), ("inf", None), ("three", None)],
)
def test_a_number_is_read_as_people_type_it(text, number):
    assert number_from(text) == number
