from PySide6.QtWidgets import QLabel, QWidget

from studio.domain.desk import DeskState, Program
from studio.domain.looks import Look
from studio.services.editing import Sheet
from studio.ui.composer.head_bar import HeadBar
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.elider_label import EliderLabel
from tests.domain.editing.documents import DOCUMENT
from tests.support.desk import clock_keyer, keyer
from tests.support.panels import child


def test_the_choice_of_a_theme_says_what_it_chooses(qtbot, session):
    bar = HeadBar(session)
    qtbot.addWidget(bar, before_close_func=QWidget.deleteLater)
    bar.resize(1264, bar.sizeHint().height())
    bar.show()
    words, choice = child(bar, "themeChoiceWords", QLabel), child(bar, "themeChoice")
    assert words.text() == "Theme"
    assert words.geometry().right() < choice.geometry().left()
    assert words.width() >= words.sizeHint().width()


def test_it_offers_the_keyers_with_what_they_have_and_marks_those_on_air(page):
    on_air = Look(keyers=(clock_keyer(),))
    state = DeskState(preview=Look(keyers=(keyer(), clock_keyer())), program=Program(on_air))
    page.show_state(state)
    choice = child(page, "keyerChoice", Choice)
    name = keyer().graphic.document.name
    assert [choice.itemText(place) for place in range(3)] == [f"1 {name}", "2 ■ Clock", "3"]


def test_it_says_on_which_keyer_it_is_and_in_place_of_what(page, editor):
    words = child(page, "putOnKeyerWords", EliderLabel)
    page.head.tell_put(1, "")
    assert words.text() == "On keyer 1"
    page.head.tell_put(2, "Clock")
    assert words.text() == "On keyer 2, in place of Clock"
    page.head.tell_put(2, DOCUMENT.name)
    assert words.text() == "On keyer 2"
    editor.open(Sheet(DOCUMENT))
    assert words.text() == ""
