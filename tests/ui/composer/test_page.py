import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QWidget

from studio.compose.picture import Picture
from studio.domain.desk import DeskState
from studio.domain.editing.creating import KINDS, created
from studio.domain.intents import ChooseTheme
from studio.domain.library import LibraryEntry, LibraryState
from studio.domain.overlay import (
    Area,
    Colour,
    Gradient,
    Horizontal,
    TextFit,
    Vertical,
)
from studio.domain.podium import FULL, Box
from studio.domain.themes import theme_named
from studio.services.editing import Drawn, Sheet
from studio.ui.composer.guiding import Aids
from studio.ui.composer.page import Page
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.switch import Switch
from studio.ui.widgets.tall_page import TallPage
from tests.support.clipping import clipped
from tests.support.panels import child, click, wishes
from tests.support.window import CONTROLS, NOTICED, shown, texts_of

LEFT, SHIFT, CONTROL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
FREE = Aids(snaps=False)


def spot(page, x, y):
    return page.canvas.view.to_widget(x, y).toPoint()


def drag(page, start, end, keys=Qt.KeyboardModifier.NoModifier):
    canvas, way = page.canvas, [spot(page, *start), spot(page, *end)]
    QTest.mousePress(canvas, LEFT, keys, way[0])
    for step in range(1, 5):
        at = way[0] + (way[1] - way[0]) * step / 4
        QTest.mouseMove(canvas, at)
        event_at = QPointF(at)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            event_at,
            canvas.mapToGlobal(event_at),
            Qt.MouseButton.NoButton,
            LEFT,
            keys,
        )
        QApplication.sendEvent(canvas, move)
    QTest.mouseRelease(canvas, LEFT, keys, way[1])


def boxes(editor):
    return editor.scene.boxes()


# ---- the mouse --------------------------------------------------------------------------------


def test_a_click_selects_what_is_uppermost_and_a_click_on_nothing_selects_nothing(page, editor):
    QTest.mouseClick(page.canvas, LEFT, pos=spot(page, 100, 640))
    assert editor.selection == ("e2",)
    QTest.mouseClick(page.canvas, LEFT, SHIFT, spot(page, 450, 590))
    assert editor.selection == ("e2", "e1")
    QTest.mouseClick(page.canvas, LEFT, pos=spot(page, 600, 300))
    assert editor.selection == ()


def test_dragging_moves_everything_selected_in_one_step(page, editor):
    page.canvas.set_aids(FREE)
    editor.select(("e1", "e2"))
    before, done = boxes(editor), len(editor.history.done)
    drag(page, (450, 590), (550, 490))
    after = boxes(editor)
    way = (after["e1"].x - before["e1"].x, after["e1"].y - before["e1"].y)
    assert way == pytest.approx((100, -100), abs=3)
    assert after["e2"].x - before["e2"].x == way[0]
    assert len(editor.history.done) == done + 1
    editor.undo()
    assert boxes(editor) == before


def test_what_comes_near_an_edge_goes_to_it(page, editor):
    editor.select(("e3",))
    drag(page, (1250, 25), (1250 - 1225 + 68, 25 + 300))
    assert boxes(editor)["e3"].x == 64
    editor.undo()
    drag(page, (1250, 25), (1250 - 1225 + 60, 25 + 300), CONTROL)
    assert boxes(editor)["e3"].x == pytest.approx(60, abs=2)


def test_a_handle_resizes_and_shift_keeps_the_proportions(page, editor):
    page.canvas.set_aids(FREE)
    editor.select(("e1",))
    drag(page, (474, 624), (574, 624))
    assert boxes(editor)["e1"].width == pytest.approx(500, abs=3)
    drag(page, (boxes(editor)["e1"].right, 674), (1074, 774), SHIFT)
    box = boxes(editor)["e1"]
    assert box.width / box.height == pytest.approx(5, rel=0.02)


def test_a_rubber_band_selects_what_it_touches_and_escape_takes_a_drag_back(page, editor):
    drag(page, (40, 500), (300, 700))
    assert editor.selection == ("e1", "e2")
    before = boxes(editor)
    QTest.mousePress(page.canvas, LEFT, pos=spot(page, 450, 590))
    at = QPointF(spot(page, 500, 500))
    QApplication.sendEvent(
        page.canvas,
        QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            page.canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    assert boxes(editor) != before
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert boxes(editor) == before
    QTest.mouseRelease(page.canvas, LEFT, pos=spot(page, 500, 500))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_drawn_with_the_mouse(page, editor, kind):
    click(page, f"add_{kind}")
    drag(page, (700, 300), (1000, 420))
    element = editor.scene.elements[-1]
    assert editor.selection == (element.id,)
    box = boxes(editor)[element.id]
    assert (box.x, box.y) == pytest.approx((700, 300), abs=4)
    assert not child(page, f"add_{kind}").isChecked()


def test_what_is_locked_or_hidden_is_not_met(page, editor):
    editor.select(("e2",))
    page.deeds.of["lock"].trigger()
    editor.select(())
    QTest.mouseClick(page.canvas, LEFT, pos=spot(page, 100, 640))
    assert editor.selection == ("e1",)


# ---- the keyboard -----------------------------------------------------------------------------


def test_arrow_keys_nudge_by_one_and_by_ten_and_are_undone_together(page, editor):
    editor.select(("e3",))
    for _ in range(3):
        QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, SHIFT)
    assert (boxes(editor)["e3"].x, boxes(editor)["e3"].y) == (1222, 15)
    editor.undo()
    assert boxes(editor)["e3"].x == 1225


