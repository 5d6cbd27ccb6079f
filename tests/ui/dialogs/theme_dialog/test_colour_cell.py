import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QLineEdit, QToolTip, QWidget

from studio.domain.overlay import Colour
from studio.ui.dialogs.theme_dialog.colour_cell import ColourCell
from tests.support.panels import child, click

RED = Colour(255, 0, 0)


@pytest.fixture
def cell(qtbot):
    made = ColourCell("accent")
    qtbot.addWidget(made, before_close_func=QWidget.deleteLater)
    made.show_colour(RED)
    made.show()
    return made


@pytest.fixture
def told(cell):
    heard = []
    cell.changed.connect(heard.append)
    return heard


def code(cell) -> QLineEdit:
    return child(cell, "themeCode_accent", QLineEdit)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("#00ff00", Colour(0, 255, 0)),
        ("00ff00", Colour(0, 255, 0)),
        ("#00ff0080", Colour(0, 255, 0)),
    ],
)
def test_a_code_is_read_as_it_is_typed(cell, told, typed, meant):
    code(cell).clear()
    QTest.keyClicks(code(cell), typed)
    assert told[-1] == meant


def test_what_means_nothing_is_not_told_and_goes_when_left(cell, told):
    code(cell).clear()
    QTest.keyClicks(code(cell), "blue")
    assert told == []
    code(cell).editingFinished.emit()
    assert code(cell).text() == "#ff0000"
    assert "no colour code" in QToolTip.text()
    QToolTip.hideText()


def test_colours_are_tried_in_the_dialog_and_taken_back_with_cancel(cell, told, qtbot):
    click(cell, "themeColour_accent")
    dialog = cell.findChild(QColorDialog, "themeColourDialog")
    dialog.setCurrentColor(QColor(0, 0, 255))
    assert (told, code(cell).text()) == ([Colour(0, 0, 255)], "#0000ff")
    dialog.reject()
    assert told == [Colour(0, 0, 255), RED]
    qtbot.waitUntil(lambda: cell.findChild(QColorDialog) is None)
