import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from studio.ui import theme
from studio.ui.widgets import hold_button
from studio.ui.widgets.hold_button import HoldButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def button(qtbot):
    button = HoldButton("Stop", "Stop? Press again")
    qtbot.addWidget(button)
    button.show()
    return button


def test_letting_go_early_is_a_click_and_no_hold(button, qtbot):
    with qtbot.assertNotEmitted(button.held), qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)


def test_holding_it_is_a_hold_and_letting_go_no_click(button, qtbot, monkeypatch):
    monkeypatch.setattr(hold_button, "HOLD_S", 0.01)
    with qtbot.assertNotEmitted(button.clicked):
        with qtbot.waitSignal(button.held):
            qtbot.mousePress(button, LEFT)
        qtbot.mouseRelease(button, LEFT)
    assert not button._timer.isActive()


def test_it_fills_while_it_is_held(button, qtbot):
    qtbot.mousePress(button, LEFT)
    qtbot.waitUntil(lambda: button._share() > 0.05)
    image = button.grab().toImage()
    assert image.pixelColor(1, button.height() - 2) == QColor(theme.ASKED)
    qtbot.mouseRelease(button, LEFT)
    assert button._share() == 0.0


def test_an_armed_one_asks_for_the_second_press_and_keeps_its_size(button):
    before = button.minimumWidth()
    button.show_armed(is_armed=True)
    assert (button.text(), button.is_armed) == ("Stop? Press again", True)
    button.show_armed(is_armed=False)
    assert button.text() == "Stop"
    assert button.minimumWidth() == before


def test_both_of_its_texts_fit(button):
    metrics = button.fontMetrics()
    assert button.minimumWidth() >= metrics.horizontalAdvance("Stop? Press again")
