import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.ui.widgets.field_edit import FieldEdit


@pytest.fixture
def edit(qtbot):
    edit = FieldEdit()
    qtbot.addWidget(edit)
    edit.show_value("Anna")
    edit.end(False)
    return edit


@pytest.fixture
def sent(edit):
    values = []
    edit.value_typed.connect(values.append)
    return values


def test_a_told_value_is_shown_and_not_sent(edit, sent):
    edit.show_value("Ben")
    assert edit.text() == "Ben"
    assert sent == []


def test_every_letter_goes_out_at_once(edit, sent):
    QTest.keyClicks(edit, "be")
    assert sent == ["Annab", "Annabe"]


def test_a_state_that_comes_back_while_the_letter_goes_out_changes_nothing(edit):
    edit.value_typed.connect(edit.show_value)
    edit.setCursorPosition(0)
    QTest.keyClicks(edit, "Dr. ")
    assert (edit.text(), edit.cursorPosition()) == ("Dr. Anna", 4)


def test_echoes_however_late_change_nothing(edit, sent):
    QTest.keyClicks(edit, "bcd")
    for echo in ("Annab", "Annabc", "Annabcd"):
        edit.show_value(echo)
        assert edit.text() == "Annabcd"


def test_an_echo_may_skip_values(edit):
    QTest.keyClicks(edit, "bcd")
    edit.show_value("Annabcd")
    edit.show_value("Annab")
    assert edit.text() == "Annab", "the older one is no echo any more"


def test_after_the_echo_news_from_elsewhere_come_in(edit):
    QTest.keyClicks(edit, "x")
    edit.show_value("Annax")
    edit.show_value("Anna")
    assert edit.text() == "Anna"


def test_the_same_value_told_again_leaves_the_text_alone(edit):
    QTest.keyClicks(edit, "x")
    edit.show_value("Anna")
    assert edit.text() == "Annax"


def test_the_cursor_stays_where_it_was_as_far_as_there_is_text(edit):
    edit.setCursorPosition(2)
    edit.show_value("Annabelle")
    assert edit.cursorPosition() == 2
    edit.setCursorPosition(9)
    edit.show_value("Al")
    assert edit.cursorPosition() == 2


@pytest.mark.parametrize("way", ["undo", "cut", "paste", "clear"])
def test_whatever_changes_the_text_by_hand_goes_out(edit, sent, way, qapp):
    qapp.clipboard().setText("Z")
    QTest.keyClicks(edit, "x")
    if way in {"cut", "clear"}:
        edit.selectAll()
    keys = {"undo": Qt.Key.Key_Z, "cut": Qt.Key.Key_X, "paste": Qt.Key.Key_V}
    if way == "clear":
        QTest.keyClick(edit, Qt.Key.Key_Delete)
    else:
        QTest.keyClick(edit, keys[way], Qt.KeyboardModifier.ControlModifier)
    assert sent[-1] == edit.text() != "Annax"