def test_keys_delete_undo_redo_duplicate_group_and_copy(page, editor):
    editor.select(("e1", "e2"))
    QTest.keyClick(page.canvas, Qt.Key.Key_G, CONTROL)
    assert [e.id for e in editor.scene.elements] == ["e5", "e3", "e4"]
    QTest.keyClick(page.canvas, Qt.Key.Key_D, CONTROL)
    assert len(editor.scene.elements) == 4
    QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
    QTest.keyClick(page.canvas, Qt.Key.Key_Z, CONTROL)
    assert len(editor.scene.elements) == 4
    QTest.keyClick(page.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(editor.scene.elements) == 3
    QTest.keyClick(page.canvas, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(page.canvas, Qt.Key.Key_C, CONTROL)
    editor.open(Sheet())
    QTest.keyClick(page.canvas, Qt.Key.Key_V, CONTROL)
    assert len(editor.scene.elements) == 3
    assert [field.name for field in editor.sheet.document.fields] == ["name"]


def test_aligning_by_button_lines_up_what_is_selected(page, editor):
    editor.select(("e1", "e3"))
    click(page, "alignRightButton")
    assert boxes(editor)["e1"].right == boxes(editor)["e3"].right


# ---- zoom, guides, frames ---------------------------------------------------------------------


def test_ctrl_and_the_wheel_zoom_round_the_mouse(page, editor):
    canvas, at = page.canvas, QPointF(200, 150)
    under, zoom = canvas.view.to_podium(at), canvas.view.zoom
    wheel = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, wheel)
    assert canvas.view.zoom > zoom
    assert canvas.view.to_podium(at) == pytest.approx(under, abs=2)
    click(page, "zoomWholeButton")
    assert canvas.view.zoom == 1.0
    click(page, "zoomFitButton")
    assert canvas.view.zoom == pytest.approx(zoom)


def test_a_guide_is_pulled_out_of_the_ruler_and_things_snap_to_it(page, editor):
    ruler = child(page, "rulerDown")
    end = ruler.mapFromGlobal(page.canvas.mapToGlobal(spot(page, 300, 300)))
    QTest.mousePress(ruler, LEFT, pos=QPoint(4, 100))
    QTest.mouseMove(ruler, end)
    at = QPointF(end)
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        at,
        ruler.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(ruler, move)
    QTest.mouseRelease(ruler, LEFT, pos=end)
    (guide,) = page.canvas.aids.guides.xs
    assert guide == pytest.approx(300, abs=3)


def test_the_other_frame_size_re_anchors_and_only_this_size_writes_a_variant(page, editor):
    page._on_frame(FULL)
    assert editor.frame == FULL
    child(page, "frameOnlySwitch", Switch).click()
    editor.select(("e1",))
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    (variant,) = editor.sheet.document.variants
    assert (variant.frame, variant.elements[0].id) == ("1280x960", "e1")


# ---- inspector --------------------------------------------------------------------------------


def test_the_inspector_changes_place_and_anchor(page, editor):
    editor.select(("e3",))
    child(page, "place_x").setValue(100)
    child(page, "place_width").setValue(80)
    assert boxes(editor)["e3"] == Box(100, 5, 80, 40)
    QTest.mouseClick(child(page, "anchorPicker"), LEFT, pos=QPoint(10, 55))
    anchor = editor.scene.element("e3").anchor
    assert (anchor.horizontal, anchor.vertical) == (Horizontal.LEFT, Vertical.BOTTOM)
    child(page, "anchorArea").activated.emit(2)
    assert editor.scene.element("e3").anchor.area is Area.SPOT
    assert boxes(editor)["e3"] == Box(100, 5, 80, 40)


def test_typing_into_the_inspector_is_one_step_and_changes_all_of_the_kind(page, editor):
    editor.select(("e2", "e4"))
    done = len(editor.history.done)
    field = child(page, "text_content")
    field.selectAll()
    QTest.keyClicks(field, "Hello")
    assert [editor.scene.element(n).content for n in ("e2", "e4")] == ["Hello", "Hello"]
    assert len(editor.history.done) == done + 1


def test_the_inspector_edits_fills_fits_and_what_is_optional(page, editor):
    editor.select(("e1",))
    child(page, "box_fillKind").activated.emit(2)
    fill = editor.scene.element("e1").fill
    assert isinstance(fill, Gradient)
    code = child(page, "box_fillCode")
    code.selectAll()
    QTest.keyClicks(code, "#00ff00")
    assert editor.scene.element("e1").fill.stops[0].colour == Colour(0, 255, 0)
    child(page, "box_border", Switch).click()
    assert editor.scene.element("e1").border is not None
    editor.select(("e2",))
    child(page, "text_fit").activated.emit(1)
    assert editor.scene.element("e2").fit is TextFit.WRAP


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_inspector_whose_controls_have_names(page, editor, kind, qapp):
    document, name = created(editor.scene, kind, None)
    editor.apply(document, "Add", select=(name,))
    qapp.processEvents()
    nameless = [
        type(widget).__name__
        for widget in shown(page)
        if isinstance(widget, CONTROLS)
        and not (widget.objectName() and (widget.accessibleName() or texts_of(widget)))
        and not widget.objectName().startswith("qt_")
        and widget.objectName() not in {"ScrollLeftButton", "ScrollRightButton"}
    ]
    assert nameless == []
    assert clipped(page) == []


def test_a_theme_is_wished_for_the_show_and_follows_it(page, session):
    heard = wishes(page.head)
    choice = child(page, "themeChoice", Choice)
    choice.activated.emit(1)
    assert heard == [ChooseTheme("Ember")]
    session.dress(theme_named("Forest"))
    assert choice.currentText() == "Forest"


def test_only_a_group_can_be_taken_apart(page, editor):
    action = page.deeds.of["ungroup"]
    editor.select(("e1",))
    assert not action.isEnabled()
    editor.select(("e1", "e2"))
    page.deeds.of["group"].trigger()
    assert action.isEnabled()
    action.trigger()
    assert not action.isEnabled()


def test_nothing_moves_when_it_is_said_what_is_not_saved(page, qapp):
    before = page.canvas.geometry()
    assert not page.drafts.isVisible()
    page.drafts.setVisible(True)
    qapp.processEvents()
    assert page.canvas.geometry() == before
    assert page.drafts.mapTo(page, QPoint()) == page.canvas.mapTo(page, QPoint())
    assert page.drafts.width() == page.canvas.width()


def test_the_canvas_has_a_name_to_be_spoken(page):
    assert page.canvas.accessibleName() == "Canvas"


def test_a_field_is_as_wide_whether_its_page_scrolls_or_not(page, qtbot):
    page.right.setCurrentIndex(1)
    control = child(page, "field_hint")
    bar = page.right.currentWidget().findChild(TallPage).verticalScrollBar()
    widths = set()
    for height, scrolls in ((560, True), (2400, False)):
        page.resize(1240, height)
        qtbot.waitUntil(lambda scrolls=scrolls: (bar.maximum() > 0) is scrolls)
        widths.add(control.width())
    assert len(widths) == 1


def test_state_without_a_room_can_be_shown(page):
    page.show_state(DeskState())
    assert page.canvas.chosen().boxes == ()


def test_what_went_wrong_is_told_here_too(page):
    page.show_state(NOTICED)
    assert child(page, "noticeBar").isVisible()


@pytest.fixture
def german(spoken, qtbot, dressed, session):
    spoken("de")
    page = Page(session)
    qtbot.addWidget(page, before_close_func=QWidget.deleteLater)
    return page


@pytest.mark.parametrize("size", [(1264, 590), (1424, 770)], ids=["1280x720", "1440x900"])
def test_german_is_read_whole_in_every_inspector(german, editor, qapp, size):
    page = german
    page.resize(*size)
    page.show()
    cut = {}
    for kind in KINDS:
        document, name = created(editor.scene, kind, None)
        editor.apply(document, "Add", select=(name,))
        for _ in range(3):
            qapp.processEvents()
        cut[kind] = clipped(page)
    for tabs in (page.left, page.right):
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            for _ in range(3):
                qapp.processEvents()
            cut[tabs.tabText(index)] = clipped(page)
    assert {where: texts for where, texts in cut.items() if texts} == {}
    assert page.size().toTuple() == size


def test_at_full_size_the_canvas_shows_the_engines_pixels_one_for_one(page, editor, qapp):
    rgba = bytearray(1280 * 720 * 4)
    for y in range(200, 260):
        for x in range(100, 200):
            at = (y * 1280 + x) * 4
            rgba[at : at + 4] = bytes((x, y % 256, (x * y) % 256, 255))
    editor.select(())
    page.canvas.set_aids(Aids(shows_safe=False, shows_layout=False))
    page.canvas.zoom_to(1.0)
    picture = Picture(1280, 720, bytes(rgba))
    page.canvas.pan(-page.canvas.view.to_widget(90, 190))
    page.canvas.show_drawn(Drawn(editor.sheet.graphic, editor.frame, picture, {}))
    image = page.canvas.grab().toImage()
    for x, y in ((100, 200), (150, 230), (199, 259)):
        seen = image.pixelColor(page.canvas.view.to_widget(x, y).toPoint())
        assert seen.getRgb()[:3] == (x, y % 256, (x * y) % 256)


# ---- the library ------------------------------------------------------------------------------


def test_what_is_selected_in_the_library_is_what_is_exported(page):
    entries = (LibraryEntry("a", "Strap"), LibraryEntry("b", "Bug"))
    page.show_state(DeskState(library=LibraryState(entries)))
    page.left.setCurrentWidget(page.shelf)
    child(page, "shelfList", QListWidget).selectAll()
    assert child(page, "exportChoice", QComboBox).currentText() == "2 graphics of the library"
