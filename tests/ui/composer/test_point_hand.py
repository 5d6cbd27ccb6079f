from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.editing.polygon import points_on_podium
from studio.domain.overlay import Anchor, Area, Colour, Polygon
from studio.domain.podium import Box
from studio.services.editing import Sheet
from studio.ui.composer.guiding import Aids
from tests.domain.editing.documents import DOCUMENT
from tests.ui.composer.mouse import LEFT, drag, move

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SHAPE = Polygon(
    ((0, 0), (200, 0), (200, 100), (0, 100)),
    Colour(9, 9, 9),
    id="p",
    anchor=Anchor(area=Area.FRAME, dx=300, dy=300),
)
WHERE = ((300, 300), (500, 300), (500, 400), (300, 400))


@pytest.fixture
def canvas(page, editor):
    editor.open(Sheet(replace(DOCUMENT, elements=(*DOCUMENT.elements, SHAPE))))
    page.canvas.set_aids(Aids(snaps=False))
    page.canvas.zoom_to(1.0)
    editor.select(("p",))
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    return page.canvas


def spot(canvas, x, y):
    return canvas.view.to_widget(x, y).toPoint()


def points(editor):
    return points_on_podium(editor.scene, "p")


def pull(canvas, start, end, keys=Qt.KeyboardModifier.NoModifier):
    drag(canvas, spot(canvas, *start), spot(canvas, *end), keys)


def test_a_double_click_on_a_polygon_opens_its_points_and_escape_closes_them(canvas, editor):
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.points.is_open
    assert editor.selection == ("p",)
    QTest.mouseDClick(canvas, LEFT, pos=spot(canvas, 400, 350))
    assert canvas.points.is_open


def test_a_drag_moves_one_point_in_one_step_and_grows_the_box(canvas, editor):
    done = len(editor.history.done)
    pull(canvas, (300, 300), (260, 250))
    assert points(editor) == ((260, 250), *WHERE[1:])
    assert editor.scene.boxes()["p"] == Box(260, 250, 240, 150)
    pull(canvas, (500, 400), (510, 410))
    assert len(editor.history.done) == done + 2
    editor.undo()
    assert points(editor) == ((260, 250), *WHERE[1:])


def test_shift_keeps_a_point_on_one_axis(canvas, editor):
    pull(canvas, (500, 400), (560, 420), SHIFT)
    assert points(editor)[2] == (560, 400)


def test_a_press_on_an_edge_adds_a_point_that_goes_with_the_mouse_in_one_step(canvas, editor):
    done = len(editor.history.done)
    pull(canvas, (400, 300), (410, 240))
    assert points(editor) == (WHERE[0], (410, 240), *WHERE[1:])
    assert (canvas.points.point, len(editor.history.done)) == (1, done + 1)


def test_delete_takes_a_point_away_but_never_one_of_the_last_three(canvas, editor):
    QTest.mouseClick(canvas, LEFT, pos=spot(canvas, 300, 400))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert points(editor) == WHERE[:3]
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert points(editor) == WHERE[:3]


def test_arrow_keys_nudge_the_chosen_point_and_are_undone_together(canvas, editor):
    QTest.mouseClick(canvas, LEFT, pos=spot(canvas, 300, 300))
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Up, SHIFT)
    assert points(editor)[0] == (297, 290)
    editor.undo()
    assert points(editor) == WHERE


def test_a_point_snaps_to_others_and_control_keeps_it_free(canvas, editor):
    canvas.set_aids(Aids())
    pull(canvas, (300, 400), (497, 450))
    assert points(editor)[3] == (500, 450)
    pull(canvas, (500, 450), (497, 460), CONTROL)
    assert points(editor)[3] == (497, 460)


def test_escape_takes_a_drag_back_and_keeps_the_points_open(canvas, editor):
    QTest.mousePress(canvas, LEFT, pos=spot(canvas, 300, 300))
    move(canvas, spot(canvas, 250, 250))
    assert points(editor) != WHERE
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (points(editor), canvas.points.is_open) == (WHERE, True)
    QTest.mouseRelease(canvas, LEFT, pos=spot(canvas, 250, 250))
    assert points(editor) == WHERE


def test_a_press_beside_it_leaves_the_points_and_selects_what_is_there(canvas, editor):
    QTest.mouseClick(canvas, LEFT, pos=spot(canvas, 400, 500))
    assert not canvas.points.is_open
    assert editor.selection == ()


def test_what_is_locked_or_not_alone_is_not_opened(canvas, editor):
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    editor.select(("p", "e1"))
    assert not canvas.points.enter()
    locked = replace(SHAPE, is_locked=True)
    editor.open(Sheet(replace(DOCUMENT, elements=(*DOCUMENT.elements, locked))))
    editor.select(("p",))
    assert not canvas.points.enter()


def test_undoing_the_polygon_itself_closes_its_points(canvas, editor):
    editor.apply(DOCUMENT, "Delete")
    assert not canvas.points.is_open
    assert canvas.points.point is None
