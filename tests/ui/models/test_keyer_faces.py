from dataclasses import replace

from studio.domain.commands import FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.keying import AutoOut, Keying
from studio.domain.looks import Cue, Look
from studio.domain.overlay import Field, FieldKind, Graphic, OverlayDocument
from studio.ui.models.keyer_faces import graphic_text, keyer_face, keyer_faces
from studio.ui.models.keyer_standing import Standing
from tests.support.desk import keyer

OUT = AutoOut(1, None, 6.0, 106.0, "a", is_confirmed=True)
ON_AIR = Program(
    Look(keyers=(keyer(name="Ana"),)),
    ((FOREGROUND, LayerOnAir(LayerKind.GRAPHICS, "a", is_confirmed=True)),),
)


def test_there_are_always_eight():
    faces = keyer_faces(DeskState(), 0.0)
    assert [face.number for face in faces] == list(range(1, 9))
    assert all(face.is_empty for face in faces)


def test_a_button_never_shows_what_is_not_on_air_as_on_air():
    state = DeskState(preview=Look(keyers=(keyer(name="Anna"),)), program=ON_AIR)
    face = keyer_face(state, 1, 0.0)
    assert (face.text, face.standing) == ("Ana · Chief pilot", Standing.DIFFERS)
    off = keyer_face(replace(state, program=Program()), 1, 0.0)
    assert off.text == "Anna · Chief pilot"


def test_a_keyer_that_was_emptied_is_shown_as_long_as_it_is_on_air():
    assert keyer_face(DeskState(program=ON_AIR), 1, 0.0).title == "Strap"


def test_the_seconds_left_are_counted_as_people_count():
    keying = Keying(auto_outs=(OUT,))
    state = DeskState(preview=Look(keyers=(keyer(),)), program=ON_AIR, keying=keying)
    assert keyer_face(state, 1, 100.2).left_s == 6
    held = replace(keying, auto_outs=(replace(OUT, is_pinned=True),))
    face = keyer_face(replace(state, keying=held), 1, 100.2)
    assert (face.left_s, face.is_pinned) == (None, True)


def test_a_face_says_what_is_prepared():
    prepared = replace(keyer(2), name="Guest", cue=Cue.OUT)
    face = keyer_face(DeskState(preview=Look(keyers=(prepared,))), 2, 0.0)
    assert (face.title, face.cue, face.is_in_preview) == ("Guest", Cue.OUT, True)


def test_a_graphic_is_told_by_its_words_not_by_colours_and_files():
    fields = (
        Field("name", "Name"),
        Field("colour", "Colour", "#ff0000", FieldKind.COLOUR),
        Field("points", "Points", "3", FieldKind.NUMBER),
    )
    assert graphic_text(Graphic(OverlayDocument("X", (), fields), {"name": " Anna "})) == "Anna · 3"
