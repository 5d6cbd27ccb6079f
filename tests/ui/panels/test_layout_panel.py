from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseLayout, GiveSeat, SwapSeats
from studio.domain.looks import EMPTY_SEAT, LayoutChoice, Look, person
from studio.domain.room import Participant, RoomFacts, RoomOptions, RoomState
from studio.ui.panels.layout_panel import LayoutPanel

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
OPTIONS = RoomOptions(is_widescreen=True)
ROOM = RoomState(
    facts=RoomFacts("r", "R", is_ready=True, options=OPTIONS),
    participants=(Participant("u1", "Anna"), Participant("u2", "Ben")),
)
TWO = DeskState(room=ROOM, preview=Look(LayoutChoice("two"), (person("u1"),)))
AUTO = DeskState(room=ROOM)


@pytest.fixture
def panel(qtbot):
    panel = LayoutPanel()
    qtbot.addWidget(panel)
    panel.resize(880, 440)
    panel.show()
    return panel


def with_layout(layout: LayoutChoice) -> DeskState:
    return replace(TWO, preview=replace(TWO.preview, layout=layout))


def test_choosing_a_layout_keeps_the_switches(panel, qtbot):
    panel.show_state(with_layout(LayoutChoice("two", fills_empty=True, shows_names=False)))
    button = next(b for b in panel.chooser.buttons if b.layout_name == "six")
    with qtbot.waitSignal(panel.intent) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == [ChooseLayout(LayoutChoice("six", fills_empty=True, shows_names=False))]


def test_a_switch_asks_for_the_changed_layout_and_shows_what_is_told(panel, qtbot):
    panel.show_state(TWO)
    with qtbot.waitSignal(panel.intent) as asked:
        panel.fills.click()
    assert asked.args == [ChooseLayout(LayoutChoice("two", fills_empty=True))]
    assert not panel.fills.isChecked()


def test_filling_by_voice_ends_when_no_seats_are_filled(panel, qtbot):
    panel.show_state(with_layout(LayoutChoice("two", fills_empty=True, has_voice_activation=True)))
    assert panel.voice.isChecked()
    with qtbot.waitSignal(panel.intent) as asked:
        panel.fills.click()
    assert asked.args == [ChooseLayout(LayoutChoice("two"))]


@pytest.mark.parametrize(
    ("state", "reason"), [(AUTO, "choose one first"), (TWO, "Fill empty seats")]
)
def test_by_voice_is_grey_with_the_reason_where_it_cannot_work(panel, state, reason):
    panel.show_state(state)
    assert not panel.voice.isEnabled()
    assert reason in panel.voice.toolTip()


def test_by_voice_is_open_where_seats_are_filled(panel):
    panel.show_state(with_layout(LayoutChoice("two", fills_empty=True)))
    assert panel.voice.isEnabled()


def test_in_auto_the_grid_shows_the_tiling_and_gives_no_seats(panel, qtbot):
    panel.show_state(AUTO)
    assert [face.name for face in panel.canvas.faces] == ["Anna", "Ben"]
    assert not panel.canvas.acceptDrops()
    assert "places everybody" in panel.hint.text()


def test_a_given_seat_is_asked_for_after_the_drag(panel, qtbot):
    panel.show_state(TWO)
    asked = []
    panel.intent.connect(asked.append)
    panel.canvas.seat_given.emit(1, person("u2"))
    assert asked == []
    qtbot.waitUntil(lambda: asked == [GiveSeat(1, person("u2"))])


def test_swapping_and_freeing_are_asked_for(panel, qtbot):
    panel.show_state(TWO)
    with qtbot.waitSignal(panel.intent) as asked:
        panel.canvas.seats_swapped.emit(0, 1)
    assert asked.args == [SwapSeats(0, 1)]
    with qtbot.waitSignal(panel.intent) as asked:
        QTest.mouseClick(panel.canvas, RIGHT, pos=panel.canvas.seat_rect(0).center())
    assert asked.args == [GiveSeat(0, EMPTY_SEAT)]


def test_a_room_without_layouts_says_so(panel):
    options = replace(OPTIONS, can_layout=False)
    facts = RoomFacts("r", "R", is_ready=True, options=options)
    panel.show_state(replace(TWO, room=replace(ROOM, facts=facts)))
    assert not panel.chooser.isEnabled()
    assert "switched off" in panel.hint.text()


@pytest.mark.parametrize("state", [DeskState(), TWO, AUTO])
def test_showing_state_emits_nothing(panel, qtbot, state):
    with qtbot.assertNotEmitted(panel.intent, wait=10):
        panel.show_state(state)
