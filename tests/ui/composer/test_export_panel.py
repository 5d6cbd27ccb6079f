import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QPlainTextEdit,
    QProgressBar,
)

from studio.domain.intents import ExportPictures, MakeBatch, StopWork
from studio.domain.library import LibraryEntry, LibraryState, PictureFormat, PictureKind, Work
from studio.domain.podium import FULL, WIDE
from studio.ui.composer.export_panel import ExportPanel
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.panels import child, click, wishes

ENTRIES = (LibraryEntry("a", "Lower third"), LibraryEntry("b", "Clock"))
BUSY = Work("Strap", 3, 12)


@pytest.fixture
def panel(qtbot):
    panel = ExportPanel()
    qtbot.addWidget(panel)
    panel.resize(232, 520)
    panel.show_library(LibraryState(ENTRIES))
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def answered(panel, qtbot, name, answer):
    dialog = child(panel, name, QFileDialog)
    signal = dialog.filesSelected if isinstance(answer, list) else dialog.fileSelected
    signal.emit(answer)
    dialog.close()
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, name) is None)


def test_pictures_are_saved_in_the_chosen_kinds_and_sizes(panel, qtbot):
    heard = wishes(panel)
    panel.choose("b")
    child(panel, "exportKind_webp", QCheckBox).click()
    child(panel, "exportSize_1280x960", QCheckBox).click()
    child(panel, "exportPacking", QComboBox).setCurrentIndex(2)
    click(panel, "exportPicturesButton")
    answered(panel, qtbot, "exportFolderDialog", "/out")
    wanted = PictureFormat((PictureKind.PNG, PictureKind.WEBP), (WIDE, FULL), is_compact=True)
    assert heard == [ExportPictures(("b",), "/out", wanted)]


def test_a_table_and_a_folder_make_a_batch(panel, qtbot):
    heard = wishes(panel)
    child(panel, "exportPacking", QComboBox).setCurrentIndex(1)
    click(panel, "exportBatchButton")
    answered(panel, qtbot, "exportRowsDialog", ["/guests.csv"])
    answered(panel, qtbot, "batchFolderDialog", "/out")
    assert heard == [MakeBatch("a", "/guests.csv", "/out", PictureFormat(is_small=True))]


def test_several_are_saved_together_until_one_is_chosen_again(panel, qtbot):
    heard = wishes(panel)
    choice = child(panel, "exportChoice", QComboBox)
    panel.choose_all(("a", "b", "gone"))
    assert choice.currentText() == "2 graphics of the library"
    assert not child(panel, "exportBatchButton").isEnabled()
    panel.show_library(LibraryState((*ENTRIES, LibraryEntry("c", "Bug"))))
    click(panel, "exportPicturesButton")
    answered(panel, qtbot, "exportFolderDialog", "/out")
    assert heard == [ExportPictures(("a", "b"), "/out", PictureFormat())]
    panel.choose("c")
    assert [choice.itemText(row) for row in range(choice.count())] == [
        "Lower third",
        "Clock",
        "Bug",
    ]
    assert (choice.currentText(), child(panel, "exportBatchButton").isEnabled()) == ("Bug", True)


@pytest.mark.parametrize("tick", ["exportKind_png", "exportSize_1280x720"])
def test_without_a_kind_or_a_size_there_is_nothing_to_save(panel, tick):
    child(panel, tick, QCheckBox).click()
    for name in ("exportPicturesButton", "exportBatchButton"):
        assert not child(panel, name).isEnabled()


def test_the_chosen_graphic_stays_chosen_when_others_come(panel):
    panel.choose("b")
    panel.show_library(LibraryState((LibraryEntry("c", "Bug"), *ENTRIES)))
    assert child(panel, "exportChoice", QComboBox).currentText() == "Clock"
    panel.choose("nothing")
    assert child(panel, "exportChoice", QComboBox).currentText() == "Clock"


def test_an_empty_library_has_nothing_to_save(panel):
    panel.show_library(LibraryState())
    assert not child(panel, "exportPicturesButton").isEnabled()


def test_what_is_under_way_is_seen_and_can_be_stopped(panel):
    heard = wishes(panel)
    assert not child(panel, "workBar").isVisible()
    panel.show_library(LibraryState(ENTRIES, work=BUSY))
    bar = child(panel, "workBar", QProgressBar)
    assert (bar.value(), bar.maximum()) == (3, 12)
    assert not child(panel, "exportPicturesButton").isEnabled()
    click(panel, "workStopButton")
    assert heard == [StopWork()]


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (BUSY, "3 of 12: Strap"),
        (Work("Strap", 12, 12, is_over=True), "Done: Strap"),
        (Work("Strap", 12, 12, ("Row 3: x",), is_over=True), "Done, look at the list: Strap"),
        (Work("Strap", 3, 12, is_over=True, was_stopped=True), "Stopped at 3 of 12: Strap"),
    ],
)
def test_how_it_ended_is_said(panel, work, words):
    panel.show_library(LibraryState(ENTRIES, work=work))
    assert child(panel, "workLabel", EliderLabel).text() == words
    assert child(panel, "workBar").isVisible() is not work.is_over
    assert child(panel, "exportPicturesButton").isEnabled() is work.is_over


def test_what_was_wrong_is_a_list(panel):
    work = Work("Strap", 2, 2, ("Row 1: x", "Row 2: y"), is_over=True)
    panel.show_library(LibraryState(ENTRIES, work=work))
    assert child(panel, "workFaults", QPlainTextEdit).toPlainText() == "Row 1: x\nRow 2: y"
    panel.show_library(LibraryState(ENTRIES))
    assert not child(panel, "workFaults").isVisible()


def test_every_control_says_what_it_is(panel):
    for button in panel.findChildren(QAbstractButton):
        if not button.objectName().startswith("qt_"):
            assert button.objectName()
            assert button.toolTip(), button.objectName()
