from __future__ import annotations

from itertools import pairwise

import pytest

from studio.compose.text.breaking import plain_breaks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Head of News", ["Head ", "of ", "News"]),
        ("two  spaces", ["two  ", "spaces"]),
        ("Müller-Lüdenscheid", ["Müller-", "Lüdenscheid"]),
        ("live/remote", ["live/", "remote"]),
        ("-5 to 3-4", ["-5 ", "to ", "3-4"]),
        ("10\u00a0km far", ["10\u00a0km ", "far"]),
        ("a\nb", ["a\n", "b"]),
        ("東京です。はい", ["東", "京", "で", "す。", "は", "い"]),
        ("「東京」", ["「東", "京」"]),
        ("ラーメン", ["ラー", "メ", "ン"]),
        ("in 東京", ["in ", "東", "京"]),
        ("", [""]),
    ],
)
def test_lines_end_where_a_reader_expects_it(text, parts):
    places = [0, *plain_breaks(text), len(text)]
    assert [text[a:b] for a, b in pairwise(places)] == parts
