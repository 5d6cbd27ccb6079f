import pytest

from studio.ui.models.durations import count_up, countdown, length


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "0:00"),
        (0.1, "0:01"),
        (31.2, "0:32"),
        (59.9, "1:00"),
        (3600.0, "1:00:00"),
        (-3, "0:00"),
    ],
)
def test_a_countdown_shows_the_ceiling(seconds, words):
    assert countdown(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.9, "0:00"), (59.99, "0:59"), (75.2, "1:15"), (3725, "1:02:05"), (-2, "0:00")],
)
def test_a_count_up_shows_the_floor(seconds, words):
    assert count_up(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "0:01"), (45.4, "0:45"), (69.6, "1:10")])
def test_a_length_is_rounded_and_never_nothing(seconds, words):
    assert length(seconds) == words
