"""The language of the desk: the system's, or the one that was asked for, where there are texts.

Without texts in either it speaks English, with Qt's own words and with its numbers: never two
languages in one window.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from studio import RESOURCES

ENGLISH: Final = QLocale(QLocale.Language.English)


def speak(
    wanted: str | None = None, folder: Path = RESOURCES / "translations"
) -> tuple[QTranslator, ...]:
    """Install the texts of a language (`de`, `de_AT`), without one of the system's.

    Call it before anything with text is built. Returns what was installed: Qt's own words, then
    ours; nothing where the texts were not built.
    """
    asked = QLocale(wanted) if wanted else QLocale.system()
    own = _loaded(asked, "studio", folder) or _loaded(ENGLISH, "studio", folder)
    spoken = QLocale(own.language()) if own else ENGLISH
    # Who speaks it keeps the numbers of their country.
    QLocale.setDefault(asked if asked.language() == spoken.language() else spoken)
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = (_loaded(spoken, "qtbase", qt_words), own)
    translators = tuple(translator for translator in found if translator is not None)
    for translator in translators:
        QCoreApplication.installTranslator(translator)
    return translators


def _loaded(locale: QLocale, name: str, folder: Path) -> QTranslator | None:
    """Return the texts of the first of the locale's languages that folder has."""
    translator = QTranslator(QCoreApplication.instance())
    return translator if translator.load(locale, name, "_", str(folder)) else None


def spoken_language() -> str:
    """Return the language of the desk like `de`: what is begun in it is written in it."""
    spoken = QLocale()
    return "en" if spoken.language() is QLocale.Language.C else spoken.bcp47Name()
