import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.domain.commands import Command, Failure, Fate, SendChat
from studio.domain.desk import DeskState
from studio.domain.intents import Say
from studio.domain.room import ChatLine
from studio.ui.panels.chat_panel import ChatPanel
from studio.ui.widgets.hinted_list import HintedList
from tests.support.desk import ANNA, CLOUD, room_with
from tests.support.panels import LONG, child, click, wishes, write


def desk(*texts, commands=()):
    chat = tuple(ChatLine("anna", text, "") for text in texts)
    return DeskState(connection=CLOUD, room=room_with(ANNA, chat=chat), commands=commands)


def command(text, fate, number=1):
    failure = Failure("No.", "Try.") if fate is Fate.FAILED else None
    return Command(number, SendChat(text), 0.0, fate, failure=failure)


@pytest.fixture
def panel(qtbot):
    panel = ChatPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 240)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_state(desk())
    return panel


def line(panel):
    return child(panel, "chatEdit", QLineEdit)


def test_return_and_the_button_say_what_was_typed(panel):
    heard = wishes(panel)
    write(panel, "chatEdit", " two minutes ")
    QTest.keyClick(line(panel), Qt.Key.Key_Return)
    click(panel, "chatSendButton")
    assert heard == [Say("two minutes"), Say("two minutes")]


def test_nothing_is_not_said(panel):
    heard = wishes(panel)
    write(panel, "chatEdit", "   ")
    click(panel, "chatSendButton")
    assert heard == []


def test_the_text_stays_until_it_is_on_its_way(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    panel.show_state(desk())
    assert line(panel).text() == "hello"
    panel.show_state(desk(commands=(command("hello", Fate.ASKED),)))
    assert line(panel).text() == ""


@pytest.mark.parametrize("through_asked", [True, False])
def test_a_refused_text_comes_back(panel, through_asked):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    if through_asked:
        panel.show_state(desk(commands=(command("hello", Fate.ASKED),)))
    panel.show_state(desk(commands=(command("hello", Fate.FAILED),)))
    assert line(panel).text() == "hello"
    panel.show_state(desk(commands=(command("hello", Fate.FAILED),)))
    line(panel).clear()
    panel.show_state(desk(commands=(command("hello", Fate.FAILED),)))
    assert line(panel).text() == "", "it comes back once"


def test_a_text_that_came_back_goes_when_the_room_has_it_after_all(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    panel.show_state(desk(commands=(command("hello", Fate.ASKED),)))
    panel.show_state(desk(commands=(command("hello", Fate.FAILED),)))
    panel.show_state(desk(commands=(command("hello", Fate.CONFIRMED),)))
    assert line(panel).text() == ""


def test_a_text_on_its_way_comes_back_when_its_room_is_left(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    panel.show_state(desk(commands=(command("hello", Fate.ASKED),)))
    panel.show_state(desk())
    assert line(panel).text() == "hello"


def test_a_refused_text_does_not_disturb_the_next_one(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    panel.show_state(desk(commands=(command("hello", Fate.ASKED),)))
    QTest.keyClicks(line(panel), "next")
    panel.show_state(desk(commands=(command("hello", Fate.FAILED),)))
    assert line(panel).text() == "next"
    line(panel).clear()
    QTest.keyClick(line(panel), Qt.Key.Key_Up)
    assert line(panel).text() == "hello"


def test_an_accepted_text_is_gone_for_good(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    for fate in (Fate.ASKED, Fate.ACCEPTED, Fate.CONFIRMED):
        panel.show_state(desk(commands=(command("hello", fate),)))
    assert line(panel).text() == ""


def test_a_text_that_never_became_a_command_stays(panel):
    write(panel, "chatEdit", "hello")
    click(panel, "chatSendButton")
    panel.show_state(desk(commands=(command("older", Fate.CONFIRMED),)))
    assert line(panel).text() == "hello"


def lines(panel):
    return child(panel, "chatList", HintedList)


def is_at_end(panel):
    bar = lines(panel).verticalScrollBar()
    return bar.value() == bar.maximum()


def test_new_lines_are_followed(panel, qtbot):
    texts = [f"line {number}" for number in range(40)]
    panel.show_state(desk(*texts))
    qtbot.waitUntil(lambda: lines(panel).verticalScrollBar().maximum() > 0)
    assert is_at_end(panel)
    panel.show_state(desk(*texts, "the newest"))
    assert is_at_end(panel)


def test_who_reads_further_up_is_left_alone(panel, qtbot):
    texts = [f"line {number}" for number in range(40)]
    panel.show_state(desk(*texts))
    qtbot.waitUntil(lambda: lines(panel).verticalScrollBar().maximum() > 0)
    lines(panel).verticalScrollBar().setValue(10)
    panel.show_state(desk(*texts, "the newest"))
    QTest.qWait(10)
    assert lines(panel).verticalScrollBar().value() == 10


def test_a_long_line_is_broken_not_cut(panel):
    panel.show_state(desk("short", LONG, "x" * 900))
    rows = lines(panel)
    short, words, letters = (rows.visualRect(rows.model().index(n, 0)).height() for n in range(3))
    assert words > 3 * short
    assert letters > 3 * short
    assert rows.visualRect(rows.model().index(1, 0)).width() <= rows.viewport().width()


def test_lines_are_broken_anew_when_the_panel_gets_wider(panel, qtbot):
    panel.show_state(desk(LONG))
    rows = lines(panel)
    narrow = rows.visualRect(rows.model().index(0, 0)).height()
    panel.resize(900, 240)
    qtbot.waitUntil(lambda: rows.visualRect(rows.model().index(0, 0)).height() < narrow)


def test_an_empty_chat_says_why(panel):
    assert lines(panel).accessibleDescription() == "Nobody has said anything yet."
    panel.show_state(DeskState())
    assert "Open a room" in lines(panel).accessibleDescription()
