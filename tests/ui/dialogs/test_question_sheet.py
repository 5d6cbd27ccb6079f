import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow

from studio.domain.desk import DeskState
from studio.domain.events import GuardLevel, Question
from studio.domain.intents import AnswerQuestion, DropQuestion, EndRoom, LockRoom, Quit
from studio.ui.dialogs.question_sheet import QuestionSheet
from tests.support.desk import CLOUD, room_with
from tests.support.panels import child, click, wishes


def desk(wish, level=GuardLevel.WORD, word=""):
    return DeskState(connection=CLOUD, room=room_with(), question=Question(wish, level, word))


END = desk(EndRoom(), word="END")
QUIT = desk(Quit(), GuardLevel.SHEET)


@pytest.fixture
def window(qtbot):
    """A sheet lives in a window, above other things that want keys."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.setCentralWidget(QLineEdit())
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def sheet(window):
    sheet = QuestionSheet(window)
    sheet.setGeometry(100, 20, 600, 200)
    return sheet


def test_without_a_question_there_is_no_sheet(sheet):
    sheet.show_state(END)
    assert sheet.isVisible()
    sheet.show_state(DeskState())
    assert not sheet.isVisible()


def test_the_consequence_is_on_the_sheet(sheet):
    sheet.show_state(desk(LockRoom(), word="LOCK"))
    assert "cannot be undone" in child(sheet, "questionConsequence", QLabel).text()


@pytest.mark.parametrize("state", [END, QUIT])
def test_cancel_has_the_focus_and_return_or_space_change_nothing(sheet, window, state):
    heard = wishes(sheet)
    sheet.show_state(state)
    assert child(sheet, "questionCancelButton").hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert AnswerQuestion() not in heard
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert not [wish for wish in heard if isinstance(wish, AnswerQuestion)]


def test_no_key_reaches_the_accept_button(sheet, window):
    heard = wishes(sheet)
    sheet.show_state(QUIT)
    accept = child(sheet, "questionAcceptButton")
    assert accept.focusPolicy() is Qt.FocusPolicy.NoFocus
    for _ in range(5):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        assert not accept.hasFocus()
    assert heard == []


def test_a_click_accepts(sheet):
    heard = wishes(sheet)
    sheet.show_state(QUIT)
    click(sheet, "questionAcceptButton")
    assert heard == [AnswerQuestion()]


def test_alt_and_the_letter_accept(sheet, window, qtbot):
    heard = wishes(sheet)
    sheet.show_state(QUIT)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: heard == [AnswerQuestion()])


def test_the_word_has_to_be_typed_first(sheet):
    heard = wishes(sheet)
    sheet.show_state(END)
    accept = child(sheet, "questionAcceptButton")
    assert not accept.isEnabled()
    line = child(sheet, "questionWordEdit", QLineEdit)
    QTest.keyClicks(line, "en")
    assert not accept.isEnabled()
    QTest.keyClicks(line, "d")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == []
    click(sheet, "questionAcceptButton")
    assert heard == [AnswerQuestion("end")]


def test_a_new_question_forgets_the_typed_word(sheet):
    sheet.show_state(END)
    QTest.keyClicks(child(sheet, "questionWordEdit"), "END")
    sheet.show_state(DeskState())
    sheet.show_state(END)
    assert child(sheet, "questionWordEdit", QLineEdit).text() == ""
    assert not child(sheet, "questionAcceptButton").isEnabled()


def test_the_same_question_told_again_keeps_what_is_typed(sheet):
    sheet.show_state(END)
    line = child(sheet, "questionWordEdit", QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "EN")
    sheet.show_state(desk(EndRoom(), word="END"))
    assert line.text() == "EN"
    assert line.hasFocus()


def test_a_sheet_without_a_word_has_no_line(sheet):
    sheet.show_state(QUIT)
    assert not child(sheet, "questionWordEdit").isVisible()


@pytest.mark.parametrize("way", ["cancel", "escape"])
def test_cancel_and_escape_drop_the_question(sheet, window, way):
    heard = wishes(sheet)
    sheet.show_state(QUIT)
    if way == "cancel":
        click(sheet, "questionCancelButton")
    else:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert heard == [DropQuestion()]


def test_the_window_stays_usable_behind_the_sheet(sheet, window):
    sheet.show_state(END)
    assert not sheet.isModal()
    QTest.mouseClick(window.centralWidget(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(window.centralWidget(), "go on")
    assert window.centralWidget().text() == "go on"
