import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import Clean, Record, Take, Update
from studio.ui import strokes
from studio.ui.keymap import Modifier, Stroke
from studio.ui.keys import KEEPS_FOCUS, ShowKeys
from studio.ui.strokes import stroke_of

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    def __init__(self):
        super().__init__()
        self.button = QPushButton("Kick")
        self.field, self.text = QLineEdit(), QPlainTextEdit()
        column = QVBoxLayout(self)
        for widget in (self.button, self.field, self.text):
            column.addWidget(widget)


@pytest.fixture
def desk(qtbot):
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.button.setFocus()
    return desk


@pytest.fixture
def now():
    return [100.0]


@pytest.fixture
def wishes():
    return []


@pytest.fixture
def keys(desk, qapp, now, wishes):
    keys = ShowKeys(lambda: now[0], desk)
    keys.intent.connect(wishes.append)
    keys.listen(qapp)
    return keys


def press(desk, key, modifiers=NONE):
    QTest.keyClick(desk.windowHandle(), key, modifiers)


def test_enter_takes_and_the_focused_button_does_not_see_it(keys, desk, wishes, qtbot):
    with qtbot.assertNotEmitted(desk.button.clicked):
        press(desk, RETURN)
    assert wishes == [Take()]


def test_space_presses_a_button_the_keyboard_went_to_but_none_that_was_clicked(keys, desk, qtbot):
    at = desk.button.mapTo(desk, desk.button.rect().center())
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, NONE, at)
    with qtbot.assertNotEmitted(desk.button.clicked):
        press(desk, Qt.Key.Key_Space)
    press(desk, Qt.Key.Key_Tab)
    press(desk, Qt.Key.Key_Backtab)
    assert desk.button.hasFocus()
    with qtbot.waitSignal(desk.button.clicked):
        press(desk, Qt.Key.Key_Space)


def test_enter_in_a_field_ends_the_editing_and_the_next_one_takes(keys, desk, wishes, qtbot):
    desk.field.setFocus()
    with qtbot.waitSignal(desk.field.editingFinished):
        press(desk, RETURN)
    qtbot.waitUntil(lambda: not desk.field.hasFocus())
    assert wishes == []
    press(desk, RETURN)
    assert wishes == [Take()]


def test_a_field_that_asks_for_it_keeps_the_keyboard_on_enter_but_not_on_escape(keys, desk, qtbot):
    desk.field.setProperty(KEEPS_FOCUS, True)
    desk.field.setFocus()
    press(desk, RETURN)
    qtbot.wait(1)
    assert desk.field.hasFocus()
    press(desk, ESCAPE)
    qtbot.waitUntil(lambda: not desk.field.hasFocus())


def test_enter_in_a_long_text_is_a_new_line(keys, desk, wishes):
    desk.text.setFocus()
    press(desk, RETURN)
    assert (desk.text.toPlainText(), wishes) == ("\n", [])


def test_a_key_that_repeats_by_itself_fires_once(keys, desk, wishes, qapp):
    for is_repeat in (False, True, True):
        press_event = QKeyEvent(QEvent.Type.KeyPress, RETURN, NONE, "\r", is_repeat)
        qapp.sendEvent(desk.windowHandle(), press_event)
    assert wishes == [Take()]


def test_enter_held_to_end_the_editing_never_takes(keys, desk, wishes, qapp, qtbot):
    desk.field.setFocus()
    qapp.sendEvent(desk.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, RETURN, NONE, "\r"))
    qtbot.waitUntil(lambda: not desk.field.hasFocus())
    repeat = QKeyEvent(QEvent.Type.KeyPress, RETURN, NONE, "\r", True)
    qapp.sendEvent(desk.windowHandle(), repeat)
    assert wishes == []


def test_escape_twice_in_time_cleans_once(keys, desk, wishes, now):
    for step in (0.0, 0.5, 0.5):
        now[0] += step
        press(desk, ESCAPE)
    assert wishes == [Clean()]


def test_update_works_while_somebody_types(keys, desk, wishes):
    desk.field.setFocus()
    press(desk, Qt.Key.Key_F6)
    assert wishes == [Update()]
    assert desk.field.hasFocus()


