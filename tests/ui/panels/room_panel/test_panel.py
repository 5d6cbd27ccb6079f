from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from studio.domain.desk import DeskState
from studio.domain.events import Power, RehearsalStage
from studio.domain.intents import (
    EndRoom,
    LockRoom,
    OpenRehearsal,
    OpenRoom,
    OpenWithLink,
    RoomWish,
)
from studio.domain.room import Link
from studio.ui.panels.room_panel import RoomPanel
from studio.ui.widgets.banner import Banner
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.desk import ANNA, BEN, CLOUD, OPTIONS, READY, REHEARSAL, room_with
from tests.support.panels import child, click, wishes, write

GUEST = "https://app.example/?guest=gKsiVlrvkFyL3klk1wBHLlm3"
GUI = "https://app.example/?vAX29sGYPZEvZQwvg0jycrPX"


def desk(connection=CLOUD, link=Link.LIVE, rehearsal=RehearsalStage.OFF, **facts):
    room = replace(room_with(ANNA, BEN), facts=replace(READY, **facts))
    return DeskState(connection=connection, link=link, rehearsal=rehearsal, room=room)


@pytest.fixture
def panel(qtbot):
    panel = RoomPanel()
    qtbot.addWidget(panel)
    panel.resize(280, 700)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_state(DeskState())
    return panel


def text(panel, name):
    return child(panel, name, EliderLabel).text()


def banner(panel, name):
    return child(panel, name, Banner)


def test_the_open_room_is_told_in_a_few_lines(panel):
    panel.show_state(desk())
    assert text(panel, "roomName") == "Demo"
    assert text(panel, "roomId") == "demo"
    assert text(panel, "roomServer") == "cloud"
    assert text(panel, "roomState") == "Ready"
    assert text(panel, "roomPicture") == "16:9, 1280x720"
    assert text(panel, "roomPeople") == "2"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (DeskState(), "No room is open."),
        (DeskState(is_opening=True), "is being opened"),
        (DeskState(is_opening=True, rehearsal=RehearsalStage.STARTING), "is starting"),
    ],
)
def test_no_room_is_missed_while_one_is_coming(panel, state, words):
    panel.show_state(state)
    assert any(words in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_form_stays_folded_for_the_room_the_program_is_started_for(qtbot):
    panel = RoomPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_state(DeskState(is_opening=True))
    assert not child(panel, "connectByKeyButton").isVisible()
    panel.show_state(DeskState())
    assert child(panel, "connectByKeyButton").isVisible()


def test_a_full_frame_is_told(panel):
    panel.show_state(desk(options=replace(OPTIONS, is_widescreen=False)))
    assert text(panel, "roomPicture") == "4:3, 1280x960"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (DeskState(connection=CLOUD), "Opening…"),
        (desk(is_ready=False), "Starting up…"),
        (desk(is_over=True), "Ended"),
        (desk(is_locked=True), "Ready, locked"),
        (desk(link=Link.STALE), "Ready, silent for a while"),
        (desk(link=Link.CONNECTING), "Ready, connecting…"),
        (desk(link=Link.OFFLINE), "Ready, not listening"),
        (desk(REHEARSAL, rehearsal=RehearsalStage.LOST), "Lost"),
    ],
)
def test_the_state_of_the_room_is_a_word(panel, state, words):
    panel.show_state(state)
    assert text(panel, "roomState") == words


def test_the_rehearsal_room_is_called_so(panel):
    panel.show_state(desk(REHEARSAL))
    assert text(panel, "roomServer") == "This computer"


def test_a_room_that_hides_layers_says_what_stays_unseen(panel):
    panel.show_state(desk())
    assert not banner(panel, "hiddenLayersBanner").isVisible()
    panel.show_state(desk(options=replace(OPTIONS, sfu_mode="ptp")))
    words = banner(panel, "hiddenLayersBanner").text()
    assert banner(panel, "hiddenLayersBanner").isVisible()
    assert "Layouts, graphics and clips may stay unseen" in words
    assert "SFU mode ptp" in words


def test_missing_powers_are_said(panel):
    panel.show_state(desk(replace(CLOUD, power=Power.ACCESS)))
    assert banner(panel, "missingPowersBanner").isVisible()
    assert "without the API key" in banner(panel, "missingPowersBanner").text()
    assert text(panel, "roomPeople") == "not told"
    panel.show_state(desk())
    assert not banner(panel, "missingPowersBanner").isVisible()


