from dataclasses import replace

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseLayout, FillField, GiveSeat, SwapSeats, SwitchKeyer
from studio.domain.looks import EMPTY_SEAT, LayoutChoice, Look, person
from studio.services.preparing import prepared
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


def test_fields_and_keyers_are_prepared():
    filled = replace(STATE, preview=prepared(STATE, FillField(1, "name", "Ben Kurz")))
    look = prepared(filled, SwitchKeyer(1, is_in=True))
    assert look.graphics_in[0].value("name") == "Ben Kurz"
