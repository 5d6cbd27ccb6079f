import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from studio.ui.widgets.named import named


@pytest.fixture
def button(qtbot):
    button = QPushButton("Take")
    qtbot.addWidget(button)
    return button


def test_the_control_comes_back_with_its_names(button):
    assert named(button, "takeButton", "Preview to program", "Take the preview") is button
    names = (button.objectName(), button.toolTip(), button.accessibleName())
    assert names == ("takeButton", "Preview to program", "Take the preview")


def test_without_words_to_speak_the_text_stays_the_accessible_name(button):
    assert named(button, "takeButton").accessibleName() == ""


def test_the_type_is_kept(qtbot):
    line = named(QLineEdit(), "line")
    qtbot.addWidget(line)
    assert isinstance(line, QLineEdit)
