import pytest
from PySide6.QtGui import QGuiApplication

from studio.ui.widgets import copy_button
from studio.ui.widgets.copy_button import CopyButton


@pytest.fixture
def button(qtbot, monkeypatch):
    monkeypatch.setattr(copy_button, "SAID_MS", 20)
    button = CopyButton()
    qtbot.addWidget(button)
    button.show()
    return button


def test_without_anything_to_copy_it_is_dead(button):
    assert not button.isEnabled()
    button.set_content("x")
    assert button.isEnabled()
    button.set_content("")
    assert not button.isEnabled()


def test_it_copies_says_so_and_calms_down(button, qtbot):
    button.set_content("https://x/?secret")
    button.click()
    assert QGuiApplication.clipboard().text() == "https://x/?secret"
    assert button.text() == "Copied"
    qtbot.waitUntil(lambda: button.text() == "Copy")


def test_saying_so_does_not_change_its_size(button):
    calm = button.sizeHint().expandedTo(button.minimumSize()).width()
    button.set_content("x")
    button.click()
    assert button.sizeHint().expandedTo(button.minimumSize()).width() == calm


def test_what_it_copies_is_not_readable_on_it(button):
    button.set_content("https://x/?secret")
    assert "secret" not in button.text() + button.toolTip() + button.accessibleName()
