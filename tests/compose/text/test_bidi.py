from __future__ import annotations

import pytest

from studio.compose.text.bidi import levels, visual_order


def test_hebrew_in_a_latin_line_runs_leftwards_and_its_numbers_do_not():
    assert levels("ab שק 5 c") == (0, 0, 0, 1, 1, 1, 2, 0, 0)


def test_a_line_that_begins_in_arabic_is_laid_from_the_right():
    assert levels("سل ab") == (1, 1, 1, 2, 2)


@pytest.mark.parametrize(
    ("run_levels", "order"),
    [
        ([0], [0]),
        ([0, 1, 0], [0, 1, 2]),
        ([1, 2, 1], [2, 1, 0]),
        ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]),
        ([1, 2, 2, 1], [3, 1, 2, 0]),
        ([], []),
    ],
)
def test_runs_are_laid_as_unicode_says(run_levels, order):
    assert visual_order(run_levels) == order
