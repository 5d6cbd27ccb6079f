import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QWidget

from studio.domain.intents import (
    DeleteTemplates,
    DuplicateTemplate,
    ExportTemplates,
    ImportTemplates,
    RenameTemplate,
    RestoreTemplates,
)
from studio.domain.library import DraftMark, LibraryEntry, LibraryState
from studio.ui.composer.shelf import Shelf
from tests.support.panels import child, click, wishes, write

OWN = LibraryEntry("own", "Späte Bauchbinde", changed_at=5.0, words=("Gast",), kinds=("qr",))
BUILTIN = LibraryEntry("builtin:clock", "Clock", is_builtin=True)
BUTTONS = ("shelfOpen", "shelfCopy", "shelfRename", "shelfDelete", "shelfExport")
LIBRARY = LibraryState((OWN, BUILTIN))
EDITED = LibraryState((OWN, BUILTIN), drafts=(DraftMark("d1", "own", "x"), DraftMark("d2", "", "")))


class Opened:
    def __init__(self):
        self.ids = []

    def open(self, entry_id):
        self.ids.append(entry_id)


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def shelf(qtbot, opened):
    shelf = Shelf(opened)
    qtbot.addWidget(shelf, before_close_func=QWidget.deleteLater)
    shelf.resize(232, 500)
    shelf.show_library(LIBRARY)
    shelf.show()
    return shelf


def names(shelf):
    rows = child(shelf, "shelfList", QListWidget)
    return [rows.item(row).text() for row in range(rows.count())]


def choose(shelf, row):
    child(shelf, "shelfList", QListWidget).setCurrentRow(row)


def test_graphics_are_found_by_parts_of_their_names(shelf):
    write(shelf, "shelfSearch", "spate")
    assert names(shelf) == ["Späte Bauchbinde"]
    write(shelf, "shelfSearch", "nobody")
    assert names(shelf) == []


def test_a_graphic_is_opened_copied_deleted_and_brought_back(shelf, opened):
    wished = wishes(shelf)
    choose(shelf, 0)
    for name in ("shelfOpen", "shelfCopy", "shelfDelete"):
        click(shelf, name)
    shelf.show_library(LibraryState((BUILTIN,), deleted=(OWN,)))
    click(shelf, "shelfUndo")
    assert opened.ids == ["own"]
    assert wished == [
        DuplicateTemplate("own", "Späte Bauchbinde"),
        DeleteTemplates(("own",)),
        RestoreTemplates(("own",)),
    ]


def rows(shelf):
    return child(shelf, "shelfList", QListWidget)


def test_graphics_are_found_by_their_fields_and_kinds(shelf):
    for query in ("gast", "qr code", "bauch gast"):
        write(shelf, "shelfSearch", query)
        assert names(shelf) == ["Späte Bauchbinde"]


def test_an_empty_list_says_why_and_one_without_anything_own_what_to_do(shelf):
    hint = child(shelf, "shelfHint", QLabel)
    assert hint.isHidden()
    write(shelf, "shelfSearch", "nobody")
    nothing = hint.text()
    write(shelf, "shelfSearch", "")
    shelf.show_library(LibraryState((BUILTIN,)))
    assert "" != nothing != hint.text() != ""
    assert not hint.isHidden()
    shelf.show_library(LibraryState((BUILTIN,), drafts=(DraftMark("d", BUILTIN.id, "Clock"),)))
    assert hint.isHidden()


def test_what_is_not_saved_is_marked_and_never_saved_ones_are_there_too(shelf, opened):
    shelf.show_library(EDITED)
    assert names(shelf) == ["Untitled", "Späte Bauchbinde", "Clock"]
    tips = [rows(shelf).item(row).toolTip() for row in range(3)]
    assert tips == [
        "Untitled: Draft, never saved",
        "Späte Bauchbinde: Edited, not saved",
        "Clock: Comes with the program",
    ]
    for row in range(2):
        choose(shelf, row)
        click(shelf, "shelfOpen")
    assert opened.ids == ["draft:d2", "draft:d1"]
    choose(shelf, 0)
    enabled = {n for n in BUTTONS if child(shelf, n).isEnabled()}
    assert enabled == {"shelfOpen", "shelfDelete"}


