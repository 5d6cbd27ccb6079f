from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseTheme, DeleteTheme, Intent, RestoreTheme, SaveTheme
from studio.domain.overlay import Theme
from studio.domain.themes import Themes, theme_named
from studio.ui.dialogs.theme_dialog.dialog import ThemeDialog

OWN = Theme("House", theme_named("Ember").colours, body="DejaVu Sans")


@dataclass
class Wearer:
    """A desk that does what the dialog wishes."""

    dialog: ThemeDialog
    state: DeskState
    heard: list[Intent] = field(default_factory=list)
    shown: list[Theme | None] = field(default_factory=list)

    def carry_out(self, wish: Intent) -> None:
        self.heard.append(wish)
        themes, worn = self.state.themes, self.state.theme
        match wish:
            case SaveTheme(theme, name):
                kept = theme if name else replace(theme, name=f"{theme.name} 2")
                others = tuple(each for each in themes.own if each.name != name)
                themes = replace(themes, own=(*others, kept))
                worn = kept if worn.name == name else worn
            case DeleteTheme(name):
                own = tuple(each for each in themes.own if each.name != name)
                themes = Themes(own, themes.named(name))
            case RestoreTheme():
                themes = Themes((*themes.own, themes.deleted))
            case ChooseTheme(name):
                worn = themes.named(name)
        self.state = replace(self.state, themes=themes, theme=worn)
        self.dialog.show_state(self.state)


@pytest.fixture
def desk(qtbot) -> Wearer:
    dialog = ThemeDialog()
    qtbot.addWidget(dialog, before_close_func=QWidget.deleteLater)
    wearer = Wearer(dialog, DeskState(theme=theme_named("Ember"), themes=Themes((OWN,))))
    dialog.intent.connect(wearer.carry_out)
    dialog.theme_shown.connect(wearer.shown.append)
    dialog.show_families(("DejaVu Sans", "Inter"))
    dialog.open_with(wearer.state)
    return wearer
