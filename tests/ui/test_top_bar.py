from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from studio.domain.commands import (
    FOREGROUND,
    Command,
    Fate,
    LayerKind,
    ShowLayout,
    StartRecording,
    TakeSnapshot,
)
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import Connection, Power, RehearsalStage, ServerKind
from studio.domain.intents import Clean
from studio.domain.looks import LayoutChoice
from studio.domain.room import Link, Recording, RoomFacts, RoomState
from studio.ui import theme
from studio.ui.clocks import Clocks
from studio.ui.top_bar import TopBar
from studio.ui.widgets.tally_button import Tally

NOW = datetime(2026, 3, 12, 20, 14, 7, tzinfo=UTC)
CLOUD = Connection(ServerKind.CLOUD, Power.HOST, "https://x", "talk-7")
REHEARSAL = Connection(ServerKind.REHEARSAL, Power.HOST, "http://x", "talk-7")
READY = RoomState(facts=RoomFacts("talk-7", "Evening talk", is_ready=True))
LIVE = DeskState(connection=CLOUD, link=Link.LIVE, room=READY, round_trip_s=0.0381)
SENT = LayerOnAir(LayerKind.GRAPHICS, "x")
STRAP_ON_AIR = Program(layers=((FOREGROUND, replace(SENT, is_confirmed=True)),))
LAYOUT = ShowLayout(LayoutChoice(), (), ())


@pytest.fixture
def bar(qtbot):
    bar = TopBar(Clocks(lambda: 0.0, lambda: NOW))
    qtbot.addWidget(bar)
    bar.resize(1200, 56)
    bar.show()
    return bar


def test_it_names_room_server_and_link(bar):
    told = Command(1, LAYOUT, 1.0, Fate.CONFIRMED, 1.1, 1.41)
    asked = Command(3, LAYOUT, 3.0)
    still = Command(2, TakeSnapshot(is_for_program=True), 2.0, Fate.CONFIRMED, 2.1, 2.9)
    bar.show_state(replace(LIVE, commands=(told, still, asked)))
    assert bar.room.text() == "Evening talk"
    assert bar.server.word() == "CLOUD"
    assert bar.link.text() == "Link live  38 ms  echo 0.41 s"


@pytest.mark.parametrize(
    ("state", "room", "server"),
    [
        (DeskState(), "No room open", ""),
        (DeskState(connection=REHEARSAL), "Opening...", "REHEARSAL"),
        (DeskState(rehearsal=RehearsalStage.STARTING), "Opening...", ""),
        (DeskState(is_opening=True), "Opening...", ""),
        (replace(LIVE, room=RoomState(facts=RoomFacts("talk-7", ""))), "talk-7", "CLOUD"),
    ],
)
def test_it_says_so_where_there_is_no_room_yet(bar, state, room, server):
    bar.show_state(state)
    assert (bar.room.text(), bar.server.word()) == (room, server)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link.CONNECTING, "Link connecting"),
        (Link.STALE, "Link silent"),
        (Link.OFFLINE, "No link"),
    ],
)
def test_a_link_that_is_not_live_is_told(bar, link, words):
    bar.show_state(replace(LIVE, link=link))
    assert bar.link.text().startswith(words)


def test_an_ended_room_misses_no_link(bar):
    over = replace(READY, facts=replace(READY.facts, is_over=True))
    bar.show_state(replace(LIVE, link=Link.OFFLINE, room=over))
    assert bar.link.text() == "This room has ended"
    lost = replace(LIVE, connection=REHEARSAL, rehearsal=RehearsalStage.LOST, room=over)
    bar.show_state(replace(lost, link=Link.OFFLINE))
    assert bar.link.text() == "The rehearsal room stopped"


def test_the_clock_shows_the_time_of_day(bar):
    assert bar.time.face.time == "20:14:07"


@pytest.mark.parametrize(
    ("connection", "dot"), [(CLOUD, theme.RECORDING), (REHEARSAL, theme.REHEARSAL)]
)
def test_a_running_recording_has_a_dot_and_its_time(bar, connection, dot):
    started = int(NOW.timestamp()) - 820
    room = replace(READY, recording=Recording("r", started))
    bar.show_state(replace(LIVE, connection=connection, room=room))
    assert (bar.record.face.time, bar.record.face.dot) == ("00:13:40", dot)


def test_a_recording_that_was_asked_for_is_not_claimed_to_run(bar):
    bar.show_state(replace(LIVE, commands=(Command(1, StartRecording(), 1.0),)))
    assert (bar.record.face.time, bar.record.face.dot) == ("00:00:00", theme.ASKED)
    failed = Command(1, StartRecording(), 1.0, Fate.FAILED)
    bar.show_state(replace(LIVE, commands=(failed,)))
    assert bar.record.face.dot == ""


@pytest.mark.parametrize(
    ("connection", "tally"), [(CLOUD, Tally.PROGRAM), (REHEARSAL, Tally.REHEARSED)]
)
def test_clean_is_lit_while_there_is_something_to_take_off(bar, connection, tally):
    bar.show_state(replace(LIVE, connection=connection))
    assert bar.clean.tally is Tally.OFF
    bar.show_state(replace(LIVE, connection=connection, program=STRAP_ON_AIR))
    assert bar.clean.tally is tally


def test_clean_claims_nothing_to_be_on_air_that_the_room_did_not_confirm(bar):
    bar.show_state(replace(LIVE, program=Program(layers=((FOREGROUND, SENT),))))
    assert bar.clean.tally is Tally.ASKED


def test_clean_is_one_click_and_takes_no_focus(bar, qtbot):
    bar.show_state(LIVE)
    with qtbot.waitSignal(bar.intent) as asked:
        qtbot.mouseClick(bar.clean, Qt.MouseButton.LeftButton)
    assert asked.args == [Clean()]
    assert not bar.clean.hasFocus()


def test_clean_needs_a_room(bar):
    bar.show_state(DeskState())
    assert not bar.clean.isEnabled()


def test_the_menu_opens_from_its_button(bar):
    menu = QMenu(bar)
    bar.set_menu(menu)
    assert bar.menu.menu() is menu


def test_no_name_widens_it(bar):
    before = bar.minimumSizeHint()
    facts = RoomFacts("x" * 400, "y" * 400, is_ready=True)
    bar.show_state(replace(LIVE, room=RoomState(facts=facts)))
    assert bar.minimumSizeHint() == before
