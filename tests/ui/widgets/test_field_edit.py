import pytest
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
    QTest.qWait(100)
    assert edit.text() == "Ben"
    assert sent == []


def test_letters_typed_together_go_out_together(edit, sent, qtbot):
    QTest.keyClicks(edit, " Berg")
    assert sent == []
    qtbot.waitUntil(lambda: sent == ["Anna Berg"])


def test_flushing_sends_once_and_only_what_is_new(edit, sent):
    QTest.keyClicks(edit, "x")
    edit.flush()
    edit.flush()
    QTest.qWait(100)
    assert sent == ["Annax"]


def test_nothing_told_replaces_what_is_still_to_go_out(edit, sent, qtbot):
    QTest.keyClicks(edit, "x")
    edit.show_value("Carla")
    assert edit.text() == "Annax"
    qtbot.waitUntil(lambda: sent == ["Annax"])


def test_an_echo_of_older_letters_changes_nothing(edit, sent):
    for letter in "bcd":
        QTest.keyClicks(edit, letter)
        edit.flush()
    for echo in ("Annab", "Annabc", "Annabcd"):
        edit.show_value(echo)
        assert edit.text() == "Annabcd"
    assert sent == ["Annab", "Annabc", "Annabcd"]


def test_after_the_echo_news_from_elsewhere_come_in(edit):
    QTest.keyClicks(edit, "x")
    edit.flush()
    edit.show_value("Annax")
    edit.show_value("Anna")
    assert edit.text() == "Anna"


def test_the_same_value_told_again_leaves_the_text_alone(edit):
    edit.setText("typed by a program")
    edit.show_value("Anna")
    assert edit.text() == "typed by a program"


def test_the_cursor_stays_where_it_was_as_far_as_there_is_text(edit):
    edit.setCursorPosition(2)
    edit.show_value("Annabelle")
    assert edit.cursorPosition() == 2
    edit.setCursorPosition(9)
    edit.show_value("Al")
    assert edit.cursorPosition() == 2
