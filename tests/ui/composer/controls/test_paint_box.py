from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.domain.overlay import DEFAULT_THEME, Colour, ColourRef
from studio.ui.composer.controls.paint_box import PaintBox
from tests.support.panels import child, write

RED = Colour(255, 0, 0, 128)


@pytest.fixture
def box(qtbot):
    box = PaintBox("paint")
    qtbot.addWidget(box, before_close_func=QWidget.deleteLater)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.show_paint(RED, DEFAULT_THEME)
    return box


@pytest.fixture
def told(box):
    told = []
    box.changed.connect(told.append)
    return told


def test_tab_stops_once_at_the_palette_and_arrows_lead_through_it(box, told):
    first = child(box, "paint_accent")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    second = child(box, "paint_accent_2")
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert told == [ColourRef("theme:accent_2", 128)]
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert child(box, "paint_warning").hasFocus()
    QTest.keyClick(child(box, "paint_warning"), Qt.Key.Key_Tab)
    assert child(box, "paintCode").hasFocus()


def test_a_code_is_taken_once_it_means_a_colour_and_keeps_the_alpha(box, told):
    write(box, "paintCode", "#00ff00")
    assert told == [Colour(0, 255, 0, 128)]
    write(box, "paintCode", "{{tint}}")
    assert told[1:] == [ColourRef("{{tint}}", 128)]


def test_the_alpha_is_told_in_255_parts(box, told):
    assert child(box, "paintAlpha").text() == "50 %"
    child(box, "paintAlpha").setValue(100)
    assert told == [Colour(255, 0, 0, 255)]
