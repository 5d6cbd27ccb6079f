from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from studio.domain.clips import Clip
from studio.domain.commands import Command, Fate, StartClip
from studio.domain.desk import DeskState
from studio.domain.intents import AddClip, ChangeClip, HaltClip, PlayClip
from studio.domain.looks import clip as clip_seat
from studio.domain.room import Playback
from studio.ui.models.clips import ClipsModel
from studio.ui.panels.playback_panel import PlaybackPanel
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.row_delegate import FACE_ROLE
from studio.ui.widgets.seat_mime import seat_from_mime
from tests.support.desk import CLOUD, FakeClock, room_with
from tests.support.panels import child, click, click_row, drag_row, wishes, write

OPENER = Clip("op", "Opener", "http://x/op.webm", duration_s=45.0, has_audio=True)
SILENT = Clip("si", "Silent", "http://x/si.webm", duration_s=70.0)
RUNNING = Playback("op", OPENER.url, confirmed_at_s=100.0)


def desk(*clips, playbacks=(), commands=()):
    return DeskState(
        connection=CLOUD, room=room_with(playbacks=playbacks), clips=clips, commands=commands
    )


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def panel(qtbot, clock):
    panel = PlaybackPanel(clock)
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_state(desk(OPENER, SILENT))
    return panel


def clips(panel):
    return child(panel, "clipList", HintedList)


def mark_of(panel, row=0):
    return [mark.word for mark in clips(panel).model().index(row, 0).data(FACE_ROLE).marks]


def warning(panel):
    return child(panel, "clipWarning", EliderLabel).text()


def test_the_selected_clip_plays(panel):
    heard = wishes(panel)
    click_row(panel, "clipList", 1)
    click(panel, "playClipButton")
    assert heard == [PlayClip("si")]


def test_the_first_clip_is_selected_until_another_is_chosen(panel):
    heard = wishes(panel)
    click(panel, "playClipButton")
    panel.show_state(desk(SILENT))
    click(panel, "playClipButton")
    panel.show_state(desk())
    assert not child(panel, "playClipButton").isEnabled()
    assert heard == [PlayClip("op"), PlayClip("si")]


def test_a_running_clip_is_stopped_and_not_played_twice(panel):
    heard = wishes(panel)
    click_row(panel, "clipList", 0)
    assert not child(panel, "stopClipButton").isEnabled()
    panel.show_state(desk(OPENER, playbacks=(RUNNING,)))
    assert not child(panel, "playClipButton").isEnabled()
    click(panel, "stopClipButton")
    assert heard == [HaltClip("op")]


def test_a_clip_that_was_asked_for_can_be_stopped_too(panel):
    start = StartClip("op", OPENER.url, "Opener", has_audio=True)
    panel.show_state(desk(OPENER, commands=(Command(1, start, 0.0, Fate.ACCEPTED),)))
    click_row(panel, "clipList", 0)
    assert mark_of(panel) == ["SENT"]
    assert not child(panel, "playClipButton").isEnabled()
    assert child(panel, "stopClipButton").isEnabled()


def test_a_clip_that_never_appeared_can_be_played_again(panel):
    start = StartClip("op", OPENER.url, "Opener", has_audio=True)
    panel.show_state(desk(OPENER, commands=(Command(1, start, 0.0, Fate.UNECHOED),)))
    click_row(panel, "clipList", 0)
    assert child(panel, "playClipButton").isEnabled()
    assert child(panel, "stopClipButton").isEnabled()
    assert mark_of(panel) == ["not echoed"]
    assert warning(panel) == "No echo: is the file still there?"


def test_somebody_elses_clip_can_be_stopped_and_nothing_else(panel):
    heard = wishes(panel)
    panel.show_state(desk(playbacks=(Playback("their", "http://y/z.mp4"),)))
    click_row(panel, "clipList", 0)
    assert not child(panel, "playClipButton").isEnabled()
    assert not child(panel, "clipRepeats").isEnabled()
    click(panel, "stopClipButton")
    assert heard == [HaltClip("their")]


def test_the_time_left_runs_with_the_clock(panel, clock, qtbot):
    panel.show_state(desk(OPENER, playbacks=(RUNNING,)))
    assert mark_of(panel) == ["▶ 0:45"]
    clock.now_s = 112.4
    qtbot.waitUntil(lambda: mark_of(panel) == ["▶ 0:33"])
    panel.show_state(desk(OPENER))
    assert mark_of(panel) == []


