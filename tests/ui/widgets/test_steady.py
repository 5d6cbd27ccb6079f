import pytest
from PySide6.QtWidgets import QPushButton

from studio.ui.widgets.steady import keep_width


@pytest.fixture
def button(qtbot):
    button = QPushButton("Kick")
    qtbot.addWidget(button)
    return button


def test_no_text_it_may_show_changes_its_width(button):
    keep_width(button, "Kick? Press again", "x")
    widths = set()
    for text in ("Kick", "Kick? Press again", "x"):
        button.setText(text)
        widths.add(max(button.minimumWidth(), button.sizeHint().width()))
    assert len(widths) == 1


def test_it_shows_what_it_showed_before(button):
    keep_width(button, "Kick? Press again")
    assert button.text() == "Kick"
