import pytest

from studio.domain.looks import AUTO_NAME, LayoutChoice
from studio.domain.podium import LAYOUT_NAMES as NAMED
from studio.domain.podium import WIDE, Box, Place, places_of
from studio.ui.layout_names import LAYOUT_NAMES, layout_words, short_words


def test_every_layout_has_a_name_and_no_other_has():
    assert set(LAYOUT_NAMES) == {AUTO_NAME, *NAMED}


@pytest.mark.parametrize("name", [n for n in NAMED if "present" in n])
def test_the_short_name_counts_the_boxes_that_are_there(name):
    big, small = (int(part) for part in short_words(name).split(" + "))
    assert big + small == len(places_of(name, WIDE))


def test_a_map_of_the_operators_own_has_a_name():
    choice = LayoutChoice("anything", (Place(Box(0, 0, 100, 100)),))
    assert layout_words(choice) == "Own layout"


def test_a_layout_nobody_listed_is_called_what_the_server_calls_it():
    assert layout_words(LayoutChoice("twelve")) == "twelve"
