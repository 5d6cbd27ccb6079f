import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from studio.domain.editing.creating import created
from studio.domain.editing.handles import Handle
from studio.domain.editing.snapping import Guides
from studio.domain.podium import FULL, Box
from studio.ui.composer.guiding import Aids
from tests.support.panels import child

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
FREE = Aids(snaps=False)


@pytest.fixture
def canvas(page):
    """In a zoom of 1:2, so that one pixel of the mouse is two of the podium."""
    page.canvas.set_aids(FREE)
    page.canvas.zoom_to(0.5)
    return page.canvas


class Mouse:
    """A hand with keys held down; its places stay where they were when it was taken up."""

    def __init__(self, canvas, keys=NONE, button=LEFT):
        self.canvas, self.keys, self.button = canvas, keys, button
        self.view = canvas.view

    def at(self, x, y):
        return self.view.to_widget(x, y).toPoint()

    def press(self, x, y):
        QTest.mousePress(self.canvas, self.button, self.keys, self.at(x, y))

    def move(self, x, y):
        place = QPointF(self.at(x, y))
        there = self.canvas.mapToGlobal(place)
        kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
        event = QMouseEvent(kind, place, there, none, self.button, self.keys)
        QApplication.sendEvent(self.canvas, event)

    def release(self, x, y):
        QTest.mouseRelease(self.canvas, self.button, self.keys, self.at(x, y))

    def drag(self, start, end):
        self.press(*start)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        self.release(*end)

    def click(self, x, y):
        QTest.mouseClick(self.canvas, self.button, self.keys, self.at(x, y))


def boxes(editor):
    return editor.scene.boxes()


PLATE = Box(74, 574, 400, 100)
"""Where e1 lies."""


@pytest.mark.parametrize("handle", Handle)
def test_every_handle_moves_its_edges(canvas, editor, handle):
    editor.select(("e1",))
    across, down = handle.value
    x, y = handle.place(PLATE)
    Mouse(canvas).drag((x, y), (x + 20 * across, y + 20 * down))
    after = boxes(editor)["e1"]
    assert (after.width, after.height) == (400 + 20 * abs(across), 100 + 20 * abs(down))
    assert after.x == PLATE.x - (20 if across < 0 else 0)
    assert after.y == PLATE.y - (20 if down < 0 else 0)


def test_with_alt_a_handle_stretches_from_the_centre(canvas, editor):
    editor.select(("e1",))
    Mouse(canvas, ALT).drag((474, 674), (454, 664))
    assert boxes(editor)["e1"] == Box(94, 584, 360, 80)
    Mouse(canvas, ALT | SHIFT).drag((454, 664), (474, 664))
    assert boxes(editor)["e1"] == Box(74, 579, 400, 89)


def test_with_alt_a_drag_leaves_the_original_and_moves_a_copy_in_one_step(canvas, editor):
    before, done = editor.sheet, len(editor.history.done)
    Mouse(canvas, ALT).drag((450, 590), (550, 490))
    assert editor.selection == ("e5",)
    assert (boxes(editor)["e1"], boxes(editor)["e5"]) == (PLATE, Box(174, 474, 400, 100))
    assert len(editor.history.done) == done + 1
    editor.undo()
    assert editor.sheet == before


def test_a_copy_of_a_text_is_where_it_was_drawn(canvas, editor):
    editor.measured({"e4": Box(0, 0, 90, 50)})
    editor.select(("e2", "e4"))
    before = boxes(editor)
    Mouse(canvas, ALT).drag((650, 20), (590, 120))
    copies = [boxes(editor)[name] for name in editor.selection]
    way = [
        (c.x - before[n].x, c.y - before[n].y) for n, c in zip(("e2", "e4"), copies, strict=True)
    ]
    assert way == [(-60, 100), (-60, 100)]


def test_escape_takes_a_copy_back_and_selects_what_was_selected(canvas, editor):
    editor.select(("e1",))
    before, mouse = editor.sheet, Mouse(canvas, ALT)
    mouse.press(450, 590)
    mouse.move(500, 500)
    assert len(editor.scene.elements) == 5
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    mouse.move(510, 510)
    mouse.release(510, 510)
    assert (editor.sheet, editor.selection) == (before, ("e1",))


