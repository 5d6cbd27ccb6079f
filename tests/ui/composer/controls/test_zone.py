from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.controls.zone import ZoneControl
from tests.support.panels import write


@pytest.fixture
def told():
    return []


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder, before_close_func=QWidget.deleteLater)
    return holder


@pytest.fixture
def zone(qtbot, holder, told):
    control = ZoneControl(Row("timezone", "Time zone", Kind.ZONE), "zone", holder)
    control.changed.connect(told.append)
    control.resize(200, 30)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return control


def test_a_zone_is_told_once_it_is_one_and_nothing_is_none(zone, told):
    write(zone, "zone", "Europe/Vienna")
    assert told[-1] == "Europe/Vienna"
    assert "Europe/Vien" not in told
    write(zone, "zone", "")
    assert told[-1] is None


def test_what_is_no_zone_goes_when_the_field_is_left(zone, told):
    zone.show_value("Asia/Tokyo")
    write(zone, "zone", "Mars/Olympus")
    assert [value for value in told if value is not None] == []
    zone.show_value("Asia/Tokyo")
    assert zone.field.text() == "Mars/Olympus"  # somebody is still typing
    zone.field.completer().popup().hide()
    QTest.keyClick(zone.field, Qt.Key.Key_Return)
    assert zone.field.text() == "Asia/Tokyo"


def test_zones_are_offered_by_any_of_their_letters(zone, told):
    write(zone, "zone", "vienn")
    completer = zone.field.completer()
    assert [completer.completionModel().index(0, 0).data()] == ["Europe/Vienna"]
    completer.activated.emit("Europe/Vienna")
    assert told[-1] == "Europe/Vienna"
    completer.popup().hide()
