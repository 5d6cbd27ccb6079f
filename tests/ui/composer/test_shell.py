from PySide6.QtWidgets import QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseTheme
from studio.domain.overlay import Theme
from studio.domain.themes import THEMES, Themes, theme_named
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


def test_own_themes_are_offered_and_the_dialog_behind_them(qtbot, session):
    composer, own, asked = Composer(), Theme("House"), []
    qtbot.addWidget(composer, before_close_func=QWidget.deleteLater)
    composer.attach(session)
    composer.themes_wanted.connect(lambda: asked.append(True))
    composer.show()
    composer.show_state(DeskState(themes=Themes((own,))))
    choice, heard = child(composer, "themeChoice", Choice), wishes(composer)
    names = [choice.itemText(index) for index in range(choice.count())]
    assert names == [*(theme.name for theme in THEMES), "House", "", "Themes…"]
    for name in ("House", "Themes…"):
        choice.setCurrentText(name)
        choice.activated.emit(choice.currentIndex())
    assert (heard, asked) == ([ChooseTheme("House")], [True])
    assert choice.currentText() == "Podium"
    composer.show_state(DeskState(theme=own, themes=Themes((own,))))
    assert choice.currentText() == "House"
