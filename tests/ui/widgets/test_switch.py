import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.ui import theme
from studio.ui.widgets.switch import TRACK, Switch


@pytest.fixture
def switch(qtbot):
    switch = Switch("Sound")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.show()
    return switch


def knob(switch):
    """The middle column of what is knob-coloured in the track."""
    image = switch.grab().toImage()
    y = switch.height() // 2
    lit = [x for x in range(TRACK.width()) if image.pixelColor(x, y).name() == theme.TEXT.lower()]
    return sum(lit) / len(lit)


def test_on_and_off_differ_by_the_place_of_the_knob(switch):
    off = knob(switch)
    switch.setChecked(True)
    assert knob(switch) > off + TRACK.width() / 3


def test_a_click_anywhere_on_it_switches(switch):
    for place in (QPoint(3, 3), QPoint(switch.width() - 3, switch.height() - 3)):
        before = switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=place)
        assert switch.isChecked() is not before


def test_space_switches_and_the_place_of_the_keyboard_is_seen(switch, qtbot):
    qtbot.waitActive(switch)
    switch.clearFocus()
    quiet = switch.grab().toImage()
    switch.setFocus()
    assert switch.grab().toImage() != quiet
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()


def test_it_is_as_wide_as_its_word_and_high_enough_for_a_hand(switch):
    words = switch.fontMetrics().horizontalAdvance("Sound")
    assert switch.minimumSizeHint().width() >= TRACK.width() + words
    assert switch.minimumSizeHint().height() >= theme.HIT


def test_a_dead_switch_is_not_lit(switch):
    switch.setChecked(True)
    lit = switch.grab().toImage()
    switch.setEnabled(False)
    assert switch.grab().toImage() != lit
