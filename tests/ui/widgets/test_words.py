import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.widgets.words import caption, heading, note, plain
from tests.support.panels import LONG


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    return page


@pytest.mark.parametrize("make", [caption, heading, note, plain])
def test_no_words_make_a_page_wider(page, make):
    page.layout().addWidget(make("x", page))
    narrow = page.minimumSizeHint().width()
    page.layout().addWidget(make(LONG, page))
    assert page.minimumSizeHint().width() == narrow


@pytest.mark.parametrize("make", [note, plain])
def test_sentences_break_into_lines_and_get_the_height_for_them(page, make, qtbot):
    words = make(LONG, page)
    page.layout().addWidget(words)
    page.resize(200, page.layout().totalHeightForWidth(200))
    page.show()
    qtbot.waitExposed(page)
    assert words.height() >= words.heightForWidth(words.width())
    assert words.height() > 4 * words.fontMetrics().height()


def test_a_heading_is_bold_and_a_note_is_quiet(page):
    assert heading("x", page).font().bold()
    assert note("x", page).foregroundRole() is QPalette.ColorRole.PlaceholderText
    assert caption("x", page).font().pixelSize() < heading("x", page).fontInfo().pixelSize() + 1
