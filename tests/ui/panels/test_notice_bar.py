import pytest

from studio.domain.commands import Failure
from studio.domain.desk import DeskState
from studio.domain.intents import DismissNotice
from studio.ui.panels.notice_bar import NoticeBar
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.panels import LONG, child, click, wishes

LOST = Failure("Sent, answer lost.", "Look at the program.")
WRONG = Failure("This picture cannot be put on air.", "Choose another.", "It is too large.")


@pytest.fixture
def bar(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(900, bar.sizeHint().height())
    return bar


def text(bar, name):
    return child(bar, name, EliderLabel).text()


def test_without_a_notice_there_is_no_bar(bar):
    bar.show_state(DeskState())
    assert not bar.isVisible()


def test_the_newest_notice_is_told_with_its_next_step(bar):
    bar.show_state(DeskState(notices=(LOST, WRONG)))
    assert bar.isVisible()
    assert text(bar, "noticeSentence") == "This picture cannot be put on air."
    assert text(bar, "noticeAdvice") == "Choose another.  (It is too large.)"
    assert text(bar, "noticeCount") == "and 1 more"


def test_dismissing_names_the_notice_and_shows_the_next(bar):
    heard = wishes(bar)
    bar.show_state(DeskState(notices=(LOST, WRONG)))
    click(bar, "dismissNoticeButton")
    assert heard == [DismissNotice(WRONG)]
    bar.show_state(DeskState(notices=(LOST,)))
    assert text(bar, "noticeSentence") == "Sent, answer lost."
    assert text(bar, "noticeAdvice") == "Look at the program."
    assert text(bar, "noticeCount") == ""
    bar.show_state(DeskState())
    assert not bar.isVisible()


def test_a_long_notice_is_cut_and_whole_in_the_tooltip(bar):
    bar.show_state(DeskState(notices=(Failure(LONG, "Do this.", "because"),)))
    sentence = child(bar, "noticeSentence", EliderLabel)
    assert sentence.shown_text() != sentence.text()
    assert bar.toolTip() == f"{LONG}\nbecause\nDo this."
    assert bar.minimumSizeHint().width() < 300


def test_every_line_of_a_notice_is_told_in_the_operators_language(qtbot, spoken):
    spoken("de")
    bar = NoticeBar()
    qtbot.addWidget(bar)
    lines = "1 of 2 files were imported.\nbad.podium: It is larger than 64 MB."
    bar.show_state(DeskState(notices=(Failure("Sent.", "Do this.", lines),)))
    assert bar.toolTip().splitlines()[1:3] == [
        "1 von 2 Dateien wurden importiert.",
        "bad.podium: Die Datei ist größer als 64 MB.",
    ]


def test_no_notice_changes_the_height(bar):
    heights = set()
    for notices in ((LOST,), (LOST, WRONG), (Failure(LONG, LONG, LONG),)):
        bar.show_state(DeskState(notices=notices))
        heights.add(bar.sizeHint().height())
    assert len(heights) == 1


def test_a_notice_takes_nobodys_focus(bar):
    bar.show_state(DeskState(notices=(LOST,)))
    assert not bar.isModal()
    assert not child(bar, "dismissNoticeButton").hasFocus()