def test_several_are_copied_exported_and_deleted_together(shelf, tmp_path):
    wished, chosen = wishes(shelf), []
    shelf.chosen_changed.connect(chosen.append)
    shelf.show_library(EDITED)
    rows(shelf).selectAll()
    assert chosen[-1] == ("own", "builtin:clock")
    assert not child(shelf, "shelfOpen").isEnabled()
    for name in ("shelfCopy", "shelfDelete", "shelfExport"):
        click(shelf, name)
    dialog = child(shelf, "exportDialog", QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "all.podium"))
    dialog.close()
    assert wished == [
        DuplicateTemplate("own", "Späte Bauchbinde"),
        DuplicateTemplate("builtin:clock", "Clock"),
        DeleteTemplates(("draft:d2", "own")),
        ExportTemplates(("own", "builtin:clock"), str(tmp_path / "all.podium")),
    ]
    away = (LibraryEntry("draft:d2", ""), OWN)
    shelf.show_library(LibraryState((BUILTIN,), deleted=away))
    click(shelf, "shelfUndo")
    assert wished[-1] == RestoreTemplates(("draft:d2", "own"))


def test_what_is_selected_stays_so_when_others_come_and_go(shelf):
    rows(shelf).selectAll()
    late = LibraryEntry("late", "Later", changed_at=9.0)
    shelf.show_library(LibraryState((late, OWN, BUILTIN)))
    assert [rows(shelf).item(row).isSelected() for row in range(3)] == [False, True, True]


def test_a_selected_draft_that_is_saved_stays_selected_as_its_entry(shelf):
    shelf.show_library(LibraryState((BUILTIN,), drafts=(DraftMark("d1", "", "Clock"),)))
    choose(shelf, 0)
    saved = LibraryEntry("own", "Clock", changed_at=5.0)
    shelf.show_library(LibraryState((saved, BUILTIN), drafts=(DraftMark("d1", "", "Clock"),)))
    shelf.show_library(LibraryState((saved, BUILTIN)))
    assert [rows(shelf).item(row).isSelected() for row in range(2)] == [True, False]
    assert child(shelf, "shelfExport").isEnabled()


def test_the_keys_of_the_list_are_not_those_of_the_canvas(shelf, opened):
    wished, taken = wishes(shelf), []
    action = QAction(shelf)
    action.setShortcuts([QKeySequence("Delete"), QKeySequence("Ctrl+A")])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: taken.append("canvas"))
    shelf.addAction(action)
    choose(shelf, 0)
    QTest.keyClick(rows(shelf), Qt.Key.Key_Delete)
    QTest.keyClick(rows(shelf), Qt.Key.Key_Return)
    QTest.keyClick(rows(shelf), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(rows(shelf).selectedItems()) == 2
    assert (wished, opened.ids, taken) == ([DeleteTemplates(("own",))], ["own"], [])


def test_what_comes_with_the_program_cannot_be_deleted(shelf):
    choose(shelf, 1)
    assert not child(shelf, "shelfDelete").isEnabled()
    assert child(shelf, "shelfOpen").isEnabled()


def test_a_graphic_is_exported_to_the_file_that_was_chosen(shelf, tmp_path, qtbot):
    wished = wishes(shelf)
    choose(shelf, 0)
    click(shelf, "shelfExport")
    dialog = child(shelf, "exportDialog", QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "a.podium"))
    dialog.close()
    assert wished == [ExportTemplates(("own",), str(tmp_path / "a.podium"))]


def test_graphics_are_imported_from_the_files_that_were_chosen(shelf, tmp_path):
    wished = wishes(shelf)
    click(shelf, "shelfImport")
    dialog = child(shelf, "importDialog", QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "a.podium")])
    dialog.close()
    assert wished == [ImportTemplates((str(tmp_path / "a.podium"),))]


def test_a_double_click_opens(shelf, opened):
    rows = child(shelf, "shelfList", QListWidget)
    at = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.ids == ["builtin:clock"]


def written(shelf, text):
    """Write over the name that is being edited in the list, and press Return."""
    line = child(shelf, "shelfList", QListWidget).findChild(QLineEdit)
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "wished"), [("Strap ", [RenameTemplate("own", "Strap")]), (" ", []), (OWN.name, [])]
)
def test_another_name_is_written_into_the_list(shelf, text, wished, qtbot):
    heard = wishes(shelf)
    choose(shelf, 0)
    click(shelf, "shelfRename")
    written(shelf, text)
    rows = child(shelf, "shelfList", QListWidget)
    qtbot.waitUntil(lambda: rows.state() is QListWidget.State.NoState)
    assert heard == wished
    assert names(shelf)[0] == OWN.name


def test_the_programs_own_cannot_be_renamed(shelf):
    choose(shelf, 1)
    assert not child(shelf, "shelfRename").isEnabled()
