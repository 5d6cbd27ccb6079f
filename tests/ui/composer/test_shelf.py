import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QWidget

from studio.domain.intents import (
    DeleteTemplates,
    DuplicateTemplate,
    ExportTemplates,
    ImportTemplates,
    RenameTemplate,
    RestoreTemplates,
)
from studio.domain.library import LibraryEntry, LibraryState
from studio.ui.composer.shelf import Shelf
from tests.support.panels import child, click, wishes, write

OWN = LibraryEntry("own", "Späte Bauchbinde", changed_at=5.0)
BUILTIN = LibraryEntry("builtin:clock", "Clock", is_builtin=True)
LIBRARY = LibraryState((OWN, BUILTIN))


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