def test_clicking_with_alt_goes_to_what_lies_underneath_and_round_again(canvas, editor):
    mouse, found = Mouse(canvas, ALT), []
    for _ in range(3):
        mouse.click(100, 640)
        found.append(editor.selection)
    assert found == [("e2",), ("e1",), ("e2",)]


def test_with_shift_a_drag_stays_on_one_axis(canvas, editor):
    Mouse(canvas, SHIFT).drag((450, 590), (550, 560))
    assert boxes(editor)["e1"] == Box(174, 574, 400, 100)


@pytest.mark.parametrize(
    ("keys", "box"),
    [(SHIFT, Box(600, 100, 80, 80)), (ALT, Box(520, 80, 160, 40)), (ALT | SHIFT, None)],
    ids=["as wide as high", "from the centre", "both"],
)
def test_a_new_element_is_drawn_square_and_from_its_centre(canvas, editor, keys, box):
    canvas.hand.take("box")
    Mouse(canvas, keys).drag((600, 100), (680, 120))
    assert boxes(editor)["e5"] == (box or Box(520, 20, 160, 160))


# ---- what is shown while dragging -------------------------------------------------------------


def test_a_drag_says_where_it_is_and_how_far_from_its_neighbours(canvas, editor):
    mouse = Mouse(canvas)
    mouse.press(1240, 20)
    mouse.move(1140, 100)
    showing = canvas.hand.showing
    assert showing.words == "x 1125  y 85"
    assert {gap.length for gap in showing.gaps} == {85, 1280 - 1175, 720 - 125, 1125}
    mouse.release(1140, 100)
    assert canvas.hand.showing.gaps == ()


def test_what_pulls_is_drawn_with_its_line(canvas, editor):
    canvas.set_aids(Aids())
    mouse = Mouse(canvas)
    mouse.press(1240, 20)
    mouse.move(1240 - 1225 + 68, 320)
    pulled = canvas.grab().toImage()
    (line,) = [line for line in canvas.hand.showing.lines if line.is_upright]
    assert line.at == 64
    mouse.release(83, 320)
    beside = canvas.view.to_widget(64, 180).toPoint()
    assert pulled.pixelColor(beside) != canvas.grab().toImage().pixelColor(beside)
    assert boxes(editor)["e3"].x == 64


# ---- guides -----------------------------------------------------------------------------------


def test_a_guide_is_dragged_on_the_canvas_and_gone_outside_of_it(canvas, editor):
    canvas.set_aids(Aids(guides=Guides((600, 200), (100,)), snaps=False))
    Mouse(canvas).drag((600, 300), (640, 320))
    assert canvas.aids.guides == Guides((200, 640), (100,))
    Mouse(canvas).drag((300, 100), (320, 140))
    assert canvas.aids.guides == Guides((200, 640), (140,))
    away = canvas.view.to_podium(QPointF(-30, 50))
    Mouse(canvas).drag((200, 300), away)
    assert canvas.aids.guides == Guides((640,), (140,))
    assert editor.selection == ()


def test_escape_puts_a_guide_back(canvas, editor):
    canvas.set_aids(Aids(guides=Guides((600,)), snaps=False))
    mouse = Mouse(canvas)
    mouse.press(600, 300)
    mouse.move(700, 300)
    assert canvas.aids.guides == Guides((700,))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.aids.guides == Guides((600,))
    mouse.release(700, 300)


# ---- looking around ---------------------------------------------------------------------------


def test_the_middle_button_and_space_pan_and_change_nothing(canvas, editor):
    before, x = editor.sheet, canvas.view.x
    Mouse(canvas, button=MIDDLE).drag((450, 590), (550, 590))
    assert canvas.view.x == x + 50
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    Mouse(canvas).drag((450, 590), (350, 590))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.view.x == x
    assert (editor.sheet, editor.selection) == (before, ())


