from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.desk import DeskState
from studio.domain.events import Connection, Power, ServerKind
from studio.domain.looks import LayoutChoice, Look, clip, person
from studio.domain.person_colours import PERSON_COLOURS
from studio.domain.podium import WIDE, Box, places_of
from studio.domain.room import Participant, Playback, RoomFacts, RoomOptions, RoomState, Spot
from studio.ui.models.seat_faces import preview_faces, program_faces, spot_name

ANNA, BEN = Participant("u1", "Anna"), Participant("u2", "Ben")
FACTS = RoomFacts("r", "R", is_ready=True, options=RoomOptions(is_widescreen=True))
HOST = Connection(ServerKind.CLOUD, Power.HOST, "https://x")
HALF = Box(0, 0, 640, 720)


def desk(look: Look, *spots: Spot, people=(ANNA, BEN)) -> DeskState:
    room = RoomState(facts=FACTS, participants=people, spots=spots)
    return DeskState(connection=HOST, room=room, preview=look, clips=(Clip("vt", "Harbour", ""),))


def test_seats_carry_names_numbers_and_colours():
    faces = preview_faces(desk(Look(LayoutChoice("two"), (person("u2"), person("u1")))))
    assert [(face.number, face.name) for face in faces] == [("1", "Ben"), ("2", "Anna")]
    assert faces[0].colour != faces[1].colour


def test_a_free_seat_has_no_name():
    faces = preview_faces(desk(Look(LayoutChoice("two"), (person("u1"),))))
    assert [(face.name, face.note) for face in faces] == [("Anna", ""), ("", "free")]


def test_a_seat_says_where_its_person_is_on_air_now():
    look = Look(LayoutChoice("two"), (person("u1"), person("u2")))
    faces = preview_faces(desk(look, Spot(HALF, "u2")))
    assert [face.mark for face in faces] == ["", "PGM 1"]
    assert not any(face.is_on_air for face in faces)


def test_nobody_on_a_free_seat_is_on_air_when_the_room_has_free_spots():
    faces = preview_faces(desk(Look(LayoutChoice("two")), Spot(HALF)))
    assert not any(face.mark for face in faces)


def test_a_clip_has_its_name_and_says_what_it_is():
    state = desk(Look(LayoutChoice("two"), (clip("vt"),)))
    (face, _) = preview_faces(state)
    assert (face.name, face.note) == ("Harbour", "clip, not playing")
    room = replace(state.room, playbacks=(Playback("vt", "u"),))
    (face, _) = preview_faces(replace(state, room=room))
    assert face.note == "clip"


@pytest.mark.parametrize(("shows_names", "note"), [(True, "initials only"), (False, "")])
def test_small_seats_warn_that_the_room_shortens_names(shows_names, note):
    seats = (person("u1"), person("u2"))
    look = Look(LayoutChoice("present-upper-6", shows_names=shows_names), seats)
    faces = preview_faces(desk(look))
    assert [face.note for face in faces[:2]] == ["", note]


def test_who_left_keeps_the_seat_and_is_marked():
    look = Look(LayoutChoice("one"), (person("u1"),))
    (face,) = preview_faces(desk(look, people=(BEN,)))
    assert (face.name, face.note) == ("u1", "not in the room")
    named = Look(LayoutChoice("one"), (person("u1", "Anna"),))
    (face,) = preview_faces(desk(named, people=(BEN,)))
    assert face.name == "Anna"
    assert face.colour in PERSON_COLOURS


def test_without_the_api_key_nobody_is_said_to_be_missing():
    guest = Connection(ServerKind.CLOUD, Power.ACCESS, "https://x")
    look = Look(LayoutChoice("one"), (person("u1", "Anna"),))
    (face,) = preview_faces(replace(desk(look, people=()), connection=guest))
    assert (face.name, face.note) == ("Anna", "")


def test_in_auto_people_come_in_the_order_they_joined():
    faces = preview_faces(desk(Look(seats=(person("u2"),))))
    assert [face.name for face in faces] == ["Anna", "Ben"]
    assert [face.box for face in faces] == [place.box for place in places_of("two", WIDE)]


def test_the_program_shows_what_the_room_reported():
    state = desk(Look(), Spot(HALF, "u2"), Spot(HALF, play_id="vt"), Spot(HALF))
    faces = program_faces(state)
    assert [(f.number, f.name) for f in faces] == [("1", "Ben"), ("2", "Harbour"), ("3", "")]
    assert spot_name(Spot(HALF, "gone"), state) == "gone"
