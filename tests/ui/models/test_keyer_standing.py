from dataclasses import replace

import pytest

from studio.domain.commands import FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.keying import Keying
from studio.domain.looks import Look, Plane
from studio.ui.models.keyer_standing import Standing, standing_in, standing_of, tally_of
from studio.ui.widgets.tally_button import Tally
from tests.support.desk import keyer, wishing

IN, OUT, OTHER = keyer(), keyer(is_in=False), keyer(name="Ben")
BEHIND = replace(IN, plane=Plane.BACK)


@pytest.mark.parametrize(
    ("preview", "program", "is_confirmed", "standing"),
    [
        (OUT, None, False, Standing.OUT),
        (IN, None, False, Standing.COMES_IN),
        (OUT, IN, True, Standing.GOES_OUT),
        (IN, IN, True, Standing.ON_AIR),
        (IN, IN, False, Standing.SENT),
        (OTHER, IN, True, Standing.DIFFERS),
        (OTHER, IN, False, Standing.SENT_DIFFERS),
        (OUT, IN, False, Standing.SENT_GOES_OUT),
        (replace(OTHER, is_in=False), IN, True, Standing.GOES_OUT),
        (BEHIND, IN, True, Standing.MOVES),
        (BEHIND, IN, False, Standing.SENT_MOVES),
        (IN, BEHIND, True, Standing.MOVES),
    ],
)
def test_where_a_keyer_stands(preview, program, is_confirmed, standing):
    assert standing_of(preview, program, is_confirmed=is_confirmed) is standing


def desk(on_air, wished=None, *, is_lost=False):
    layer = LayerOnAir(LayerKind.GRAPHICS, "a", is_confirmed=True)
    return DeskState(
        preview=Look(keyers=(IN,)),
        program=Program(Look(keyers=on_air), ((FOREGROUND, layer),)),
        keying=Keying() if wished is None else wishing(wished, is_lost=is_lost),
    )


@pytest.mark.parametrize(
    ("on_air", "wished", "is_lost", "standing"),
    [
        ((), (IN,), False, Standing.ASKED_IN),
        ((), (IN,), True, Standing.LOST_IN),
        ((IN,), (), False, Standing.ASKED_OUT),
        ((IN,), (), True, Standing.LOST_OUT),
        ((IN,), (IN, keyer(2)), False, Standing.ON_AIR),
        ((IN,), None, False, Standing.ON_AIR),
        ((), None, False, Standing.COMES_IN),
    ],
)
def test_what_is_on_its_way_is_told_before_where_it_is(on_air, wished, is_lost, standing):
    assert standing_in(desk(on_air, wished, is_lost=is_lost), 1) is standing


@pytest.mark.parametrize(("z_index", "standing"), [(1, Standing.SENT), (-1, Standing.ON_AIR)])
def test_a_keyer_behind_is_on_air_when_the_room_shows_the_background(z_index, standing):
    layer = LayerOnAir(LayerKind.GRAPHICS, "a", is_confirmed=True)
    program = Program(Look(keyers=(BEHIND,)), ((z_index, layer),))
    state = DeskState(preview=Look(keyers=(BEHIND,)), program=program)
    assert standing_in(state, 1) is standing


def test_what_is_lost_in_one_plane_is_not_lost_in_the_other():
    behind = replace(keyer(2), plane=Plane.BACK)
    wishes = (*wishing((IN,), is_lost=True).wishes, *wishing((behind,), Plane.BACK).wishes)
    state = DeskState(keying=Keying(wishes=wishes))
    assert [standing_in(state, n) for n in (1, 2)] == [Standing.LOST_IN, Standing.ASKED_IN]


def test_an_emptied_keyer_that_is_on_air_goes_out_with_the_next_take():
    emptied = replace(desk((IN,)), preview=Look())
    assert standing_in(emptied, 1) is Standing.GOES_OUT


@pytest.mark.parametrize(
    ("standing", "tally"),
    [
        (Standing.OUT, Tally.OFF),
        (Standing.COMES_IN, Tally.OFF),
        (Standing.ASKED_IN, Tally.ASKED),
        (Standing.LOST_OUT, Tally.ASKED),
        (Standing.SENT, Tally.ASKED),
        (Standing.ON_AIR, Tally.PROGRAM),
        (Standing.DIFFERS, Tally.PROGRAM),
    ],
)
def test_nothing_is_red_before_the_room_said_so(standing, tally):
    assert tally_of(standing, is_rehearsal=False) is tally
    is_red = tally is Tally.PROGRAM
    assert tally_of(standing, is_rehearsal=True) is (Tally.REHEARSED if is_red else tally)
