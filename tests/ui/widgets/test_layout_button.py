import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from studio.domain.podium import WIDE, places_of
from studio.ui import theme
from studio.ui.widgets.layout_button import LayoutButton


@pytest.fixture
def button(qtbot):
    button = LayoutButton("two", "Two")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.draw(places_of("two", WIDE), WIDE, "")
    return button


def colours(button):
    image = button.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(72) for y in range(image.height())}


def test_a_click_checks_nothing_by_itself(button, qtbot):
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()


def test_the_prepared_one_has_the_edge_of_the_preview(button):
    assert theme.PREVIEW.lower() not in colours(button)
    button.setChecked(True)
    assert theme.PREVIEW.lower() in colours(button)


def test_the_ring_of_the_keyboard_does_not_hide_what_is_prepared(button, qtbot):
    button.setChecked(True)
    button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert {theme.PREVIEW.lower(), theme.FOCUS.lower()} <= colours(button)


def test_the_one_on_air_has_a_bar(button):
    assert not button.is_on_air
    button.draw(places_of("two", WIDE), WIDE, theme.PROGRAM)
    assert button.is_on_air
    assert button.grab().toImage().pixelColor(36, 2) == QColor(theme.PROGRAM)


def test_its_boxes_are_drawn(button):
    assert theme.STALE in {colour.upper() for colour in colours(button)}
