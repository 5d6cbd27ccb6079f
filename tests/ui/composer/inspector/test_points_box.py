from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from studio.domain.editing.polygon import points_on_podium
from studio.domain.overlay import Anchor, Area, Colour, Polygon
from studio.services.editing import Sheet
from studio.ui.composer.inspector.points_table import PointsModel
from tests.domain.editing.documents import DOCUMENT
from tests.support.panels import child, click

SHAPE = Polygon(
    ((0, 0), (200, 0), (200, 100), (0, 100)),
    Colour(9, 9, 9),
    id="p",
    anchor=Anchor(area=Area.FRAME, dx=300, dy=300),
)
WHERE = ((300, 300), (500, 300), (500, 400), (300, 400))


@pytest.fixture
def table(inspector, editor):
    editor.open(Sheet(replace(DOCUMENT, elements=(*DOCUMENT.elements, SHAPE))))
    editor.select(("p",))
    return child(inspector, "polygonPoints", QTableView)


def points(editor):
    return points_on_podium(editor.scene, "p")


def cells(table):
    model = table.model()
    return tuple(
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    )


def test_the_table_shows_podium_pixels_and_only_for_a_single_polygon(table, editor):
    assert table.isVisible()
    assert cells(table) == WHERE
    editor.select(("p", "e1"))
    assert not table.isVisible()


def test_a_number_that_is_typed_moves_its_point_and_no_other(table, editor):
    table.model().setData(table.model().index(0, 0), 250)
    assert points(editor) == ((250, 300), *WHERE[1:])
    assert cells(table) == points(editor)
    assert editor.scene.boxes()["p"].width == 250


def test_points_are_added_ordered_and_removed_each_in_a_step(table, inspector, editor):
    table.selectRow(1)
    click(inspector, "addPoint")
    assert points(editor) == (*WHERE[:2], (500, 350), *WHERE[2:])
    assert table.currentIndex().row() == 2
    click(inspector, "pointUp")
    assert points(editor)[1] == (500, 350)
    click(inspector, "pointDown")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert points(editor) == WHERE
    assert len(editor.history.done) == 4
    for _ in range(4):
        editor.undo()
    assert (points(editor), cells(table)) == (WHERE, WHERE)


def test_three_points_cannot_be_removed_and_the_ends_not_be_ordered(table, inspector, editor):
    table.selectRow(3)
    click(inspector, "removePoint")
    assert points(editor) == WHERE[:3]
    assert not child(inspector, "removePoint").isEnabled()
    assert not child(inspector, "pointDown").isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert points(editor) == WHERE[:3]


def test_the_points_of_a_locked_polygon_stay(table, editor):
    editor.apply(editor.scene.written({"p": replace(SHAPE, is_locked=True)}), "Lock")
    assert not table.isEnabled()


def test_the_rows_are_a_sound_model(qtmodeltester, qtbot):
    model = PointsModel()
    model.show_points(WHERE)
    qtmodeltester.check(model)
    model.show_points(WHERE[:3])
    model.show_points((*WHERE, (7, 7)))
    assert model.rowCount() == 5
