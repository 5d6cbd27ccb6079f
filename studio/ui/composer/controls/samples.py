"""Families written in themselves, also those that only came with a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

if TYPE_CHECKING:
    from studio.domain.typefaces import Typeface

SAMPLE_PX: Final = 17
_LATIN: Final = QFontDatabase.WritingSystem.Latin
_LETTERS: Final = "Aa"


class Samples:
    """Makes the operator's fonts known to Qt when they are shown for the first time."""

    def __init__(self) -> None:
        self._known: dict[Typeface, str] = {}

    def font(self, typeface: Typeface) -> QFont:
        """Return the font of a family at the size of a sample."""
        if typeface not in self._known:
            self._known[typeface] = _known_to_qt(typeface)
        font = QFont(self._known[typeface])
        font.setPixelSize(SAMPLE_PX)
        return font

    def can_write(self, typeface: Typeface) -> bool:
        """Whether a family has the letters its own name is written in."""
        raw = QRawFont.fromFont(self.font(typeface))
        return all(raw.supportsCharacter(letter) for letter in _LETTERS)

    def letters(self, typeface: Typeface) -> str:
        """Return what shows best what a family is for: letters of its own script."""
        if self.can_write(typeface):
            return _LETTERS
        systems = QFontDatabase.writingSystems(self.font(typeface).family())
        own = [system for system in systems if system != _LATIN]
        return QFontDatabase.writingSystemSample(own[0]) if own else _LETTERS


def _known_to_qt(typeface: Typeface) -> str:
    if not typeface.font_file:
        return typeface.family
    number = QFontDatabase.addApplicationFontFromData(QByteArray(typeface.font_file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else typeface.family
