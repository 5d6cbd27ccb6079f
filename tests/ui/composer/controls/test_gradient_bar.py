from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.domain.overlay import BLACK, DEFAULT_THEME, WHITE, Colour, Gradient, Stop
from studio.ui.composer.controls.gradient_bar import GradientBar
from studio.ui.composer.controls.stop_marks import STRIP_PX
from tests.ui.composer.mouse import LEFT, drag

SHIFT = Qt.KeyboardModifier.ShiftModifier
TWO = Gradient.between(BLACK, WHITE)
THREE = Gradient((Stop(BLACK, 0.0), Stop(Colour(255, 0, 0), 0.5), Stop(WHITE, 1.0)))


class Heard:
    """What a bar told."""

    def __init__(self, bar):
        self.gradients, self.deeds, self.opened = [], 0, 0
        bar.changed.connect(self.gradients.append)
        bar.begun.connect(self._begin)
        bar.opened.connect(self._open)

    def _begin(self):
        self.deeds += 1

    def _open(self):
        self.opened += 1

    @property
    def places(self):
        return [stop.at for stop in self.gradients[-1].stops]


@pytest.fixture
def bar(qtbot):
    bar = GradientBar()
    qtbot.addWidget(bar, before_close_func=QWidget.deleteLater)
    bar.resize(214, bar.sizeHint().height())
    bar.show()
    bar.show_gradient(THREE, DEFAULT_THEME)
    return bar


@pytest.fixture
def heard(bar):
    return Heard(bar)


def mark(bar, index):
    return QPoint(bar.place_of(index), STRIP_PX + 8)


def test_a_click_on_the_bar_adds_a_stop_in_the_colour_that_is_there(bar, heard):
    QTest.mouseClick(bar, LEFT, pos=QPoint(57, 8))
    assert heard.places == [0, 0.25, 0.5, 1]
    assert heard.gradients[-1].stops[1].colour == Colour(128, 0, 0)
    assert bar.chosen == 1


def test_a_drag_moves_a_stop_past_another_and_is_one_deed(bar, heard):
    drag(bar, mark(bar, 0), mark(bar, 0) + QPoint(150, 0))
    assert heard.places == [0.5, 0.75, 1]
    assert bar.chosen == 1
    assert heard.gradients[-1].stops[1].colour == BLACK


def test_a_stop_dragged_off_is_gone_and_is_back_when_the_mouse_comes_back(bar, heard):
    drag(bar, mark(bar, 1), mark(bar, 1) + QPoint(0, 60))
    assert heard.places == [0, 1]
    bar.show_gradient(THREE, DEFAULT_THEME)
    drag(bar, mark(bar, 1) + QPoint(0, 0), mark(bar, 1) + QPoint(20, 5))
    assert heard.places == [0, 0.6, 1]


def test_the_last_two_stops_stay_however_far_they_are_dragged(bar, heard):
    bar.show_gradient(TWO, DEFAULT_THEME)
    drag(bar, mark(bar, 1), mark(bar, 1) + QPoint(0, 90))
    assert heard.gradients in ([], [TWO])
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert heard.gradients in ([], [TWO])


def test_arrow_keys_move_by_one_percent_and_by_ten(bar, heard):
    QTest.mouseClick(bar, LEFT, pos=mark(bar, 1))
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Left, SHIFT)
    assert heard.places == [0, pytest.approx(0.41), 1]


def test_keys_choose_add_and_remove_stops(bar, heard):
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert bar.chosen == 1
    QTest.keyClick(bar, Qt.Key.Key_Plus)
    assert heard.places == [0, 0.5, 0.75, 1]
    assert bar.chosen == 2
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert heard.places == [0, 0.5, 1]


def test_enter_and_a_double_click_ask_for_a_colour(bar, heard):
    QTest.keyClick(bar, Qt.Key.Key_Return)
    QTest.mouseDClick(bar, LEFT, pos=mark(bar, 2))
    assert heard.opened == 2
    assert heard.gradients == []


def test_showing_a_gradient_tells_nothing_and_the_chosen_stop_exists(bar, heard):
    bar.chosen = 2
    bar.show_gradient(TWO, DEFAULT_THEME)
    assert (bar.chosen, heard.gradients) == (1, [])


def test_what_can_be_seen_through_shows_the_checkerboard(bar):
    clear = Colour(255, 0, 0, 0)
    bar.show_gradient(Gradient.between(clear, clear), DEFAULT_THEME)
    image = bar.grab().toImage()
    seen = {image.pixelColor(x, 10).name() for x in range(20, 200)}
    assert {"#ffffff", "#b8bdc6"} <= seen
