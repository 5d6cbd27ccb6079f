from __future__ import annotations

import pytest

from studio.compose.text.breaking import plain_breaks
from studio.compose.text.paragraph import (
    broken,
    in_direction_of,
    largest,
    pieces_of,
    step_of,
    widest,
)


def measured(text: str) -> float:
    return float(len(text))


def lines(text: str, width: float) -> list[str]:
    return broken(pieces_of(text, plain_breaks(text), measured), width, measured)


def test_lines_are_as_full_as_they_go():
    assert lines("one two three four", 9) == ["one two ", "three ", "four"]


def test_a_space_at_the_end_needs_no_room():
    assert lines("one two", 7) == ["one two"]
    assert lines("one two three", 7) == ["one two ", "three"]


def test_a_line_end_is_kept():
    assert lines("one\ntwo three", 20) == ["one\n", "two three"]
    assert lines("one\n\ntwo", 20) == ["one\n", "\n", "two"]


def test_a_word_wider_than_the_line_is_cut_between_letters():
    assert lines("a Wolkenkratzer", 5) == ["a Wol", "kenkr", "atzer"]


def test_no_text_is_one_empty_line():
    assert lines("", 5) == [""]


def test_the_widest_word_counts_without_its_space():
    assert widest(pieces_of("one three two", (4, 10), measured)) == 5


@pytest.mark.parametrize(("limit", "size"), [(99, 40), (25, 25), (3, 10)])
def test_the_largest_size_that_fits_is_found(limit, size):
    assert largest(range(10, 41), lambda size: size <= limit) == size


def test_baselines_are_never_on_top_of_each_other():
    assert (step_of(40, 1.25), step_of(10, 0.0)) == (50, 1)


def test_a_latin_line_of_an_arabic_paragraph_runs_leftwards():
    assert in_direction_of("محمد and", "and") == "\u200fand"
    assert in_direction_of("and محمد", "محمد") == "\u200eمحمد"


@pytest.mark.parametrize(("whole", "line"), [("Anna", "Anna"), ("محمد", "12"), ("12", "محمد")])
def test_other_lines_stay_as_they_are(whole, line):
    assert in_direction_of(whole, line) == line
