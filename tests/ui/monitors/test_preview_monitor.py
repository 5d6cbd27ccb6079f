from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from studio.domain.desk import DeskState, Program
from studio.domain.looks import LayoutChoice, Look, person
from studio.domain.room import RoomFacts, RoomState
from studio.ui import theme
from studio.ui.monitors.preview_monitor import PreviewMonitor

FACTS = RoomFacts("r", "R", is_ready=True)


@pytest.fixture
def monitor(qtbot):
    monitor = PreviewMonitor()
    qtbot.addWidget(monitor)
    monitor.resize(400, 320)
    monitor.show()
    return monitor


def test_it_shows_the_composed_picture_in_its_own_colours(monitor):
    monitor.show_picture(bytes((10, 120, 200, 255)) * (64 * 36), 64, 36)
    centre = monitor.view.picture_rect().center()
    assert monitor.view.grab().toImage().pixelColor(centre) == QColor(10, 120, 200)
    assert monitor.view.image.size().toTuple() == (64, 36)


def test_its_frame_is_dashed_and_green(monitor):
    assert monitor.view.edge.is_dashed
    assert monitor.view.edge.colour == theme.PREVIEW


def test_it_says_in_words_what_a_take_would_do(monitor):
    look = Look(LayoutChoice("two"), (person("anna"),))
    monitor.show_state(DeskState(room=RoomState(facts=FACTS), preview=look))
    assert monitor.changes.text() == "Layout Two, anna to seat 1"
    assert monitor.strip.title == "Two"
    monitor.show_state(DeskState(preview=look, program=Program(look)))
    assert monitor.changes.text() == "TAKE would change nothing"


def test_an_empty_picture_is_amber_before_it_is_taken(monitor):
    state = DeskState(room=RoomState(facts=FACTS), preview=Look(LayoutChoice("two")))
    monitor.show_state(state)
    assert monitor.changes.colour() == theme.ASKED
    seated = replace(state, preview=Look(LayoutChoice("two"), (person("anna"),)))
    monitor.show_state(seated)
    assert monitor.changes.colour() == theme.PREVIEW


def test_without_a_room_the_changes_are_grey_as_nothing_can_be_taken(monitor):
    look = Look(LayoutChoice("two"), (person("anna"),))
    monitor.show_state(DeskState(preview=look))
    assert monitor.changes.colour() == theme.MUTED


def test_before_the_first_picture_it_says_why_there_is_none(monitor):
    assert monitor.view.message == "The preview is being drawn."
