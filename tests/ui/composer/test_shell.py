from PySide6.QtWidgets import QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseTheme
from studio.domain.themes import theme_named
from studio.ui.composer.shell import Composer
from studio.ui.widgets.choice import Choice
from tests.support.panels import child, wishes


def test_the_editor_wears_the_theme_of_the_show_and_can_choose_another(qtbot, session):
    composer = Composer()
    qtbot.addWidget(composer, before_close_func=QWidget.deleteLater)
    composer.attach(session)
    composer.show_state(DeskState(theme=theme_named("Forest")))
    assert session.editor.sheet.theme.name == "Forest"
    composer.show()
    choice = child(composer, "themeChoice", Choice)
    assert choice.currentText() == "Forest"
    heard = wishes(composer)
    choice.activated.emit(1)
    assert heard == [ChooseTheme("Ember")]
    composer.show_state(DeskState(theme=theme_named("Ember")))
    assert choice.currentText() == "Ember"
