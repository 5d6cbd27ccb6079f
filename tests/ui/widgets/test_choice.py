import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox

from studio.ui import theme
from studio.ui.widgets.choice import ARROW_PX, Choice


@pytest.fixture
def choice(qtbot):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.setStyleSheet("QComboBox { background: #000000; } QComboBox::drop-down { border: 0; }")
    choice.addItems(["Once", "For ever"])
    choice.show()
    return choice


def turn(choice):
    place = QPointF(choice.rect().center())
    wheel = QWheelEvent(
        place,
        choice.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)


def test_an_arrow_says_that_there_is_more_to_choose_from(choice):
    image = choice.grab().toImage()
    right = range(image.width() - ARROW_PX, image.width())
    colours = {image.pixelColor(x, y).name() for x in right for y in range(4, image.height() - 4)}
    assert theme.MUTED.lower() in colours


def test_a_wheel_that_passes_by_chooses_nothing(choice):
    choice.clearFocus()
    turn(choice)
    assert choice.currentText() == "Once"
    choice.setFocus()
    turn(choice)
    assert choice.currentText() == "For ever"


def test_a_list_that_fits_the_screen_is_seen_whole(choice):
    choice.addItems([str(number) for number in range(18)])
    choice.showPopup()
    assert choice.view().verticalScrollBar().maximum() == 0
    choice.hidePopup()


def shown(choice: Choice) -> str:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    return option.currentText


@pytest.mark.parametrize("words", ["Podium", "16:9 Bild", "Nur dieses Format"])
def test_what_fits_is_whole_and_what_does_not_ends_in_dots(qtbot, dressed, words):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItem(words)
    choice.setFixedSize(choice.sizeHint())
    assert shown(choice) == words
    choice.setFixedWidth(choice.width() - 12)
    assert shown(choice) != words
    assert shown(choice).endswith("…")