def test_an_open_menu_keeps_its_keys(keys, desk, wishes, qtbot):
    menu = QMenu(desk)
    menu.addAction("Anything")
    menu.popup(desk.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    press(menu, RETURN)
    assert wishes == []
    menu.close()


def test_return_in_an_open_list_chooses_and_does_not_take(keys, desk, wishes, qtbot):
    choice = QComboBox(desk)
    choice.addItems(["one", "two"])
    choice.show()
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)
    press(desk, Qt.Key.Key_Down)
    press(desk, RETURN)
    qtbot.waitUntil(lambda: not choice.view().isVisible())
    assert (choice.currentText(), wishes) == ("two", [])
    press(desk, RETURN)
    assert wishes == [Take()]


def test_a_press_whose_announcement_closed_the_popup_is_the_popups(keys, desk, wishes, qtbot):
    window = desk.windowHandle()
    menu = QMenu(desk)
    menu.addAction("Anything")
    menu.popup(desk.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    keys.eventFilter(window, QKeyEvent(QEvent.Type.ShortcutOverride, RETURN, NONE))
    menu.close()
    assert not keys.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, RETURN, NONE))
    assert wishes == []


def test_escape_twice_cleans_though_the_first_one_closes_a_menu(keys, desk, wishes, now, qtbot):
    menu = QMenu(desk)
    menu.addAction("Anything")
    menu.popup(desk.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    press(desk, ESCAPE)
    qtbot.waitUntil(lambda: not menu.isVisible())
    now[0] += 0.3
    press(desk, ESCAPE)
    assert wishes == [Clean()]


def test_one_escape_in_a_menu_is_counted_once(keys, desk, wishes, now, qtbot):
    menu = QMenu(desk)
    menu.addAction("Anything")
    menu.popup(desk.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    press(desk, ESCAPE)
    assert wishes == []
    now[0] += 1.0
    press(desk, ESCAPE)
    assert wishes == []


def test_record_is_asked_for_when_the_key_was_held(keys, desk, wishes, qtbot):
    keys._hold.setInterval(1)
    window = desk.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: bool(wishes))
    QTest.keyRelease(window, Qt.Key.Key_R, CONTROL)
    assert wishes == [Record()]


def test_it_says_while_a_key_has_to_be_held(keys, desk, qtbot):
    told = []
    keys.holding_changed.connect(told.append)
    press(desk, Qt.Key.Key_R, CONTROL)
    assert told == [True, False]


def test_record_let_go_too_early_asks_for_nothing(keys, desk, wishes, qtbot):
    keys._hold.setInterval(30)
    press(desk, Qt.Key.Key_R, CONTROL)
    assert not keys._hold.isActive()
    assert wishes == []


def test_it_says_whether_somebody_types(keys, desk, qtbot):
    with qtbot.waitSignal(keys.typing_changed, check_params_cb=lambda typing: typing):
        desk.field.setFocus()
    with qtbot.waitSignal(keys.typing_changed, check_params_cb=lambda typing: not typing):
        desk.button.setFocus()


def test_a_field_that_cannot_be_changed_is_not_typed_into(keys, desk, wishes):
    desk.field.setReadOnly(True)
    desk.field.setFocus()
    press(desk, RETURN)
    assert wishes == [Take()]


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key"), [("linux", 12, 0), ("win32", 4, 0), ("darwin", 0, 20)]
)
def test_shift_and_a_digit_is_that_digit_whatever_the_layout_makes_of_it(
    monkeypatch, platform, scan_code, virtual_key
):
    monkeypatch.setattr(strokes.sys, "platform", platform)
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_section, SHIFT, scan_code, virtual_key, 0, "§"
    )
    assert stroke_of(event) == Stroke("3", Modifier.SHIFT)


def test_a_digit_without_a_scan_code_is_read_from_its_sign():
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Exclam, SHIFT, "!")
    assert stroke_of(event) == Stroke("1", Modifier.SHIFT)
    alt = Qt.KeyboardModifier.AltModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Exclam, SHIFT | alt, "!")
    assert stroke_of(event) == Stroke("1", Modifier.SHIFT | Modifier.ALT)


def test_the_keypad_is_told_from_the_digits_above_the_letters():
    keypad = Qt.KeyboardModifier.KeypadModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0, keypad, "0")
    assert stroke_of(event) == Stroke("0", Modifier.KEYPAD)
