import pytest
from PySide6.QtGui import QColor

from studio.ui.widgets.chip import Chip


@pytest.fixture
def chip(qtbot):
    chip = Chip("LIVE KEYS", "TYPING")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    return chip


def test_changing_the_word_keeps_the_size(chip):
    before = chip.sizeHint()
    chip.say("TYPING", "#f5a524", "#000000")
    assert chip.sizeHint() == before
    assert (chip.word(), chip.accessibleName()) == ("TYPING", "TYPING")


def test_the_box_has_the_colour_asked_for_and_an_empty_word_has_no_box(chip):
    chip.say("TYPING", "#f5a524", "#000000")
    corner = 3, chip.height() // 2
    assert chip.grab().toImage().pixelColor(*corner) == QColor("#f5a524")
    chip.say("")
    assert chip.grab().toImage().pixelColor(*corner) != QColor("#f5a524")
