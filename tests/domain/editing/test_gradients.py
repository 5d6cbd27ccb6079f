from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.gradients import (
    LEAST_STOPS,
    MOST_STOPS,
    ordered,
    paint_at,
    reversed_gradient,
    shown_colour,
    with_stop_added,
    with_stop_moved,
    with_stop_painted,
    without_stop,
)
from studio.domain.overlay import BLACK, DEFAULT_THEME, WHITE, Colour, ColourRef, Gradient, Stop
from tests.domain.editing.strategies import QUICK

GREY = Gradient.between(BLACK, Colour(200, 100, 50, 55))
ACCENT = ColourRef("theme:accent", 128)
PLACES = st.floats(0, 1)


def places(gradient):
    return [stop.at for stop in gradient.stops]


def test_a_stop_is_added_in_the_colour_that_was_there():
    grown, index = with_stop_added(GREY, 0.5, DEFAULT_THEME)
    assert (places(grown), index) == ([0, 0.5, 1], 1)
    assert grown.stops[1].colour == Colour(100, 50, 25, 155)


def test_between_two_stops_of_one_name_the_name_stays():
    same = Gradient.between(ACCENT, ACCENT)
    assert paint_at(same, 0.3, DEFAULT_THEME) == ACCENT


def test_names_of_the_theme_are_mixed_as_the_theme_has_them():
    seen = shown_colour(ACCENT, DEFAULT_THEME)
    half = paint_at(Gradient.between(ACCENT, WHITE), 0.5, DEFAULT_THEME)
    assert half.red == round((seen.red + 255) / 2)
    assert half.alpha == round((128 + 255) / 2)


def test_outside_the_outermost_stops_their_colours_go_on():
    inner = Gradient((Stop(BLACK, 0.2), Stop(WHITE, 0.8)))
    assert paint_at(inner, 0.1, DEFAULT_THEME) == BLACK
    assert paint_at(inner, 0.9, DEFAULT_THEME) == WHITE


def test_a_stop_moves_past_others_and_stays_the_one_that_is_held():
    three, _ = with_stop_added(GREY, 0.5, DEFAULT_THEME)
    moved, index = with_stop_moved(three, 0, 0.75)
    assert (places(moved), index) == ([0.5, 0.75, 1], 1)
    assert moved.stops[1].colour == BLACK


def test_a_stop_stays_on_the_bar():
    assert places(with_stop_moved(GREY, 1, 1.7)[0]) == [0, 1]
    assert places(with_stop_moved(GREY, 1, -3)[0]) == [0, 0]


def test_two_stops_always_stay_and_eight_are_the_most():
    assert without_stop(GREY, 1) == (GREY, 1)
    full = GREY
    for number in range(9):
        full, _ = with_stop_added(full, (number + 1) / 10, DEFAULT_THEME)
    assert len(full.stops) == MOST_STOPS
    assert with_stop_added(full, 0.95, DEFAULT_THEME)[0] == full


def test_without_a_stop_its_nearest_neighbour_is_the_one_to_go_on_with():
    three, _ = with_stop_added(GREY, 0.9, DEFAULT_THEME)
    assert without_stop(three, 1) == (GREY, 1)


def test_turned_round_twice_it_is_the_same():
    three, _ = with_stop_added(GREY, 0.25, DEFAULT_THEME)
    assert places(reversed_gradient(three)) == [0, 0.75, 1]
    assert reversed_gradient(reversed_gradient(three)) == three


def test_another_paint_changes_nothing_else():
    painted = with_stop_painted(GREY, 0, ACCENT)
    assert painted.stops[0] == Stop(ACCENT, 0.0)
    assert painted.stops[1] == GREY.stops[1]


@QUICK
@given(st.lists(st.tuples(st.sampled_from("amr"), PLACES, st.integers(0, 7)), max_size=30))
def test_whatever_is_done_to_it_a_gradient_stays_one(deeds):
    gradient = GREY
    for deed, at, number in deeds:
        index = number % len(gradient.stops)
        if deed == "a":
            gradient, chosen = with_stop_added(gradient, at, DEFAULT_THEME)
        elif deed == "m":
            held = gradient.stops[index].colour
            gradient, chosen = with_stop_moved(gradient, index, at)
            assert gradient.stops[chosen].colour == held
        else:
            gradient, chosen = without_stop(gradient, index)
        assert LEAST_STOPS <= len(gradient.stops) <= MOST_STOPS
        assert 0 <= chosen < len(gradient.stops)
        assert ordered(gradient) == gradient
        assert all(0 <= stop.at <= 1 for stop in gradient.stops)