def test_nothing_ticks_while_nothing_runs(panel):
    assert not panel._tick.isActive()
    panel.show_state(desk(OPENER, playbacks=(RUNNING,)))
    assert panel._tick.isActive()
    panel.show_state(desk(OPENER))
    assert not panel._tick.isActive()


def test_the_selection_survives_the_ticking(panel, clock, qtbot):
    click_row(panel, "clipList", 1)
    panel.show_state(desk(OPENER, SILENT, playbacks=(RUNNING,)))
    clock.now_s = 130.0
    qtbot.waitUntil(lambda: mark_of(panel) == ["▶ 0:15"])
    assert clips(panel).currentIndex().data() == "Silent"


def test_the_sound_switch_changes_how_the_clip_is_played(panel):
    heard = wishes(panel)
    click_row(panel, "clipList", 0)
    click(panel, "clipSoundSwitch")
    assert heard == [ChangeClip(replace(OPENER, plays_audio=False))]


def test_sound_that_will_not_be_heard_is_told(panel):
    click_row(panel, "clipList", 0)
    assert warning(panel) == ""
    panel.show_state(desk(replace(OPENER, plays_audio=False)))
    assert warning(panel) == "Sound is off: nobody hears it"


def test_a_file_without_sound_has_no_sound_to_switch(panel):
    click_row(panel, "clipList", 1)
    assert not child(panel, "clipSoundSwitch").isEnabled()
    assert warning(panel) == "No sound in this file"


@pytest.mark.parametrize(("words", "count"), [("2 times", 1), ("For ever", -1)])
def test_the_repeats_are_chosen(panel, words, count):
    heard = wishes(panel)
    click_row(panel, "clipList", 0)
    box = child(panel, "clipRepeats", QComboBox)
    box.setFocus()
    while box.currentText() != words:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert heard[-1] == ChangeClip(replace(OPENER, loop_count=count))


def test_unusual_repeats_are_shown_as_they_are(panel):
    panel.show_state(desk(replace(OPENER, loop_count=6)))
    click_row(panel, "clipList", 0)
    assert child(panel, "clipRepeats", QComboBox).currentText() == "7 times"


def test_an_address_is_added_and_stays_until_its_clip_is_listed(panel):
    heard = wishes(panel)
    write(panel, "addClipEdit", " http://x/new.webm ")
    click(panel, "addClipButton")
    assert heard == [AddClip("http://x/new.webm")]
    panel.show_state(desk(OPENER))
    line = child(panel, "addClipEdit", QLineEdit)
    assert line.text() == " http://x/new.webm "
    panel.show_state(desk(OPENER, Clip("new", "new", "http://x/new.webm")))
    assert line.text() == ""


def test_return_adds_and_nothing_adds_nothing(panel):
    heard = wishes(panel)
    line = child(panel, "addClipEdit", QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    write(panel, "addClipEdit", "http://x/a.mp4")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [AddClip("http://x/a.mp4")]


def test_what_is_typed_meanwhile_is_not_emptied(panel):
    write(panel, "addClipEdit", "http://x/new.webm")
    click(panel, "addClipButton")
    write(panel, "addClipEdit", "http://x/other.webm")
    panel.show_state(desk(Clip("new", "new", "http://x/new.webm")))
    assert child(panel, "addClipEdit", QLineEdit).text() == "http://x/other.webm"


def test_a_drag_from_the_list_carries_the_clip(panel, monkeypatch):
    carried = []
    mime_of = ClipsModel.mimeData

    def look(model, indexes):
        carried.append(mime_of(model, indexes))
        return carried[-1]

    monkeypatch.setattr(ClipsModel, "mimeData", look)
    drag_row(clips(panel), 0)
    assert [seat_from_mime(mime) for mime in carried] == [clip_seat("op")]


def test_without_a_room_play_says_why(panel):
    panel.show_state(DeskState(clips=(OPENER,)))
    click_row(panel, "clipList", 0)
    assert not child(panel, "playClipButton").isEnabled()
    assert child(panel, "playClipButton").toolTip().startswith("Open a room first")


def test_an_empty_list_says_what_to_do(panel):
    panel.show_state(desk())
    assert "Add the address" in clips(panel).accessibleDescription()
