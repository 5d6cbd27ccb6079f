from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.domain.commands import Command, Fate, StartRecording, StopRecording
from studio.domain.desk import DeskState
from studio.domain.events import WishArmed
from studio.domain.intents import (
    Held,
    OpenRecording,
    Record,
    Snap,
    StopRecord,
    StopStream,
    Stream,
)
from studio.domain.room import Broadcast, Recording, Snapshot
from studio.ui.panels.outputs_panel import OutputsPanel
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.hold_button import HOLD_S
from studio.ui.widgets.picture_view import PictureView
from tests.support.desk import CLOUD, OPTIONS, READY, FakeClock, room_with
from tests.support.panels import child, click, click_row, wishes, write

BEGAN = 1_700_000_000
RUNNING = Recording("r9", BEGAN)
STOPPED = Recording("r2", BEGAN - 100, duration_s=75)
FINISHED = Recording("r1", BEGAN - 900, duration_s=61, download="http://x/r1")
STILL = Snapshot("s1", "still", "2023-11-14T22:13:20Z")


def desk(options=OPTIONS, armed=None, commands=(), saved=(), **room):
    return DeskState(
        connection=CLOUD,
        room=replace(room_with(**room), facts=replace(READY, options=options)),
        armed=armed and WishArmed(armed, 1.0),
        commands=commands,
        saved_files=saved,
    )


@pytest.fixture
def clock():
    return FakeClock(BEGAN + 73.9)


@pytest.fixture
def panel(qtbot, clock):
    panel = OutputsPanel(clock)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_state(desk())
    return panel


def time_of(panel):
    return child(panel, "recordTime", EliderLabel).text()


def hold(panel, name, heard, qtbot):
    button = child(panel, name)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(heard), timeout=int(HOLD_S * 1000) + 10_000)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_record_is_at_once(panel):
    heard = wishes(panel)
    assert not child(panel, "stopRecordButton").isEnabled()
    click(panel, "recordButton")
    assert heard == [Record()]


def test_asked_is_not_recording(panel):
    panel.show_state(desk(commands=(Command(1, StartRecording(), 0.0, Fate.ACCEPTED),)))
    assert time_of(panel) == "Starting…"
    panel.show_state(desk(commands=(Command(1, StartRecording(), 0.0, Fate.FAILED),)))
    assert time_of(panel) == ""


def test_a_recording_the_room_never_spoke_of_is_not_starting_for_ever(panel):
    panel.show_state(desk(commands=(Command(1, StartRecording(), 0.0, Fate.UNECHOED),)))
    assert time_of(panel) == "Not echoed"
    assert child(panel, "recordButton").isEnabled()


def test_a_stop_the_room_never_spoke_of_leaves_the_recording_running(panel):
    stop = (Command(1, StopRecording(), 0.0, Fate.UNECHOED),)
    panel.show_state(desk(recording=RUNNING, commands=stop))
    assert time_of(panel) == "● REC 1:13"
    assert child(panel, "stopRecordButton").isEnabled()


def test_stop_is_asked_for_and_the_second_press_is_called_for(panel):
    heard = wishes(panel)
    panel.show_state(desk(recording=RUNNING))
    assert not child(panel, "recordButton").isEnabled()
    click(panel, "stopRecordButton")
    assert heard == [StopRecord()]
    panel.show_state(desk(recording=RUNNING, armed=StopRecord()))
    assert child(panel, "stopRecordButton").text() == "Press again"
    panel.show_state(desk(recording=RUNNING))
    assert child(panel, "stopRecordButton").text() == "■ Stop"


