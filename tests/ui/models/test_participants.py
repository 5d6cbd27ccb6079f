from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studio.domain.desk import DeskState
from studio.domain.looks import LayoutChoice, Look, clip, person
from studio.domain.podium import Box
from studio.domain.room import Participant, Spot
from studio.ui.models.participants import ParticipantsModel, participant_rows
from studio.ui.widgets.row_delegate import Mark, Tone
from studio.ui.widgets.seat_mime import seat_from_mime
from tests.support.desk import ANNA, BEN, CLOUD, REHEARSAL, room_with

TWO = LayoutChoice("two")


def desk(*people, seats=(), spots=(), layout=TWO, connection=CLOUD):
    return DeskState(
        connection=connection,
        room=room_with(*people, spots=spots),
        preview=Look(layout=layout, seats=seats),
    )


def spot(user_id):
    return Spot(Box(0, 0, 10, 10), user_id)


def test_a_person_shows_the_seat_of_the_preview_and_the_one_on_air():
    state = desk(ANNA, BEN, seats=(clip("vt"), person("anna")), spots=(spot("anna"), spot(None)))
    anna, ben = participant_rows(state)
    assert (anna.preview_seat, anna.program_seat) == (2, 1)
    assert anna.face.marks == (Mark("PVW 2", Tone.PREVIEW), Mark("PGM 1", Tone.PROGRAM))
    assert (ben.preview_seat, ben.program_seat) == (None, None)
    assert ben.face.marks == ()


def test_on_air_is_never_red_in_rehearsal():
    (anna,) = participant_rows(desk(ANNA, spots=(spot("anna"),), connection=REHEARSAL))
    assert anna.face.marks == (Mark("PGM 1", Tone.REHEARSAL),)


def test_the_automatic_layout_has_no_seats():
    (anna,) = participant_rows(desk(ANNA, seats=(person("anna"),), layout=LayoutChoice()))
    assert anna.preview_seat is None


def test_a_seat_the_layout_does_not_show_is_none():
    seats = (person("anna"), person("ben"))
    _, ben = participant_rows(desk(ANNA, BEN, seats=seats, layout=LayoutChoice("one")))
    assert ben.preview_seat is None


def test_a_guest_and_the_operator_are_told_apart():
    guest, own = Participant("g", "Gina", is_guest=True), Participant("desk", "Desk")
    rows = participant_rows(desk(guest, own))
    assert [row.face.note for row in rows] == ["guest", "you"]


def test_everything_is_said_in_words_too():
    state = desk(replace(ANNA, is_guest=True), seats=(person("anna"),), spots=(spot("anna"),))
    (anna,) = participant_rows(state)
    assert anna.spoken == "Anna Berg, guest, on air on seat 1, on seat 1 of the preview"


@pytest.fixture
def model(qapp):
    model = ParticipantsModel()
    model.show(participant_rows(desk(ANNA, BEN)))
    return model


def test_model_keeps_the_qt_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_dragged_row_carries_the_person(model):
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
    mime = model.mimeData([model.index(1)])
    assert mime.formats() == model.mimeTypes()
    assert seat_from_mime(mime) == person("ben")


def test_dragging_nothing_carries_nobody(model):
    assert seat_from_mime(model.mimeData([])) is None
