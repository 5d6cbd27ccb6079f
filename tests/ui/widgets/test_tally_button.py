import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from studio.ui import theme
from studio.ui.widgets.tally_button import Tally, TallyButton


@pytest.fixture
def button(qtbot):
    button = TallyButton("TAKE", "Enter")
    qtbot.addWidget(button)
    button.be_of_size(108, 80, 20)
    button.resize(button.sizeHint())
    return button


def ground_of(button):
    return button.grab().toImage().pixelColor(8, button.height() // 2)


@pytest.mark.parametrize(
    ("tally", "fill"),
    [
        (Tally.OFF, theme.RAISED),
        (Tally.PREVIEW, theme.PREVIEW_FILL),
        (Tally.ASKED, theme.ASKED),
        (Tally.PROGRAM, theme.PROGRAM_FILL),
        (Tally.REHEARSED, theme.REHEARSAL_FILL),
    ],
)
def test_its_fill_says_what_it_stands_for(button, tally, fill):
    button.show_tally(tally)
    assert ground_of(button) == QColor(fill)


def test_a_quiet_one_says_it_with_its_edge_only(qtbot):
    button = TallyButton("CLEAN", is_quiet=True)
    qtbot.addWidget(button)
    button.resize(96, 40)
    button.show_tally(Tally.PROGRAM)
    image = button.grab().toImage()
    assert image.pixelColor(8, 20) == QColor(theme.RAISED)
    assert image.pixelColor(48, 1) == QColor(theme.PROGRAM)


def test_what_cannot_be_pressed_shows_no_tally(button):
    button.show_tally(Tally.PREVIEW)
    button.setEnabled(False)
    assert ground_of(button) == QColor(theme.SURFACE)


def test_it_is_pressed_by_mouse_and_takes_no_keyboard_focus(button, qtbot):
    button.show()
    assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_has_the_size_it_was_given(button):
    assert button.minimumSizeHint().toTuple() == (108, 80)
