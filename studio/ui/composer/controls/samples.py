"""Families written in themselves, also those that only came with a template.

The operator's fonts are made known to Qt when they are shown for the first time, once and for all.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

if TYPE_CHECKING:
    from studio.domain.typefaces import Typeface

SAMPLE_PX: Final = 17
_LATIN: Final = QFontDatabase.WritingSystem.Latin
_LETTERS: Final = "Aa"


def sample_font(typeface: Typeface) -> QFont:
    """Return the font of a family at the size of a sample."""
    font = QFont(_known_to_qt(typeface))
    font.setPixelSize(SAMPLE_PX)
    return font


@cache
def can_write(typeface: Typeface) -> bool:
    """Whether a family has the letters its own name is written in."""
    raw = QRawFont.fromFont(sample_font(typeface))
    return all(raw.supportsCharacter(letter) for letter in _LETTERS)


@cache
def letters_of(typeface: Typeface) -> str:
    """Return what shows best what a family is for: letters of its own script."""
    if can_write(typeface):
        return _LETTERS
    systems = QFontDatabase.writingSystems(_known_to_qt(typeface))
    own = [system for system in systems if system != _LATIN]
    return QFontDatabase.writingSystemSample(own[0]) if own else _LETTERS


@cache
def _known_to_qt(typeface: Typeface) -> str:
    """What Qt calls a family."""
    if not typeface.font_file:
        return typeface.family
    number = QFontDatabase.addApplicationFontFromData(QByteArray(typeface.font_file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else typeface.family
