from __future__ import annotations

import pytest

from studio.compose.text.clusters import clusters, cuts

WHOLE = [
    "e\u0301",
    "👩\u200d🚀",
    "❤\ufe0f",
    "👍🏽",
    "🇦🇹",
    "क्ष",
    "नि",
    "กำ",
    "ที่",
    "שָׁ",
    "1\ufe0f\u20e3",
]


@pytest.mark.parametrize("character", WHOLE)
def test_what_reads_as_one_character_is_never_split(character):
    assert clusters(f"a{character}{character}b") == ("a", character, character, "b")


def test_letters_stand_alone():
    assert clusters("Anna") == ("A", "n", "n", "a")
    assert cuts("Anna") == [0, 1, 2, 3]


def test_flags_are_pairs():
    assert clusters("🇦🇹🇩🇪🇨🇭") == ("🇦🇹", "🇩🇪", "🇨🇭")


def test_nothing_has_no_characters():
    assert clusters("") == ()
