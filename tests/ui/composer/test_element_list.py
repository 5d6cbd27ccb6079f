import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.editing.copying import removed
from studio.domain.editing.grouping import grouped
from studio.domain.overlay import Group
from studio.ui.composer.element_list import ElementList
from studio.ui.composer.element_tree import EYE, LOCK, NAME
from tests.support.panels import child

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(qtbot, dressed, editor):
    shown = ElementList(editor)
    qtbot.addWidget(shown, before_close_func=QWidget.deleteLater)
    shown.resize(260, 300)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def tree(shown):
    return shown.tree


def outline(elements):
    """From the front, as the list shows it."""
    return [
        (e.id, outline(e.children)) if isinstance(e, Group) else e.id for e in reversed(elements)
    ]


def order(editor):
    return outline(editor.scene.elements)


def row(tree, name):
    return next(item for item in tree.rows() if item.data(NAME, Qt.ItemDataRole.UserRole) == name)


def place(tree, name, share=0.5):
    """A point on a row: 0 is its upper edge, 1 its lower one."""
    rect = tree.visualItemRect(row(tree, name))
    return QPoint(rect.left() + 30, round(rect.top() + 1 + (rect.height() - 3) * share))


def drag_over(tree, at):
    mime = tree.model().mimeData(tree.selectedIndexes())
    actions, keys = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    tree.dragMoveEvent(QDragMoveEvent(at, actions, mime, LEFT, keys))
    return mime


def drop(tree, at):
    mime = drag_over(tree, at)
    actions, keys = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    tree.dropEvent(QDropEvent(QPointF(at), actions, mime, LEFT, keys))


def group(editor, *names):
    document, name = grouped(editor.scene, names)
    editor.apply(document, "Group", select=())
    return name


def test_the_list_shows_the_uppermost_first_and_selects(tree, editor):
    assert [item.text(NAME) for item in tree.rows()] == ["Seat", "Box", "{{name}}", "Box"]
    QTest.mouseClick(tree.viewport(), LEFT, pos=place(tree, "e2"))
    assert editor.selection == ("e2",)


def test_eye_and_lock_leave_the_selection_and_act_on_all_of_it(tree, editor):
    editor.select(("e1", "e3"))
    across = tree.visualItemRect(row(tree, "e3")).center().y()
    for column in (EYE, LOCK):
        at = QPoint(tree.columnViewportPosition(column) + 8, across)
        QTest.mouseClick(tree.viewport(), LEFT, pos=at)
    assert [(e.is_hidden, e.is_locked) for e in editor.scene.elements] == [
        (True, True),
        (False, False),
        (True, True),
        (False, False),
    ]
    assert editor.selection == ("e1", "e3")
    QTest.mouseClick(
        tree.viewport(), LEFT, pos=QPoint(at.x(), tree.visualItemRect(row(tree, "e2")).center().y())
    )
    assert editor.scene.element("e2").is_locked
    assert editor.selection == ("e1", "e3")


def test_a_name_is_typed_in_place(tree, editor, qtbot):
    QTest.mouseClick(tree.viewport(), LEFT, pos=place(tree, "e3"))
    tree.activateWindow()
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    line = tree.findChild(QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "Badge")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.scene.element("e3").label == "Badge")


@pytest.mark.parametrize(
    ("names", "onto", "outcome"),
    [
        (("e1",), ("e4", 0.0), ["e1", "e4", "e3", "e2"]),
        (("e1", "e2"), ("e4", 1.0), ["e4", "e2", "e1", "e3"]),
        (("e4",), ("e1", 1.0), ["e3", "e2", "e1", "e4"]),
    ],
    ids=["in front of all", "two together", "behind all"],
)
def test_rows_are_dragged_to_another_place_in_one_step(tree, editor, names, onto, outcome):
    editor.select(names)
    done = len(editor.history.done)
    drop(tree, place(tree, *onto))
    assert order(editor) == outcome
    assert len(editor.history.done) == done + 1
    assert editor.selection == names


