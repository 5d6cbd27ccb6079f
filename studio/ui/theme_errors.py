"""The sentences of the themes' errors, listed for the translation tools like all others."""

from __future__ import annotations

from typing import Final

from studio.ui.marked import QT_TRANSLATE_NOOP

THEME_ERRORS: Final = (
    QT_TRANSLATE_NOOP("errors", "This theme is not there any more."),
    QT_TRANSLATE_NOOP("errors", "Look at the list of themes, it shows what is there now."),
    QT_TRANSLATE_NOOP("errors", "The themes that come with the program cannot be changed."),
    QT_TRANSLATE_NOOP("errors", "Make a new one from it, then change that."),
    QT_TRANSLATE_NOOP("errors", "A theme could not be read and was kept aside."),
    QT_TRANSLATE_NOOP(
        "errors", "The others are not touched. Import a bundle that has it, or make it again."
    ),
    QT_TRANSLATE_NOOP("errors", "Themes came with the import."),
    QT_TRANSLATE_NOOP("errors", "Choose one in the list of themes to dress the show in it."),
)