def test_an_ended_room_warns_of_nothing_and_offers_the_next(panel):
    guest = replace(CLOUD, power=Power.ACCESS)
    panel.show_state(desk(guest))
    assert not child(panel, "connectByKeyButton").isVisible()
    panel.show_state(desk(guest, is_over=True))
    assert not banner(panel, "missingPowersBanner").isVisible()
    assert text(panel, "roomPeople") == ""
    assert child(panel, "connectByKeyButton").isVisible()


def test_a_lost_rehearsal_room_keeps_the_form_folded_beside_its_own_button(panel):
    panel.show_state(desk(REHEARSAL, rehearsal=RehearsalStage.RUNNING))
    panel.show_state(desk(REHEARSAL, rehearsal=RehearsalStage.LOST, is_over=True))
    assert child(panel, "rehearsalAgainButton").isVisible()
    assert not child(panel, "connectByKeyButton").isVisible()


def test_a_lost_rehearsal_room_is_started_again(panel):
    heard = wishes(panel)
    panel.show_state(desk(REHEARSAL, rehearsal=RehearsalStage.LOST))
    click(panel, "rehearsalAgainButton")
    assert heard == [OpenRehearsal()]
    panel.show_state(desk(REHEARSAL, rehearsal=RehearsalStage.RUNNING))
    assert not child(panel, "rehearsalAgainButton").isVisible()


def test_links_are_copied_whole_and_shown_without_their_keys(panel):
    panel.show_state(desk(replace(CLOUD, guest_link=GUEST, gui_link=GUI)))
    click(panel, "copyGuestLinkButton")
    assert QGuiApplication.clipboard().text() == GUEST
    assert child(panel, "copyGuestLinkButton").text() == "Copied"
    click(panel, "copyGuiLinkButton")
    assert QGuiApplication.clipboard().text() == GUI
    shown = " ".join(
        f"{w.toolTip()} {w.accessibleName()} {getattr(w, 'text', str)()}"
        for w in panel.findChildren(QWidget)
    )
    assert "gKsi…" in shown
    assert GUEST.partition("=")[2] not in shown
    assert GUI.partition("?")[2] not in shown


def test_a_room_without_a_guest_link_says_so(panel):
    panel.show_state(desk())
    assert text(panel, "guestLink") == "none in this room"
    assert not child(panel, "copyGuestLinkButton").isEnabled()


def test_lock_and_end_are_asked_for(panel):
    heard = wishes(panel)
    panel.show_state(desk(options=replace(OPTIONS, can_lock=True)))
    click(panel, "lockRoomButton")
    click(panel, "endRoomButton")
    assert heard == [LockRoom(), EndRoom()]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (desk(), "Locking was switched off"),
        (desk(options=replace(OPTIONS, can_lock=True), is_locked=True), "This room is locked"),
    ],
)
def test_what_cannot_be_locked_says_why(panel, state, words):
    panel.show_state(state)
    assert not child(panel, "lockRoomButton").isEnabled()
    assert child(panel, "lockRoomButton").toolTip().startswith(words)


def test_a_room_that_is_over_is_not_ended_again(panel):
    panel.show_state(desk(is_over=True))
    assert not child(panel, "endRoomButton").isEnabled()


# ---- opening ----------------------------------------------------------------------------------


def test_a_new_room_is_made_with_what_was_chosen(panel):
    heard = wishes(panel)
    write(panel, "serverEdit", "http://localhost:8000")
    write(panel, "apiKeyEdit", " key-1 ")
    write(panel, "roomNameEdit", "Evening Talk")
    click(panel, "fullFrameButton")
    for switch in ("canRecordSwitch", "canStreamSwitch", "canKickSwitch", "canLockSwitch"):
        click(panel, switch)
    click(panel, "openRoomButton")
    room = RoomWish(
        name="Evening Talk",
        is_widescreen=False,
        can_record=False,
        can_broadcast=False,
        can_kick=False,
        can_lock=True,
    )
    assert heard == [OpenRoom("http://localhost:8000", "key-1", room)]


