import pytest
from PySide6.QtGui import QColor

from studio.ui import theme
from studio.ui.widgets.clock_face import ClockFace, Face


@pytest.fixture
def clock(qtbot):
    clock = ClockFace("REC", has_dot=True)
    qtbot.addWidget(clock)
    clock.resize(clock.sizeHint())
    return clock


def test_a_running_clock_keeps_its_size(clock):
    before = clock.sizeHint()
    clock.show_face(Face("11:11:11", dot=theme.RECORDING))
    assert clock.sizeHint() == before


def test_the_dot_is_filled_only_while_something_runs(clock):
    middle = 6, clock.height() // 2
    clock.show_face(Face("00:00:01", dot=theme.RECORDING))
    assert clock.grab().toImage().pixelColor(*middle) == QColor(theme.RECORDING)
    clock.show_face(Face("00:00:01"))
    assert clock.grab().toImage().pixelColor(*middle) != QColor(theme.RECORDING)


def test_a_screen_reader_is_told_the_time(clock):
    clock.show_face(Face("00:13:40"))
    assert clock.accessibleName() == "REC 00:13:40"
    assert clock.face.time == "00:13:40"
