from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.desk import DeskState, Program
from studio.domain.looks import EMPTY_SEAT, Keyer, LayoutChoice, Look, Plane, clip, person
from studio.domain.overlay import Field, Graphic, OverlayDocument
from studio.domain.podium import Box
from studio.domain.room import Participant, RoomFacts, RoomOptions, RoomState, Spot
from studio.ui.monitors.changes import empties_picture, look_words, take_words

STRAP = Graphic(OverlayDocument("Strap", fields=(Field("name", "Name"),)), {"name": "Anna"})
BUG = Graphic(OverlayDocument("Bug"))
TWO = LayoutChoice("two")
LEFT, RIGHT = Box(0, 0, 640, 960), Box(640, 0, 640, 960)
ROOM = RoomState(participants=(Participant("u1", "Anna"), Participant("u2", "Ben")))


def words(preview: Look, program: Look) -> str:
    state = DeskState(
        room=ROOM, preview=preview, program=Program(program), clips=(Clip("vt", "Harbour", ""),)
    )
    return take_words(state)


def test_the_same_look_would_change_nothing():
    assert words(Look(TWO), Look(TWO)) == "TAKE would change nothing"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ((), (person("u1"),), "Anna to seat 1"),
        ((clip("vt"), person("u1")), (clip("vt"),), "Anna leaves seat 2"),
        ((person("u1"),), (clip("vt"), person("u1")), "Anna from seat 1 to 2, Harbour to seat 1"),
        ((person("left"), clip("vt")), (EMPTY_SEAT, clip("vt")), "left leaves seat 1"),
    ],
)
def test_people_come_go_and_change_seats(before, after, sentence):
    assert words(Look(TWO, after), Look(TWO, before)) == sentence


@pytest.mark.parametrize(
    ("plane", "sentence"),
    [(Plane.BACK, "Strap behind people"), (Plane.FRONT, "Strap in front of people")],
)
def test_a_graphic_that_changes_planes_says_where_it_goes(plane, sentence):
    other = Plane.FRONT if plane is Plane.BACK else Plane.BACK
    after, before = (Keyer(1, STRAP, is_in=True, plane=p) for p in (plane, other))
    assert words(Look(TWO, keyers=(after,)), Look(TWO, keyers=(before,))) == sentence


def test_a_name_with_a_placeholder_in_it_is_a_name():
    room = RoomState(participants=(Participant("u1", "%2 %1"),))
    state = DeskState(room=room, preview=Look(TWO, (person("u1"),)), program=Program(Look(TWO)))
    assert take_words(state) == "%2 %1 to seat 1"


def test_the_layout_comes_first():
    seats = (person("u1"),)
    assert words(Look(LayoutChoice("four"), seats), Look(TWO, seats)) == "Layout Four"


SEEN = replace(ROOM, spots=(Spot(LEFT, "u1"), Spot(RIGHT, "u2")))


@pytest.mark.parametrize("before", [LayoutChoice(), replace(TWO, fills_empty=True)])
def test_who_was_seen_without_a_seat_of_their_own_leaves_too(before):
    state = DeskState(
        room=SEEN, preview=Look(LayoutChoice("one"), (person("u1"),)), program=Program(Look(before))
    )
    told = take_words(state)
    assert "Anna to seat 1" in told
    assert told.endswith("Ben leaves the picture")


def test_of_many_who_leave_only_the_number_is_told():
    spots = tuple(Spot(LEFT, user_id) for user_id in ("u1", "u2", "u3", "u4"))
    look = Look(LayoutChoice("one"), (person("u1"),))
    state = DeskState(room=replace(ROOM, spots=spots), preview=look, program=Program(Look()))
    assert take_words(state) == "Layout One, Anna to seat 1, 3 people leave the picture"


def test_a_picture_without_anybody_is_told_before_it_is_taken():
    state = DeskState(room=SEEN, preview=Look(TWO), program=Program(Look()))
    assert take_words(state) == "Layout Two, nobody is seated: an empty picture"
    assert empties_picture(state)
    seated = replace(state, preview=Look(TWO, (person("u1"),)))
    filled = replace(state, preview=Look(replace(TWO, fills_empty=True)))
    assert not empties_picture(seated)
    assert not empties_picture(filled)


def test_in_auto_nobody_leaves():
    assert words(Look(), Look(TWO, (person("u1"),))) == "Layout Auto"


@pytest.mark.parametrize(
    ("layout", "sentence"),
    [
        (replace(TWO, fills_empty=True), "Fills empty seats"),
        (replace(TWO, shows_names=False), "Names off"),
        (
            replace(TWO, fills_empty=True, has_voice_activation=True),
            "Fills empty seats, by voice",
        ),
    ],
)
def test_switches_are_told(layout, sentence):
    seats = (person("u1"),)
    assert words(Look(layout, seats), Look(TWO, seats)) == sentence


def test_graphics_go_in_and_out_and_change():
    strap, bug = Keyer(1, STRAP, is_in=True), Keyer(2, BUG, is_in=True)
    changed = replace(strap, graphic=STRAP.with_value("name", "Ben"))
    assert words(Look(TWO, keyers=(strap,)), Look(TWO, keyers=(bug,))) == "Strap in, Bug out"
    assert words(Look(TWO, keyers=(changed,)), Look(TWO, keyers=(strap,))) == "Strap changed"


def test_a_look_is_named_by_layout_and_graphics():
    assert look_words(Look(TWO, keyers=(Keyer(1, STRAP, is_in=True),))) == "Two + Strap"
    assert look_words(Look()) == "Auto"


def test_where_layouts_are_switched_off_they_are_not_told():
    facts = RoomFacts("demo", "Demo", options=RoomOptions(can_layout=False))
    state = DeskState(room=RoomState(facts=facts), preview=Look(LayoutChoice("two")))
    assert take_words(state) == "TAKE would change nothing"