def test_holding_stop_is_as_good_as_pressing_twice(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(desk(recording=RUNNING))
    hold(panel, "stopRecordButton", heard, qtbot)
    assert heard == [Held(StopRecord())]


def test_the_record_time_is_counted_from_the_servers_time(panel, clock, qtbot):
    panel.show_state(desk(recording=RUNNING))
    assert time_of(panel) == "● REC 1:13"
    clock.now_s = BEGAN + 80.0
    qtbot.waitUntil(lambda: time_of(panel) == "● REC 1:20")
    stopping = (Command(1, StopRecording(), 0.0, Fate.ASKED),)
    panel.show_state(desk(recording=RUNNING, commands=stopping))
    assert time_of(panel) == "Stopping…"
    panel.show_state(desk())
    assert time_of(panel) == ""


@pytest.mark.parametrize(
    ("option", "button", "words"),
    [
        ("can_record", "recordButton", "Recording was switched off"),
        ("can_broadcast", "startStreamButton", "Streaming was switched off"),
    ],
)
def test_what_is_switched_off_says_so(panel, option, button, words):
    write(panel, "streamUrlEdit", "rtmp://x/key")
    assert child(panel, button).isEnabled()
    panel.show_state(desk(options=replace(OPTIONS, **{option: False})))
    assert not child(panel, button).isEnabled()
    assert child(panel, button).toolTip().startswith(words)


def test_a_recording_is_opened_when_the_server_has_finished_it(panel):
    heard = wishes(panel)
    assert not child(panel, "openRecordingButton").isEnabled()
    panel.show_state(desk(recordings=(STOPPED,)))
    assert "still finishing" in child(panel, "openRecordingButton").toolTip()
    panel.show_state(desk(recordings=(replace(STOPPED, download="http://x/r2"),)))
    click(panel, "openRecordingButton")
    assert heard == [OpenRecording("r2")]


def test_the_newest_recording_is_selected_until_another_is_chosen(panel):
    heard = wishes(panel)
    panel.show_state(desk(recordings=(FINISHED,)))
    newest = replace(STOPPED, download="http://x/r2")
    panel.show_state(desk(recordings=(newest, FINISHED)))
    click(panel, "openRecordingButton")
    click_row(panel, "recordingList", 1)
    panel.show_state(desk(recordings=(Recording("r3", BEGAN, 5), newest, FINISHED)))
    click(panel, "openRecordingButton")
    assert heard == [OpenRecording("r2"), OpenRecording("r1")]


def test_the_path_of_a_saved_recording_is_shown(panel):
    panel.show_state(desk(recordings=(FINISHED,), saved=(("r1", "/videos/talk.webm"),)))
    assert child(panel, "openRecordingButton").toolTip() == "/videos/talk.webm"


def test_a_snapshot_is_taken(panel):
    heard = wishes(panel)
    click(panel, "snapshotButton")
    assert heard == [Snap()]


@pytest.fixture
def photo(tmp_path):
    image = QImage(1280, 960, QImage.Format.Format_RGB32)
    image.fill(QColor("#2255aa"))
    path = tmp_path / "still.jpg"
    assert image.save(str(path))
    return str(path)


def test_a_click_shows_a_snapshot_large_and_leads_back(panel, photo):
    panel.show_state(desk(snapshots=(STILL,), saved=(("s1", photo),)))
    close_up = child(panel, "snapshotCloseUp", PictureView)
    gallery = child(panel, "snapshotList", HintedList)
    click_row(panel, "snapshotList", 0)
    assert close_up.isVisible()
    assert not gallery.isVisible()
    assert close_up.image.width() == 1280
    click(panel, "galleryButton")
    assert gallery.isVisible()
    assert gallery.hasFocus()


def test_a_snapshot_that_is_not_saved_yet_stays_small(panel):
    panel.show_state(desk(snapshots=(STILL,)))
    click_row(panel, "snapshotList", 0)
    assert child(panel, "snapshotList").isVisible()


def test_a_snapshot_that_was_deleted_meanwhile_says_so(panel, tmp_path):
    panel.show_state(desk(snapshots=(STILL,), saved=(("s1", str(tmp_path / "gone.jpg")),)))
    click_row(panel, "snapshotList", 0)
    close_up = child(panel, "snapshotCloseUp", PictureView)
    assert close_up.image is None
    assert close_up.message == "This picture is no longer on the disk."


def test_a_stream_needs_an_address_and_is_guarded(panel, qtbot):
    heard = wishes(panel)
    child(panel, "streamToggle").click()
    assert not child(panel, "startStreamButton").isEnabled()
    write(panel, "streamUrlEdit", " rtmp://x/key ")
    write(panel, "playerUrlEdit", "https://watch")
    click(panel, "startStreamButton")
    wish = Stream("rtmp://x/key", "https://watch")
    assert heard == [wish]
    panel.show_state(desk(armed=wish))
    assert child(panel, "startStreamButton").text() == "Press again"
    heard.clear()
    hold(panel, "startStreamButton", heard, qtbot)
    assert heard == [Held(wish)]


def test_the_stream_form_is_folded_until_it_is_asked_for_or_needed(panel):
    toggle = child(panel, "streamToggle")
    assert not child(panel, "streamForm").isVisible()
    toggle.click()
    assert child(panel, "streamForm").isVisible()
    toggle.click()
    panel.show_state(desk(broadcasts=(Broadcast("b"),)))
    assert child(panel, "stopStreamButton").isVisible()
    toggle.click()
    panel.show_state(desk(broadcasts=(Broadcast("b"),)))
    assert not child(panel, "streamForm").isVisible()


def test_another_address_is_another_wish(panel):
    write(panel, "streamUrlEdit", "rtmp://x/key")
    panel.show_state(desk(armed=Stream("rtmp://x/key")))
    assert child(panel, "startStreamButton").text() == "Press again"
    write(panel, "streamUrlEdit", "rtmp://y/key")
    assert child(panel, "startStreamButton").text() == "Start stream"


def test_a_running_stream_is_told_and_stopped(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(desk(broadcasts=(Broadcast("b", player_url="https://watch"),)))
    assert child(panel, "streamStanding", EliderLabel).text() == "LIVE https://watch"
    click(panel, "stopStreamButton")
    assert heard == [StopStream()]
    panel.show_state(desk(broadcasts=(Broadcast("b"),), armed=StopStream()))
    assert child(panel, "stopStreamButton").text() == "Press again"
    heard.clear()
    hold(panel, "stopStreamButton", heard, qtbot)
    assert heard == [Held(StopStream())]


def test_the_stream_address_is_never_readable(panel):
    write(panel, "streamUrlEdit", "rtmp://x/secret")
    assert child(panel, "streamUrlEdit", QLineEdit).echoMode() is QLineEdit.EchoMode.Password
    assert "secret" not in child(panel, "streamUrlEdit", QLineEdit).displayText()


def test_without_a_room_everything_says_why(panel):
    panel.show_state(DeskState())
    for name in ("recordButton", "snapshotButton", "startStreamButton"):
        assert not child(panel, name).isEnabled()
        assert child(panel, name).toolTip().startswith("Open a room first")
