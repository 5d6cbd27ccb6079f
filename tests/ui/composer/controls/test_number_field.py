from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.ui.composer.controls.number_field import NumberField


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder, before_close_func=QWidget.deleteLater)
    holder.resize(200, 60)
    holder.show()
    return holder


@pytest.fixture
def told():
    return []


@pytest.fixture
def field(holder, told):
    field = NumberField(0, 100, holder, digits=2)
    field.setSuffix(" px")
    field.valueChanged.connect(told.append)
    field.show()
    return field


def test_a_number_is_written_without_idle_zeros(field):
    field.show_number(1.5)
    assert field.text() == "1.5 px"
    field.show_number(100)
    assert field.text() == "100 px"


def test_showing_tells_nothing(field, told):
    field.show_number(5)
    field.show_mixed(7)
    field.show_number(0)
    assert (told, field.text()) == ([], "0 px")


def test_a_mixed_field_shows_a_dash_and_takes_what_is_typed_as_a_change(field, told):
    field.show_mixed(7)
    assert field.text() == "—"
    QTest.keyClicks(field, "7")
    assert told == [7]


def test_steps_of_a_mixed_field_go_on_from_the_last_number(field, told):
    field.show_mixed(7)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert told == [8]


def test_the_lowest_may_have_a_word_of_its_own(holder):
    field = NumberField(0, 9, holder, lowest="auto")
    assert field.text() == "auto"
    field.show_mixed(0)
    assert field.text() == "—"
    field.show_number(0)
    assert field.text() == "auto"


def test_the_wheel_passes_by_a_field_that_is_not_in_use(field, told):
    at = QPointF(5, 5)
    wheel = QWheelEvent(
        at,
        field.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.clearFocus()
    QApplication.sendEvent(field, wheel)
    assert told == []
