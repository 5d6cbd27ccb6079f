import pytest

from studio.domain.commands import FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import (
    AutoOutsChanged,
    KeyerPinned,
    KeyerSelected,
    KeyersKept,
    KeyersWished,
    RoomOpened,
    ThemeChosen,
    ThemesChanged,
)
from studio.domain.keying import AutoOut, Keying, PlaneWish
from studio.domain.looks import Look, Plane
from studio.domain.overlay import Theme
from studio.domain.reducer import reduce
from studio.domain.themes import THEMES, Themes
from tests.support.desk import CLOUD, keyer

OUT = AutoOut(1, 5.0, 6.0, 106.0, "layer-1")
LAYERS = ((FOREGROUND, LayerOnAir(LayerKind.GRAPHICS, "layer-1")),)


def test_a_wish_is_kept_until_it_is_withdrawn():
    wished = reduce(DeskState(), KeyersWished(Plane.FRONT, (keyer(),), is_lost=True))
    assert wished.keying.wishes == (PlaneWish(Plane.FRONT, (keyer(),), is_lost=True),)
    assert reduce(wished, KeyersWished(Plane.FRONT, None)).keying == Keying()


def test_each_plane_has_its_own_wish():
    state = reduce(DeskState(), KeyersWished(Plane.FRONT, (keyer(),)))
    state = reduce(state, KeyersWished(Plane.BACK, (), is_lost=True))
    assert state.keying.wish(Plane.FRONT) == PlaneWish(Plane.FRONT, (keyer(),))
    assert state.keying.is_lost
    state = reduce(state, KeyersWished(Plane.BACK, None))
    assert state.keying.wishes == (PlaneWish(Plane.FRONT, (keyer(),)),)


def test_keyers_that_look_the_same_are_on_air_without_a_post():
    before = DeskState(program=Program(Look(keyers=(keyer(),)), LAYERS))
    after = reduce(before, KeyersKept(Plane.FRONT, (keyer(), keyer(2))))
    assert after.program.look.keyers == (keyer(), keyer(2))
    assert after.program.layers == LAYERS


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_dresses_every_prepared_keyer_and_nothing_on_air(theme: Theme):
    there = (keyer(), keyer(2, is_in=False))
    before = DeskState(preview=Look(keyers=there), program=Program(Look(keyers=there), LAYERS))
    after = reduce(before, ThemeChosen(theme))
    assert after.theme == theme
    assert [k.graphic for k in after.preview.keyers] == [k.graphic.themed(theme) for k in there]
    assert after.program == before.program


def test_a_theme_that_looks_different_dresses_what_is_prepared_anew():
    before = DeskState(preview=Look(keyers=(keyer(),)), program=Program(Look(keyers=(keyer(),))))
    own = Theme("Own", body="Serif")
    known = reduce(before, ThemesChanged(Themes((own,))))
    worn = reduce(known, ThemeChosen(own))
    other, edited = Theme("Other"), Theme("Own", body="Mono")
    after = reduce(worn, ThemesChanged(Themes((other, edited))))
    assert (after.theme, after.themes.own) == (edited, (other, edited))
    assert [k.graphic.theme for k in after.preview.keyers] == [edited]
    assert after.program == before.program


def test_the_show_keeps_a_theme_that_is_gone():
    own = Theme("Own", body="Serif")
    worn = reduce(DeskState(preview=Look(keyers=(keyer(),))), ThemeChosen(own))
    after = reduce(worn, ThemesChanged(Themes()))
    assert after == worn
    assert after.themes.offered(own) == (*THEMES, own)


def test_another_theme_that_comes_by_the_name_of_the_worn_one_is_not_worn_by_itself():
    own, other, third = Theme("Own", body="Serif"), Theme("Own", body="Mono"), Theme("Third")
    worn = reduce(DeskState(preview=Look(keyers=(keyer(),))), ThemeChosen(own))
    came = reduce(worn, ThemesChanged(Themes((other,))))
    assert (came.theme, came.preview) == (own, worn.preview)
    assert reduce(came, ThemesChanged(Themes((other, third)))).theme == own


def test_a_pinned_keyer_keeps_its_time():
    state = reduce(DeskState(), AutoOutsChanged((OUT,)))
    held = reduce(state, KeyerPinned(1, is_pinned=True)).keying.auto_out(1)
    assert held is not None
    assert (held.is_pinned, held.due_s) == (True, 106.0)
    assert state.keying.auto_out(2) is None


def test_another_room_knows_nothing_of_the_wish_but_the_selection_stays():
    state = reduce(DeskState(), KeyerSelected(4))
    state = reduce(reduce(state, KeyersWished(Plane.FRONT, (keyer(),))), AutoOutsChanged((OUT,)))
    assert reduce(state, RoomOpened(CLOUD)).keying == Keying(selected=4)