def test_a_room_is_joined_by_its_id_with_the_usual_switches_and_return(panel):
    heard = wishes(panel)
    write(panel, "roomIdEdit", "talk-7")
    QTest.keyClick(child(panel, "roomIdEdit"), Qt.Key.Key_Return)
    assert heard == [OpenRoom("https://api.eyeson.team", "", RoomWish(room_id="talk-7"))]


def test_layouts_can_be_forbidden(panel):
    heard = wishes(panel)
    click(panel, "canLayoutSwitch")
    click(panel, "openRoomButton")
    assert heard[0].room == RoomWish(can_layout=False)


def test_where_the_program_was_told_to_go_need_not_be_typed_again(panel):
    heard = wishes(panel)
    panel.offer("http://localhost:8000", "show")
    QTest.keyClick(child(panel, "roomIdEdit"), Qt.Key.Key_Return)
    (wish,) = heard
    assert (wish.server_url, wish.room.room_id) == ("http://localhost:8000", "show")


def test_without_a_server_nothing_is_opened(panel):
    heard = wishes(panel)
    write(panel, "serverEdit", " ")
    QTest.keyClick(child(panel, "serverEdit"), Qt.Key.Key_Return)
    assert not child(panel, "openRoomButton").isEnabled()
    assert heard == []


def test_what_was_typed_stays_when_opening_fails(panel):
    write(panel, "apiKeyEdit", "wrong")
    write(panel, "roomIdEdit", "talk-7")
    click(panel, "openRoomButton")
    panel.show_state(DeskState())
    panel.show_state(desk())
    panel.show_state(DeskState())
    assert child(panel, "apiKeyEdit", QLineEdit).text() == "wrong"
    assert child(panel, "roomIdEdit", QLineEdit).text() == "talk-7"


@pytest.mark.parametrize("name", ["apiKeyEdit", "linkEdit"])
def test_keys_and_links_are_not_readable_while_typed(panel, name):
    assert child(panel, name, QLineEdit).echoMode() is QLineEdit.EchoMode.Password


def test_where_the_key_is_kept_is_said(panel):
    assert not child(panel, "keyStorageHint").isVisible()
    panel.set_key_storage_hint("Kept until you quit.")
    assert child(panel, "keyStorageHint").isVisible()
    assert child(panel, "keyStorageHint").text() == "Kept until you quit."


def test_a_room_is_opened_by_a_link(panel):
    heard = wishes(panel)
    click(panel, "connectByLinkButton")
    assert not child(panel, "openLinkButton").isEnabled()
    write(panel, "linkEdit", f" {GUEST} ")
    write(panel, "linkNameEdit", "Anna")
    click(panel, "openLinkButton")
    QTest.keyClick(child(panel, "linkEdit"), Qt.Key.Key_Return)
    assert heard == [OpenWithLink("https://api.eyeson.team", GUEST, "Anna")] * 2


def test_the_rehearsal_room_is_opened(panel):
    heard = wishes(panel)
    click(panel, "connectRehearsalButton")
    click(panel, "openRehearsalButton")
    assert heard == [OpenRehearsal()]


def test_a_starting_rehearsal_room_is_not_started_twice(panel):
    click(panel, "connectRehearsalButton")
    panel.show_state(DeskState(rehearsal=RehearsalStage.STARTING))
    assert not child(panel, "openRehearsalButton").isEnabled()


def test_the_form_folds_when_a_room_comes_and_unfolds_when_it_goes(panel):
    line = child(panel, "serverEdit")
    assert line.isVisible()
    panel.show_state(desk())
    assert not line.isVisible()
    panel.show_state(DeskState())
    assert line.isVisible()


def test_what_the_operator_unfolds_stays_unfolded(panel):
    panel.show_state(desk())
    click(panel, "connectToggle")
    panel.show_state(desk(link=Link.STALE))
    assert child(panel, "serverEdit").isVisible()


def test_the_form_stays_folded_while_the_desk_opens_its_first_room(qtbot):
    panel = RoomPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_state(DeskState(rehearsal=RehearsalStage.STARTING))
    assert not child(panel, "serverEdit").isVisible()
    panel.show_state(desk(REHEARSAL, rehearsal=RehearsalStage.RUNNING))
    assert not child(panel, "serverEdit").isVisible()