def test_another_button_during_a_drag_does_not_end_it(canvas, editor):
    mouse, other = Mouse(canvas), Mouse(canvas, button=MIDDLE)
    mouse.press(450, 590)
    mouse.move(500, 590)
    other.press(500, 590)
    other.release(500, 590)
    mouse.move(550, 590)
    mouse.release(550, 590)
    assert boxes(editor)["e1"].x == PLATE.x + 100


def test_the_wheel_pans_and_with_shift_aside(canvas):
    def turned(keys):
        before, at = canvas.view, QPointF(100, 100)
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(
            at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
            phase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, wheel)
        return canvas.view.x - before.x, canvas.view.y - before.y

    assert turned(NONE) == (0, 48)
    assert turned(SHIFT) == (48, 0)


def test_keys_fit_show_pixel_for_pixel_and_go_to_the_selection(canvas, editor):
    QTest.keyClick(canvas, Qt.Key.Key_1, CONTROL)
    assert canvas.view.zoom == 1.0
    editor.select(("e3",))
    QTest.keyClick(canvas, Qt.Key.Key_2, CONTROL)
    assert canvas.view.zoom == 8.0
    middle = canvas.view.rect(boxes(editor)["e3"]).center()
    assert (middle - QPointF(canvas.rect().center())).manhattanLength() < 4
    QTest.keyClick(canvas, Qt.Key.Key_0, CONTROL)
    frame = canvas.view.rect(Box(0, 0, 1280, 720))
    assert frame.left() >= 0
    assert frame.right() <= canvas.width()


@pytest.mark.parametrize("frame", [FULL])
def test_in_the_other_frame_the_mouse_meets_what_lies_there(canvas, editor, frame):
    editor.look_at(frame, ())
    canvas.fit()
    place = boxes(editor)["e1"]
    Mouse(canvas).drag((place.x + 380, place.y + 10), (place.x + 380, place.y - 190))
    assert boxes(editor)["e1"].y == pytest.approx(place.y - 200, abs=3)


# ---- the menu ---------------------------------------------------------------------------------


def menu_at(canvas, x, y) -> QMenu:
    at = canvas.view.to_widget(x, y).toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, at, canvas.mapToGlobal(at)))
    return child(canvas, "canvasMenu", QMenu)


def words(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_has_every_verb_with_its_keys(canvas, editor):
    menu = menu_at(canvas, 100, 640)
    assert editor.selection == ("e2",)
    assert {"Cut", "Copy", "Paste", "Duplicate", "Delete", "Group", "Lock", "Hide"} <= set(
        words(menu)
    )
    keys = {a.text(): a.shortcut().toString() for a in menu.actions()}
    assert (keys["Duplicate"], keys["One to the front"]) == ("Ctrl+D", "Ctrl+]")
    assert keys["Zoom to the selection"] == "Ctrl+2"
    menu.close()


def test_the_menu_reaches_what_lies_underneath(canvas, editor):
    menu = menu_at(canvas, 100, 640)
    under = menu.actions()[0].menu()
    assert [(a.text(), a.isChecked()) for a in under.actions()] == [
        ("{{name}}", True),
        ("Box", False),
    ]
    under.actions()[1].trigger()
    assert editor.selection == ("e1",)
    menu.close()


def test_the_menu_keeps_a_selection_it_is_opened_on(canvas, editor):
    editor.select(("e1", "e3"))
    menu = menu_at(canvas, 450, 590)
    assert editor.selection == ("e1", "e3")
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    menu.close()
    assert set(boxes(editor)) == {"e2", "e4"}


def test_all_guides_are_removed_from_the_menu(canvas, editor):
    canvas.set_aids(Aids(guides=Guides((1,), (2,))))
    menu = menu_at(canvas, 600, 300)
    next(action for action in menu.actions() if action.text() == "Remove all guides").trigger()
    menu.close()
    assert canvas.aids.guides == Guides()


def test_a_thin_line_is_met_beside_it(canvas, editor):
    document, name = created(editor.scene, "line", Box(700, 300, 300, 1))
    editor.apply(document, "Add", select=())
    box = boxes(editor)[name]
    Mouse(canvas).click(box.x + box.width // 2, box.y - 4)
    assert editor.selection == (name,)
