from dataclasses import replace

import pytest

from studio.domain.desk import DeskState
from studio.domain.intents import (
    ChooseLayout,
    CueKeyer,
    EmptyKeyer,
    FillField,
    GiveSeat,
    GroupKeyer,
    LoadKeyer,
    NameKeyer,
    PlaceKeyer,
    SwapKeyers,
    SwapSeats,
    SwitchKeyer,
    TimeKeyer,
)
from studio.domain.looks import EMPTY_SEAT, Cue, Keyer, LayoutChoice, Look, Plane, person
from studio.domain.overlay import Graphic
from studio.domain.themes import theme_named
from studio.services.preparing import Preparation, loaded, prepared
from tests.support.desk import ANNA, BEN, CARLA, keyer, room_with

STATE = DeskState(room=room_with(ANNA, BEN, CARLA), preview=Look(keyers=(keyer(is_in=False),)))


def test_seating_somebody_turns_the_automatic_layout_into_its_tiling():
    look = prepared(STATE, GiveSeat(1, person("ben")))
    assert (look.layout.name, look.seats[1]) == ("four", person("ben"))
    assert len(look.seats) == 4


def test_a_chosen_layout_keeps_who_sits():
    seated = replace(STATE, preview=prepared(STATE, GiveSeat(2, person("ben"))))
    look = prepared(seated, ChooseLayout(LayoutChoice("two")))
    assert person("ben") in look.seats


def test_seats_swap():
    seated = replace(STATE, preview=prepared(STATE, GiveSeat(0, person("anna"))))
    look = prepared(seated, SwapSeats(0, 3))
    assert (look.seat_at(0), look.seat_at(3)) == (EMPTY_SEAT, person("anna"))


def test_a_keyer_is_put_behind_the_people_and_in_front_again():
    behind = prepared(STATE, PlaceKeyer(1, Plane.BACK))
    assert [k.plane for k in behind.keyers] == [Plane.BACK]
    front = prepared(replace(STATE, preview=behind), PlaceKeyer(1, Plane.FRONT))
    assert front == STATE.preview


def test_fields_and_keyers_are_prepared():
    filled = replace(STATE, preview=prepared(STATE, FillField(1, "name", "Ben Kurz")))
    look = prepared(filled, SwitchKeyer(1, is_in=True))
    assert look.graphics_in[0].value("name") == "Ben Kurz"


def test_a_template_comes_into_a_keyer_under_a_name_of_its_own():
    document = keyer().graphic.document
    look = loaded(STATE, LoadKeyer(4, "builtin:strap"), document)
    assert look.keyers[-1] == Keyer(4, Graphic(document), name="Strap 2", template="builtin:strap")
    again = loaded(replace(STATE, preview=look), LoadKeyer(4, "builtin:strap"), document)
    assert again == look


def test_a_loaded_template_wears_the_theme_of_the_show():
    document = keyer().graphic.document
    look = loaded(
        replace(STATE, theme=theme_named("Ember")), LoadKeyer(4, "builtin:strap"), document
    )
    assert look.keyers[-1].graphic.theme == theme_named("Ember")


@pytest.mark.parametrize(
    ("wish", "changed"),
    [
        (NameKeyer(1, " Guest "), {"name": "Guest"}),
        (GroupKeyer(1, "straps"), {"group": "straps"}),
        (TimeKeyer(1, 6.0), {"auto_out_s": 6.0}),
        (CueKeyer(1, Cue.IN), {"cue": Cue.IN}),
        (SwapKeyers(1, 3), {"number": 3}),
    ],
)
def test_everything_about_a_keyer_is_prepared(wish: Preparation, changed: dict[str, object]):
    (keyer_,) = prepared(STATE, wish).keyers
    assert keyer_ == replace(keyer(is_in=False), **changed)


def test_an_emptied_keyer_is_gone():
    assert prepared(STATE, EmptyKeyer(1)).keyers == ()
