import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.ui.dialogs.file_dialog import choose_files, choose_folder, choose_target


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def answered(parent, qtbot, signal, answer):
    dialog = parent.findChild(QFileDialog, "testDialog")
    getattr(dialog, signal).emit(answer)
    mode, filters = dialog.fileMode(), dialog.nameFilters()
    dialog.close()
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog, "testDialog") is None)
    return mode, filters


def test_several_files_can_be_chosen(parent, qtbot):
    chosen = []
    choose_files(parent, "testDialog", ("Tables", "Tables (*.csv)"), chosen.append)
    mode, filters = answered(parent, qtbot, "filesSelected", ["a.csv", "b.csv"])
    assert (mode, filters) == (QFileDialog.FileMode.ExistingFiles, ["Tables (*.csv)"])
    assert chosen == [["a.csv", "b.csv"]]


def test_a_folder_can_be_chosen(parent, qtbot):
    chosen = []
    choose_folder(parent, "testDialog", "Pictures go to", chosen.append)
    assert answered(parent, qtbot, "fileSelected", "/out")[0] is QFileDialog.FileMode.Directory
    assert chosen == ["/out"]


def test_a_file_to_write_has_the_suggested_ending(parent, qtbot):
    chosen = []
    choose_target(
        parent, "testDialog", ("Export", "Bundles (*.podium)"), "Strap.podium", chosen.append
    )
    assert parent.findChild(QFileDialog, "testDialog").defaultSuffix() == "podium"
    answered(parent, qtbot, "fileSelected", "/x.podium")
    assert chosen == ["/x.podium"]
