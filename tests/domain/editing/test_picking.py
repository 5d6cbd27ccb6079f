from hypothesis import given

from studio.domain.editing.picking import band_between, below, caught, hit
from studio.domain.podium import Box
from tests.domain.editing.strategies import BOXES, QUICK

BOXES_OF = {"e1": Box(0, 0, 100, 100), "e2": Box(50, 50, 100, 100), "e3": Box(300, 10, 200, 1)}
ORDER = ("e1", "e2", "e3")


def test_the_uppermost_element_is_met():
    assert hit(ORDER, BOXES_OF, (60, 60)) == "e2"
    assert hit(ORDER, BOXES_OF, (10, 10)) == "e1"
    assert hit(ORDER, BOXES_OF, (700, 700)) == ""


def test_what_is_not_drawn_is_not_met():
    assert hit(("e9",), BOXES_OF, (10, 10)) == ""


def test_a_thin_line_is_met_beside_it():
    assert hit(ORDER, BOXES_OF, (400, 13), slack=4) == "e3"
    assert hit(ORDER, BOXES_OF, (400, 13)) == ""


def test_one_can_dig_down_and_comes_out_on_top_again():
    assert below(ORDER, BOXES_OF, (60, 60), "e2") == "e1"
    assert below(ORDER, BOXES_OF, (60, 60), "e1") == "e2"
    assert below(ORDER, BOXES_OF, (60, 60), "e3") == "e2"


def test_a_band_catches_what_it_touches():
    assert caught(ORDER, BOXES_OF, band_between((140, 140), (90, 90))) == ("e1", "e2")


@QUICK
@given(BOXES)
def test_a_box_is_met_in_its_corner_and_not_beyond_its_far_edge(box):
    assert hit(("e1",), {"e1": box}, (box.x, box.y)) == "e1"
    assert hit(("e1",), {"e1": box}, (box.right, box.y)) == ""
