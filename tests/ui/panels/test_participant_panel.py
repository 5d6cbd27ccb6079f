from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.desk import DeskState
from studio.domain.events import Power, WishArmed
from studio.domain.intents import GiveSeat, Held, KickParticipant
from studio.domain.looks import EMPTY_SEAT, LayoutChoice, Look, person
from studio.domain.room import Participant, RoomFacts, RoomState
from studio.ui.models.participants import ParticipantsModel
from studio.ui.panels.participant_panel import ParticipantPanel
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.hold_button import HOLD_S
from studio.ui.widgets.seat_mime import SEAT_MIME, seat_from_mime
from tests.support.desk import ANNA, BEN, CARLA, REHEARSAL, room_with
from tests.support.panels import child, click, click_row, drag_row, wishes

OPERATOR = Participant(REHEARSAL.user_id, "Operator")


def desk(*people, seats=(), layout="two", **parts):
    return DeskState(
        connection=REHEARSAL,
        room=room_with(*people),
        preview=Look(layout=LayoutChoice(layout), seats=seats),
        **parts,
    )


@pytest.fixture
def panel(qtbot):
    panel = ParticipantPanel()
    qtbot.addWidget(panel)
    panel.resize(280, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def people(panel):
    return child(panel, "participantList", HintedList)


def test_the_selected_person_gets_the_first_free_seat(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA, BEN, seats=(person("anna"),)))
    click_row(panel, "participantList", 1)
    click(panel, "seatButton")
    assert heard == [GiveSeat(1, person("ben"))]


def test_who_sits_in_the_preview_can_leave_their_seat(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA, BEN, seats=(EMPTY_SEAT, person("ben"))))
    click_row(panel, "participantList", 1)
    assert child(panel, "seatButton").text() == "Unseat"
    click(panel, "seatButton")
    assert heard == [GiveSeat(1, EMPTY_SEAT)]


def test_without_a_free_seat_the_button_says_so(panel):
    panel.show_state(desk(ANNA, BEN, CARLA, seats=(person("anna"), person("ben"))))
    click_row(panel, "participantList", 2)
    assert not child(panel, "seatButton").isEnabled()
    assert child(panel, "seatButton").toolTip() == "Every seat of this layout is taken."


def test_in_the_automatic_layout_there_is_always_a_seat(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA, layout="auto"))
    click_row(panel, "participantList", 0)
    click(panel, "seatButton")
    assert heard == [GiveSeat(0, person("anna"))]


def test_kick_asks_for_the_selected_person(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA, BEN))
    click_row(panel, "participantList", 1)
    click(panel, "kickButton")
    assert heard == [KickParticipant("ben")]


def test_an_armed_kick_asks_for_the_second_press_where_it_was_pressed(panel):
    state = desk(ANNA, BEN, armed=WishArmed(KickParticipant("ben"), 9.0))
    panel.show_state(state)
    click_row(panel, "participantList", 0)
    assert child(panel, "kickButton").text() == "Kick"
    click_row(panel, "participantList", 1)
    assert child(panel, "kickButton").text() == "Press again"
    panel.show_state(replace(state, armed=None))
    assert child(panel, "kickButton").text() == "Kick"


def test_holding_kick_is_as_good_as_pressing_twice(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(desk(ANNA))
    click_row(panel, "participantList", 0)
    button = child(panel, "kickButton")
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(heard), timeout=int(HOLD_S * 1000) + 10_000)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert heard == [Held(KickParticipant("anna"))]


@pytest.mark.parametrize(
    ("state", "tip"),
    [
        (desk(OPERATOR), "This is you."),
        (
            replace(
                desk(ANNA),
                room=replace(
                    room_with(ANNA),
                    facts=replace(
                        room_with().facts,
                        options=replace(room_with().options, can_kick=False),
                    ),
                ),
            ),
            "Kicking was switched off when this room was created.",
        ),
    ],
)
def test_who_cannot_be_kicked_is_said(panel, state, tip):
    panel.show_state(state)
    click_row(panel, "participantList", 0)
    assert not child(panel, "kickButton").isEnabled()
    assert child(panel, "kickButton").toolTip() == tip


def test_without_a_selection_nothing_can_be_pressed(panel):
    panel.show_state(desk(ANNA))
    people(panel).setFocus()
    assert not child(panel, "seatButton").isEnabled()
    assert not child(panel, "kickButton").isEnabled()


def test_the_selection_survives_joining_leaving_and_renaming(panel):
    panel.show_state(desk(ANNA, BEN, CARLA))
    click_row(panel, "participantList", 1)
    panel.show_state(desk(replace(BEN, name="Benedikt Kurz"), CARLA, OPERATOR))
    assert people(panel).currentIndex().data() == "Benedikt Kurz"


def test_who_leaves_takes_the_selection_along_without_an_accident(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA))
    click_row(panel, "participantList", 0)
    panel.show_state(desk())
    assert not child(panel, "kickButton").isEnabled()
    assert heard == []


def test_arrows_walk_through_the_people(panel):
    heard = wishes(panel)
    panel.show_state(desk(ANNA, BEN))
    click_row(panel, "participantList", 0)
    QTest.keyClick(people(panel), Qt.Key.Key_Down)
    click(panel, "seatButton")
    assert heard == [GiveSeat(0, person("ben"))]


def test_a_drag_from_the_list_carries_the_person(panel, monkeypatch):
    carried = []
    mime_of = ParticipantsModel.mimeData

    def look(model, indexes):
        carried.append(mime_of(model, indexes))
        return carried[-1]

    monkeypatch.setattr(ParticipantsModel, "mimeData", look)
    panel.show_state(desk(ANNA, BEN))
    drag_row(people(panel), 1)
    assert [(m.formats(), seat_from_mime(m)) for m in carried] == [([SEAT_MIME], person("ben"))]


def test_an_empty_list_says_what_to_do(panel):
    panel.show_state(DeskState())
    assert "Open a room" in people(panel).accessibleDescription()
    panel.show_state(desk())
    assert "guest link" in people(panel).accessibleDescription()
    over = RoomState(facts=RoomFacts("demo", "Demo", is_over=True))
    panel.show_state(replace(desk(), room=over))
    assert "Open a room" in people(panel).accessibleDescription()
    by_link = replace(desk(), connection=replace(REHEARSAL, power=Power.ACCESS))
    panel.show_state(by_link)
    assert "Without the API key" in people(panel).accessibleDescription()


def test_no_state_changes_the_size_of_a_button(panel):
    panel.show_state(desk(ANNA, seats=(person("anna"),)))
    click_row(panel, "participantList", 0)
    armed = WishArmed(KickParticipant("anna"), 9.0)
    sizes = set()
    for state in (desk(ANNA), desk(ANNA, seats=(person("anna"),)), desk(ANNA, armed=armed), desk()):
        panel.show_state(state)
        QTest.qWait(1)
        buttons = (child(panel, "seatButton"), child(panel, "kickButton"))
        sizes.add(tuple(button.geometry().getRect() for button in buttons))
    assert len(sizes) == 1


def test_a_kick_meant_for_somebody_who_left_meets_nobody_else(panel):
    panel.show_state(desk(ANNA, BEN, CARLA))
    click_row(panel, "participantList", 1)
    assert child(panel, "kickButton").isEnabled()
    panel.show_state(desk(ANNA, CARLA))
    assert not child(panel, "kickButton").isEnabled()
