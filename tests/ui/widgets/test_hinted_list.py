import pytest
from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt

from studio.ui import theme
from studio.ui.widgets.hinted_list import HintedList


@pytest.fixture
def rows(qtbot):
    rows = HintedList()
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel(parent=rows))
    rows.resize(240, 100)
    rows.show()
    qtbot.waitExposed(rows)
    return rows


def has_words(rows):
    image = rows.viewport().grab().toImage()
    return any(
        image.pixelColor(x, y).lightness() > 100
        for x in range(theme.EDGE, image.width() - theme.EDGE)
        for y in range(theme.EDGE, image.height() - theme.EDGE)
    )


@pytest.fixture(autouse=True)
def dark(qapp):
    before = qapp.palette()
    theme.apply_theme(qapp)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def test_an_empty_list_says_its_hint(rows):
    assert not has_words(rows)
    rows.set_hint("Nobody is here yet.")
    assert has_words(rows)
    assert rows.accessibleDescription() == "Nobody is here yet."


def test_a_filled_list_does_not(rows):
    rows.set_hint("Nobody is here yet.")
    rows.model().setStringList([""])
    assert not has_words(rows)


def test_nothing_is_selected_because_the_keyboard_came_by(rows):
    rows.model().setStringList(["a", "b"])
    rows.setFocus()
    assert not rows.selected().isValid()
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert rows.selected().data() == "b"


def test_the_first_arrow_chooses_the_first_row(rows, qtbot):
    rows.model().setStringList(["a", "b"])
    rows.setFocus()
    rows.selectionModel().setCurrentIndex(
        rows.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    chosen = []
    for _ in range(2):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        chosen.append(rows.selected().data())
    assert chosen == ["a", "b"]


def test_nobody_is_chosen_in_place_of_a_row_that_goes(rows):
    rows.model().setStringList(["a", "b", "c"])
    rows.setCurrentIndex(rows.model().index(1, 0))
    rows.model().removeRow(1)
    assert not rows.selected().isValid()
    assert not rows.currentIndex().isValid()


def test_the_chosen_row_stays_when_another_goes(rows):
    rows.model().setStringList(["a", "b", "c"])
    rows.setCurrentIndex(rows.model().index(1, 0))
    rows.model().removeRow(0)
    assert rows.selected().data() == "b"
