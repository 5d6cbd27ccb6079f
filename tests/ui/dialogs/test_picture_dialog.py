from PySide6.QtWidgets import QFileDialog, QWidget

from studio.ui.dialogs.picture_dialog import choose_picture


def test_a_chosen_picture_is_told_and_nothing_waits_for_it(qtbot):
    parent, chosen = QWidget(), []
    qtbot.addWidget(parent)
    choose_picture(parent, "wallDialog", chosen.append)
    dialog = parent.findChild(QFileDialog, "wallDialog")
    assert "*.webp" in dialog.nameFilters()[0]
    dialog.fileSelected.emit("wall.png")
    dialog.close()
    assert chosen == ["wall.png"]
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog, "wallDialog") is None)
