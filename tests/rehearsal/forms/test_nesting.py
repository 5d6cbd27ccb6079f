from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.rehearsal.forms.nesting import nested


@pytest.mark.parametrize(
    ("pairs", "tree"),
    [
        ([("user[name]", "x")], {"user": {"name": "x"}}),
        ([("users[]", "a"), ("users[]", "")], {"users": ["a", ""]}),
        ([("users[1]", "b"), ("users[0]", "a")], {"users": ["a", "b"]}),
        (
            [("map[0][0]", "1"), ("map[0][1]", "2"), ("map[1][0]", "3")],
            {"map": [["1", "2"], ["3"]]},
        ),
        ([("map[][]", "1"), ("map[][]", "2")], {"map": ["1", "2"]}),
        ([("options[custom_fields][a]", "1")], {"options": {"custom_fields": {"a": "1"}}}),
        ([("a", "1"), ("a", "2")], {"a": "2"}),
        ([("a", "1"), ("a[b]", "2")], {"a": {"b": "2"}}),
        ([("a[b]", "1"), ("a[]", "2")], {"a": ["2"]}),
        ([("users[]", ["a", "b"])], {"users": ["a", "b"]}),
        (
            [("z-index", "1"), ("[x]", "2"), ("a[b", "3"), ("c]", "4")],
            {"z-index": "1", "[x]": "2", "a[b": "3", "c]": "4"},
        ),
        ([("a" + "[b]" * 9, "1")], {"a" + "[b]" * 9: "1"}),
    ],
)
def test_bracketed_names_become_nested_values(
    pairs: list[tuple[str, object]], tree: dict[str, object]
) -> None:
    assert nested(pairs) == tree


def test_an_object_that_came_as_json_keeps_its_numbers_as_names() -> None:
    assert nested([("custom_fields", {"0": "a"})]) == {"custom_fields": {"0": "a"}}


@given(st.lists(st.tuples(st.text("ab[]0", max_size=8), st.sampled_from(["1", "2"])), max_size=5))
def test_whatever_the_names_are_the_last_value_is_kept_somewhere(
    pairs: list[tuple[str, str]],
) -> None:
    tree = nested(pairs)
    assert bool(tree) is bool(pairs)
    assert not pairs or pairs[-1][1] in json.dumps(tree)


def test_an_empty_name_is_a_name() -> None:
    assert nested([("", "x"), ("[]", "y")]) == {"": "x", "[]": "y"}
