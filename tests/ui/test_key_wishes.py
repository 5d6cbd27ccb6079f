from dataclasses import replace

import pytest

from studio.domain.desk import DeskState, Program
from studio.domain.intents import CueKeyer, KeyProgram, SwitchKeyer
from studio.domain.looks import Cue, Look
from studio.ui.key_wishes import cue_wish, in_wish, on_air_wish, out_wish, preview_wish
from tests.support.desk import keyer, wishing

OFF = DeskState(preview=Look(keyers=(keyer(is_in=False),)))
ON = replace(OFF, program=Program(Look(keyers=(keyer(),))))
ASKED = replace(OFF, keying=wishing((keyer(),)))
LOST = replace(OFF, keying=wishing((keyer(),), is_lost=True))


@pytest.mark.parametrize(
    ("state", "is_in"), [(OFF, True), (ON, False), (ASKED, False), (LOST, True)]
)
def test_a_press_goes_to_the_other_side_and_asks_again_for_what_was_lost(state, is_in):
    assert on_air_wish(state, 1) == KeyProgram(1, is_in)


def test_a_lost_graphic_can_be_withdrawn():
    assert out_wish(LOST, 1) == KeyProgram(1, is_in=False)
    assert out_wish(OFF, 1) is None


def test_nothing_can_be_wished_of_an_empty_keyer():
    for wish in (on_air_wish, preview_wish, in_wish, out_wish, cue_wish):
        assert wish(OFF, 4) is None


def test_a_second_cue_takes_the_first_away():
    assert cue_wish(OFF, 1) == CueKeyer(1, Cue.IN)
    assert cue_wish(ON, 1) == CueKeyer(1, Cue.OUT)
    cued = replace(OFF, preview=Look(keyers=(replace(keyer(is_in=False), cue=Cue.IN),)))
    assert cue_wish(cued, 1) == CueKeyer(1, Cue.NONE)


def test_the_preview_is_switched():
    assert preview_wish(OFF, 1) == SwitchKeyer(1, is_in=True)
