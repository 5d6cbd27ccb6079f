from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QTableView

from studio.domain.commands import Failure
from studio.domain.desk import DeskState
from studio.domain.feeds import Feed, Source
from studio.domain.intents import (
    AddSource,
    BindSource,
    FollowSource,
    FreezeSource,
    PickRow,
    ReadSource,
    RemoveSource,
)
from studio.domain.looks import Look
from studio.domain.tables import Table
from studio.ui.composer.feeds_panel import DataPanel
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.desk import keyer
from tests.support.panels import child, click, click_row, wishes

TABLE = Table(("Name", "Title"), (("Anna", "Pilot"), ("Ben", "Cook"), ("Carla", "")))
GUESTS = Feed(Source("g", "guests.csv", "/guests.csv"), TABLE, heard_at=96.0, keyer=1)
SCORES = Feed(Source("s", "scores.json", "https://x/scores.json"))
LOST = Failure("s", "a", "The file is gone.")


def desk(*feeds: Feed) -> DeskState:
    return DeskState(preview=Look(keyers=(keyer(1), keyer(2))), feeds=feeds)


@pytest.fixture
def panel(qtbot):
    panel = DataPanel(lambda: 100.0)
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def rows_of(panel):
    model = child(panel, "dataTable", QTableView).model()
    return [
        [model.index(r, c).data() for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


def marks(panel):
    return [row.face.marks[0].word for row in panel._model.rows]


def test_a_source_is_listed_with_its_age_and_its_rows(panel):
    panel.show_state(desk(GUESTS))
    assert marks(panel) == ["4 s"]
    assert rows_of(panel) == [["Anna", "Pilot"], ["Ben", "Cook"], ["Carla", ""]]
    assert child(panel, "dataRowLabel", EliderLabel).text() == "- of 3"


@pytest.mark.parametrize(
    ("feed", "mark"),
    [
        (SCORES, "reading"),
        (replace(GUESTS, heard_at=10.0), "stale 1 min"),
        (replace(GUESTS, heard_at=-9000.0), "stale 2 h"),
        (replace(GUESTS, failure=LOST), "stale 4 s"),
        (replace(SCORES, failure=LOST), "stale"),
        (replace(GUESTS, is_frozen=True), "frozen"),
    ],
)
def test_how_far_rows_can_be_trusted_is_a_word_and_not_a_colour_alone(panel, feed, mark):
    panel.show_state(desk(feed))
    assert marks(panel) == [mark]


def test_the_age_goes_on_by_itself_while_it_is_seen(qtbot):
    now = [100.0]
    panel = DataPanel(lambda: now[0])
    qtbot.addWidget(panel)
    panel.show_state(desk(GUESTS))
    panel.show()
    now[0] = 103.0
    qtbot.waitUntil(lambda: marks(panel) == ["7 s"])
    panel.hide()
    assert not panel._timer.isActive()


def test_why_a_source_cannot_be_read_is_said(panel):
    panel.show_state(desk(replace(GUESTS, failure=LOST)))
    fault = child(panel, "dataFault", QLabel)
    assert fault.isVisible()
    assert "The file is gone." in fault.text()
    panel.show_state(desk(GUESTS))
    assert not fault.isVisible()


def test_a_clicked_row_is_picked_once(panel):
    heard = wishes(panel)
    panel.show_state(desk(GUESTS))
    click_row(panel, "dataTable", 1)
    assert heard == [PickRow("g", 1)]
    panel.show_state(desk(replace(GUESTS, row=1)))
    assert heard == [PickRow("g", 1)]


@pytest.mark.parametrize(
    ("row", "button", "picked"),
    [
        (None, "dataNextButton", 0),
        (0, "dataNextButton", 1),
        (2, "dataPreviousButton", 1),
    ],
)
def test_next_and_previous_step_through_the_rows(panel, row, button, picked):
    heard = wishes(panel)
    panel.show_state(desk(replace(GUESTS, row=row)))
    click(panel, button)
    assert heard == [PickRow("g", picked)]


def test_there_is_no_step_beyond_the_ends(panel):
    panel.show_state(desk(replace(GUESTS, row=2)))
    assert not child(panel, "dataNextButton").isEnabled()
    panel.show_state(desk(replace(GUESTS, row=0)))
    assert not child(panel, "dataPreviousButton").isEnabled()
    panel.show_state(desk(SCORES))
    assert not child(panel, "dataNextButton").isEnabled()


def test_the_picked_row_is_marked_in_the_table(panel):
    panel.show_state(desk(replace(GUESTS, row=2)))
    assert child(panel, "dataTable", QTableView).currentIndex().row() == 2


def test_a_keyer_is_chosen_by_its_name(panel):
    heard = wishes(panel)
    panel.show_state(desk(GUESTS))
    choice = child(panel, "dataKeyerChoice", QComboBox)
    assert [choice.itemText(n) for n in range(choice.count())] == [
        "No keyer",
        "1  Strap",
        "2  Strap",
    ]
    assert choice.currentIndex() == 1
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    choice.activated.emit(0)
    assert heard == [BindSource("g", 2), BindSource("g", None)]


@pytest.mark.parametrize(
    ("box", "wish"),
    [
        ("dataFreezeCheck", FreezeSource("g", is_frozen=True)),
        ("dataFollowCheck", FollowSource("g", is_following=True)),
    ],
)
def test_freeze_and_follow_are_switches(panel, box, wish):
    heard = wishes(panel)
    panel.show_state(desk(GUESTS))
    child(panel, box, QCheckBox).click()
    assert heard == [wish]


def test_a_new_source_is_the_chosen_one_and_can_be_read_and_removed(panel):
    heard = wishes(panel)
    panel.show_state(desk(GUESTS))
    panel.show_state(desk(GUESTS, SCORES))
    click(panel, "dataReadButton")
    click(panel, "dataRemoveButton")
    assert heard == [ReadSource("s"), RemoveSource("s")]


def test_files_and_addresses_are_added(panel, qtbot):
    heard = wishes(panel)
    click(panel, "dataAddButton")
    dialog = child(panel, "dataFileDialog", QFileDialog)
    dialog.filesSelected.emit(["/a.csv", "/b.json"])
    dialog.close()
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, "dataFileDialog") is None)
    line = child(panel, "dataAddressEdit", QLineEdit)
    QTest.keyClicks(line, " https://x/y.csv ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [AddSource("/a.csv"), AddSource("/b.json"), AddSource("https://x/y.csv")]
    assert line.text() == ""
