from studio.domain.overlay import BLACK, WHITE, Stop
from studio.ui.composer.controls.bar_places import EDGE_PX, BarPlaces
from studio.ui.composer.controls.stop_marks import STRIP_PX

STOPS = (Stop(BLACK, 0.0), Stop(WHITE, 0.5), Stop(BLACK, 1.0))
BAR = BarPlaces(200 + 2 * EDGE_PX, STOPS, 1)
BELOW = STRIP_PX + 5


def test_shares_and_places_are_each_others_way_back():
    assert BAR.x_of(0.25) == EDGE_PX + 50
    assert BAR.share_of(BAR.x_of(0.25)) == 0.25
    assert BAR.share_of(0) < 0


def test_a_mark_is_met_below_the_strip_and_on_the_strip_only_right_above_it():
    there = BAR.x_of(0.5)
    assert BAR.met(there + 5, BELOW) == 1
    assert BAR.met(there + 5, 4) is None
    assert BAR.met(there + 1, 4) == 1
    assert BAR.met(there + 30, BELOW) is None


def test_of_marks_upon_each_other_the_chosen_one_is_met():
    upon = BarPlaces(214, (Stop(BLACK, 0.5), Stop(WHITE, 0.5)), 1)
    assert upon.met(upon.x_of(0.5), BELOW) == 1


def test_a_new_stop_comes_behind_the_chosen_one_or_before_the_last():
    assert BAR.free_place() == 0.75
    assert BarPlaces(214, STOPS, 2).free_place() == 0.75
