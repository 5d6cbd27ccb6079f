from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.desk import DeskState, Program
from studio.domain.looks import Keyer, LayoutChoice, Look, clip, person
from studio.domain.overlay import Field, Graphic, OverlayDocument
from studio.domain.room import Participant, RoomFacts, RoomOptions, RoomState
from studio.ui.monitors.changes import look_words, take_words

STRAP = Graphic(OverlayDocument("Strap", fields=(Field("name", "Name"),)), {"name": "Anna"})
BUG = Graphic(OverlayDocument("Bug"))
TWO = LayoutChoice("two")
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
        ((person("left"),), (), "left leaves seat 1"),
    ],
)
def test_people_come_go_and_change_seats(before, after, sentence):
    assert words(Look(TWO, after), Look(TWO, before)) == sentence


def test_a_name_with_a_placeholder_in_it_is_a_name():
    room = RoomState(participants=(Participant("u1", "%2 %1"),))
    state = DeskState(room=room, preview=Look(TWO, (person("u1"),)), program=Program(Look(TWO)))
    assert take_words(state) == "%2 %1 to seat 1"


def test_the_layout_comes_first():
    assert words(Look(LayoutChoice("four")), Look(TWO)) == "Layout Four"


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
    assert words(Look(layout), Look(TWO)) == sentence


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
