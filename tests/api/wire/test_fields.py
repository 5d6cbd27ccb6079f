import math

import pytest

from studio.api.wire import fields


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("anna", "anna"),
        (17, "17"),
        (17.0, "17"),
        (1.5, "1.5"),
        (True, None),
        (None, None),
        (["anna"], None),
        (10**40, None),
        (math.inf, "inf"),
    ],
)
def test_a_text_is_a_string_or_a_number_written_out(value, text):
    assert fields.text_of(value) == text


def test_half_a_surrogate_pair_is_replaced_for_nobody_can_show_it():
    assert fields.text_of("a\ud800b") == "a?b"


@pytest.mark.parametrize(
    ("value", "truth"),
    [(True, True), (1, True), ("1", True), ("True", True), (False, False), (0, False)],
)
def test_a_flag_is_read_as_all_clients_write_it(value, truth):
    assert fields.flag({"on": value}, "on", default=not truth) is truth


@pytest.mark.parametrize("default", [True, False])
@pytest.mark.parametrize("value", [None, "perhaps", 7, [], {}])
def test_a_flag_that_makes_no_sense_has_its_default(value, default):
    assert fields.flag({"on": value}, "on", default=default) is default


@pytest.mark.parametrize(
    ("value", "whole"),
    [(4, 4), ("4", 4), (4.4, 4), (True, None), ("four", None), (math.nan, None), ("inf", None)],
)
def test_a_whole_number_is_read_from_numbers_and_texts(value, whole):
    assert fields.whole_of(value) == whole


def test_an_empty_text_is_none_where_none_is_meant():
    assert fields.text_or_none({"avatar": ""}, "avatar") is None


def test_what_is_no_object_has_no_fields_and_what_is_no_list_no_items():
    assert fields.fields_of([1]) == {}
    assert fields.items_of({"a": 1}) == ()
    assert fields.records_of([{"a": 1}, 2, None]) == ({"a": 1},)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("  Anna \n Berg\t", "Anna Berg"),
        ("a\u202egpj.exe\u202c", "agpj.exe"),
        ("\u2067Ben\u2069", "Ben"),
        ("محمد \u200d👩\u200d🚀", "محمد \u200d👩\u200d🚀"),
        ("\u202e \x00 ", "u1"),
        (None, "u1"),
    ],
)
def test_a_name_is_one_line_that_turns_nothing_around_it(told, shown):
    assert fields.name({"name": told}, "name", "u1") == shown
