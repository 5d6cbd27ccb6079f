from PySide6.QtWidgets import QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import SaveTheme
from studio.domain.themes import theme_named
from studio.ui.dialogs.theme_dialog import ThemeDoor
from studio.ui.dialogs.theme_dialog.dialog import ThemeDialog
from tests.support.panels import click


class Pictures:
    def __init__(self):
        self.worn, self.shows = [], []

    def wear(self, theme):
        self.worn.append(theme)

    def show_to(self, show):
        self.shows.append(show)

    def list_families(self, show):
        show(("Inter", "Mine"))


def test_the_dialog_is_built_once_and_follows_the_desk_while_it_is_open(qtbot):
    window, door, pictures, heard = QWidget(), ThemeDoor(), Pictures(), []
    qtbot.addWidget(window)
    door.attach(pictures)
    door.intent.connect(heard.append)
    door.show_state(DeskState(theme=theme_named("Forest")))
    assert window.findChildren(ThemeDialog) == []
    for _ in range(2):
        door.open(window)
    (dialog,) = window.findChildren(ThemeDialog)
    assert pictures.worn[-1] == theme_named("Forest")
    assert len(pictures.shows) == 1
    click(dialog, "themeNewButton")
    assert heard == [SaveTheme(theme_named("Forest"))]
    dialog.close()
    door.show_state(DeskState(theme=theme_named("Ember")))
    assert pictures.worn[-1] is None
    door.open(window)
    assert pictures.worn[-1] == theme_named("Ember")
