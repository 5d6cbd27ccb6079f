import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from studio.domain.looks import clip, person
from studio.domain.podium import WIDE, places_of
from studio.ui import theme
from studio.ui.widgets.seat_canvas import NOBODY, SeatCanvas
from studio.ui.widgets.seat_mime import seat_to_mime
from studio.ui.widgets.seat_painter import Ink, SeatFace

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NAMES = ("Anna", "", "Carla", "")


def faces_of(names: tuple[str, ...], layout: str = "four") -> tuple[SeatFace, ...]:
    places = places_of(layout, WIDE)
    return tuple(
        SeatFace(place.box, str(number), name)
        for number, (place, name) in enumerate(zip(places, names, strict=True), start=1)
    )


@pytest.fixture
def canvas(qtbot):
    canvas = SeatCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 360)
    canvas.show_seats(faces_of(NAMES), WIDE, Ink(), is_open=True)
    canvas.show()
    canvas.activateWindow()
    qtbot.waitUntil(canvas.isActiveWindow)
    return canvas


def middle(canvas: SeatCanvas, seat: int) -> QPoint:
    return canvas.seat_rect(seat).center()


def drop(canvas: SeatCanvas, mime: QMimeData, at: QPoint) -> bool:
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, action, mime, LEFT, none)
    canvas.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    canvas.dragMoveEvent(QDragMoveEvent(at, action, mime, LEFT, none))
    event = QDropEvent(QPointF(at), action, mime, LEFT, none)
    canvas.dropEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize("seat", [person("u1"), clip("vt")])
def test_what_is_dropped_on_a_seat_gets_it(canvas, qtbot, seat):
    mime = seat_to_mime(seat)
    with qtbot.waitSignal(canvas.seat_given) as given:
        assert drop(canvas, mime, middle(canvas, 3))
    assert given.args == [3, seat]


def test_a_drop_beside_the_seats_changes_nothing(canvas, qtbot):
    canvas.resize(640, 600)
    mime = seat_to_mime(person("u1"))
    with qtbot.assertNotEmitted(canvas.seat_given):
        assert not drop(canvas, mime, QPoint(5, 5))


def test_anything_else_is_not_let_in(canvas, qtbot):
    mime = QMimeData()
    mime.setText("a file")
    assert not drop(canvas, mime, middle(canvas, 0))


def test_the_seat_under_the_drag_is_lit_until_it_leaves(canvas):
    mime = seat_to_mime(person("u1"))
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    edge = canvas.seat_rect(1).adjusted(4, 4, 0, 0).topLeft() + QPoint(0, 40)
    calm = canvas.grab().toImage().pixelColor(edge)
    canvas.dragMoveEvent(QDragMoveEvent(middle(canvas, 1), action, mime, LEFT, none))
    assert canvas.grab().toImage().pixelColor(edge) != calm
    canvas.dragLeaveEvent(QDragLeaveEvent())
    assert canvas.grab().toImage().pixelColor(edge) == calm


def test_dragging_somebody_to_another_seat_swaps_the_two(canvas, qtbot):
    QTest.mousePress(canvas, LEFT, pos=middle(canvas, 0))
    QTest.mouseMove(canvas, middle(canvas, 0) + QPoint(30, 0))
    QTest.mouseMove(canvas, middle(canvas, 3))
    with qtbot.waitSignal(canvas.seats_swapped) as swapped:
        QTest.mouseRelease(canvas, LEFT, pos=middle(canvas, 3))
    assert swapped.args == [0, 3]
    assert canvas.current == 3


def test_a_click_with_a_trembling_hand_is_no_drag(canvas, qtbot):
    with qtbot.assertNotEmitted(canvas.seats_swapped):
        QTest.mousePress(canvas, LEFT, pos=middle(canvas, 0))
        QTest.mouseMove(canvas, middle(canvas, 0) + QPoint(3, 2))
        QTest.mouseRelease(canvas, LEFT, pos=middle(canvas, 0) + QPoint(3, 2))
    assert canvas.current == 0


def test_escape_ends_a_drag_and_nobody_moves(canvas, qtbot):
    QTest.mousePress(canvas, LEFT, pos=middle(canvas, 0))
    QTest.mouseMove(canvas, middle(canvas, 1))
    QTest.mouseMove(canvas, middle(canvas, 3))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(canvas.seats_swapped):
        QTest.mouseRelease(canvas, LEFT, pos=middle(canvas, 3))


def test_a_free_seat_cannot_be_dragged(canvas, qtbot):
    with qtbot.assertNotEmitted(canvas.seats_swapped):
        QTest.mousePress(canvas, LEFT, pos=middle(canvas, 1))
        QTest.mouseMove(canvas, middle(canvas, 2))
        QTest.mouseMove(canvas, middle(canvas, 3))
        QTest.mouseRelease(canvas, LEFT, pos=middle(canvas, 3))


def test_a_drag_whose_seat_is_gone_ends(canvas, qtbot):
    QTest.mousePress(canvas, LEFT, pos=middle(canvas, 2))
    QTest.mouseMove(canvas, middle(canvas, 1))
    canvas.show_seats(faces_of(("Anna",), "one"), WIDE, Ink(), is_open=True)
    with qtbot.assertNotEmitted(canvas.seats_swapped):
        QTest.mouseMove(canvas, QPoint(30, 30))
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(30, 30))
    assert canvas.current == NOBODY


def test_a_right_click_frees_a_seat(canvas, qtbot):
    with qtbot.waitSignal(canvas.seat_freed) as freed:
        QTest.mouseClick(canvas, RIGHT, pos=middle(canvas, 2))
    assert freed.args == [2]
    with qtbot.assertNotEmitted(canvas.seat_freed):
        QTest.mouseClick(canvas, RIGHT, pos=middle(canvas, 1))


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_arrows_choose_a_seat_and_delete_frees_it(canvas, qtbot, key):
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.current == 0
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    with qtbot.waitSignal(canvas.seat_freed) as freed:
        QTest.keyClick(canvas, key)
    assert freed.args == [2]


def test_the_chosen_seat_has_a_ring_while_the_canvas_has_the_keyboard(canvas):
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    rect = canvas.seat_rect(0)
    edge = QPoint(rect.center().x(), rect.top() + 3)
    assert canvas.grab().toImage().pixelColor(edge) == QColor(theme.FOCUS)
    canvas.clearFocus()
    assert canvas.grab().toImage().pixelColor(edge) != QColor(theme.FOCUS)


def test_a_closed_grid_lets_nothing_in_and_nobody_out(canvas, qtbot):
    canvas.show_seats(faces_of(NAMES), WIDE, Ink(), is_open=False)
    assert not canvas.acceptDrops()
    with qtbot.assertNotEmitted(canvas.seat_freed):
        QTest.mouseClick(canvas, RIGHT, pos=middle(canvas, 0))


def test_the_podium_keeps_its_proportions(canvas):
    canvas.resize(900, 300)
    area = canvas.area()
    assert abs(area.width() * 9 - area.height() * 16) <= 16
    assert canvas.seat_at(area.center() - QPoint(20, 20)) == 0


def test_showing_seats_emits_nothing(canvas, qtbot):
    with qtbot.assertNotEmitted(canvas.selected), qtbot.assertNotEmitted(canvas.seat_given):
        canvas.show_seats(faces_of(("A", "B", "C", "D")), WIDE, Ink(), is_open=True)
    assert [face.name for face in canvas.faces] == ["A", "B", "C", "D"]
