from PySide6.QtWidgets import QLabel, QWidget

from studio.ui.composer.head_bar import HeadBar
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