@pytest.mark.parametrize(
    ("names", "onto", "outcome"),
    [
        (("e4",), ("e5", 0.5), ["e3", ("e5", ["e4", "e2", "e1"])]),
        (("e4",), ("e5", 1.0), ["e3", ("e5", ["e4", "e2", "e1"])]),
        (("e4",), ("e1", 1.0), ["e3", ("e5", ["e2", "e1", "e4"])]),
        (("e3", "e4"), ("e2", 1.0), [("e5", ["e2", "e4", "e3", "e1"])]),
        (("e2",), ("e3", 0.0), ["e4", "e2", "e3", ("e5", ["e1"])]),
        (("e1", "e2"), ("e4", 0.0), ["e2", "e1", "e4", "e3"]),
    ],
    ids=["onto it", "below its row", "behind its last", "between", "out of it", "all of it"],
)
def test_rows_are_dragged_into_groups_and_out_of_them(tree, editor, names, onto, outcome):
    assert group(editor, "e1", "e2") == "e5"
    before = editor.scene.boxes()
    editor.select(names)
    drop(tree, place(tree, *onto))
    assert order(editor) == outcome
    after = editor.scene.boxes()
    assert {n: after[n] for n in ("e1", "e2", "e3", "e4")} == {
        n: before[n] for n in ("e1", "e2", "e3", "e4")
    }
    editor.undo()
    assert editor.scene.boxes() == before


def test_only_a_group_takes_a_row_in(tree, editor):
    editor.select(("e4",))
    drop(tree, place(tree, "e1", 0.5))
    assert all(not isinstance(element, Group) for element in editor.scene.elements)


def test_below_all_rows_is_behind_everything(tree, editor):
    editor.select(("e4",))
    drop(tree, QPoint(40, tree.viewport().height() - 4))
    assert order(editor) == ["e3", "e2", "e1", "e4"]


def test_a_line_shows_where_a_row_would_go(tree, editor, qapp):
    editor.select(("e1",))
    before = tree.viewport().grab().toImage()
    drag_over(tree, place(tree, "e4", 0.0))
    over = tree.viewport().grab().toImage()
    assert over != before
    drop(tree, place(tree, "e4", 0.0))
    assert tree._line is None


@pytest.mark.parametrize(
    ("name", "keys", "outcome"),
    [
        ("e4", [Qt.Key.Key_Down], ["e3", "e4", ("e5", ["e2", "e1"])]),
        ("e3", [Qt.Key.Key_Up], ["e3", "e4", ("e5", ["e2", "e1"])]),
        ("e1", [Qt.Key.Key_Up], ["e4", "e3", ("e5", ["e1", "e2"])]),
        ("e3", [Qt.Key.Key_Right], ["e4", ("e5", ["e3", "e2", "e1"])]),
        ("e3", [Qt.Key.Key_Right, Qt.Key.Key_Left], ["e4", "e3", ("e5", ["e2", "e1"])]),
    ],
    ids=["down", "up", "up in its group", "into the group", "in and out again"],
)
def test_with_alt_the_arrows_move_a_row(tree, editor, name, keys, outcome):
    group(editor, "e1", "e2")
    editor.select((name,))
    for key in keys:
        QTest.keyClick(tree, key, ALT)
    assert order(editor) == outcome
    assert editor.selection == (name,)


def test_a_folded_group_stays_folded_until_something_in_it_is_selected(tree, editor):
    group(editor, "e1", "e2")
    row(tree, "e5").setExpanded(False)
    editor.select(("e3",))
    QTest.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert not row(tree, "e5").isExpanded()
    editor.select(("e1",))
    assert row(tree, "e5").isExpanded()


def test_without_elements_a_hint_stands_there(shown, editor):
    hint = child(shown, "elementListHint")
    assert not hint.isVisible()
    editor.select(("e1", "e2", "e3", "e4"))
    editor.apply(removed(editor.sheet.document, editor.selection), "Delete")
    assert hint.isVisible()
    assert not shown.tree.isVisible()
