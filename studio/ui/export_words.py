"""What exports, imports and data sources say was wrong, in the operator's language."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.ui.feed_words import FEED_REASONS
from studio.ui.import_words import IMPORT_REASONS
from studio.ui.marked import QT_TRANSLATE_NOOP

SVG_PARTS: Final = (
    QT_TRANSLATE_NOOP("export", "its border"),
    QT_TRANSLATE_NOOP("export", "its shadow"),
    QT_TRANSLATE_NOOP("export", "its outline"),
    QT_TRANSLATE_NOOP("export", "its code"),
    QT_TRANSLATE_NOOP("export", "its conic gradient"),
    QT_TRANSLATE_NOOP("export", "its shape with different corners"),
    QT_TRANSLATE_NOOP("export", "its shape (no rectangle)"),
    QT_TRANSLATE_NOOP("export", "its text in several fonts"),
    QT_TRANSLATE_NOOP("export", "its text with letter spacing"),
    QT_TRANSLATE_NOOP("export", "its text with a gradient"),
    QT_TRANSLATE_NOOP("export", "all of it (blurred)"),
    QT_TRANSLATE_NOOP("export", "all of it (not opaque)"),
    QT_TRANSLATE_NOOP("export", "all of it"),
)
"""What of an element can become a picture, as `svg_writing` says it."""
_SENTENCES: Final = (
    QT_TRANSLATE_NOOP("export", "Row %1: %2"),
    QT_TRANSLATE_NOOP("export", "%1: %2 became a picture in the SVG."),
    QT_TRANSLATE_NOOP("export", "No font has the characters %1."),
    QT_TRANSLATE_NOOP("export", "The picture %1 is missing."),
    QT_TRANSLATE_NOOP("export", "%1 is longer than %2 characters."),
    *IMPORT_REASONS,
    *FEED_REASONS,
)


def fault_words(fault: str) -> str:
    """Return what was wrong in the operator's language; what is not known stays as it is."""
    for sentence in _SENTENCES:
        match = re.fullmatch(_pattern(sentence), fault, re.DOTALL)
        if match is not None:
            words = QCoreApplication.translate("export", sentence)
            for number, text in enumerate(match.groups(), start=1):
                words = words.replace(f"%{number}", _inside(text))
            return words
    return _error_words(fault)


def _inside(text: str) -> str:
    """What stands in a sentence: another one, parts of an element, or a name."""
    if text.endswith("."):
        return fault_words(text)
    return ", ".join(QCoreApplication.translate("export", part) for part in text.split(", "))


def _error_words(fault: str) -> str:
    """An error: its sentence, and behind it what was said; maybe that of one among several."""
    sentence, stop, detail = fault.partition(". ")
    said = sentence + stop.strip()
    told = QCoreApplication.translate("errors", said)
    if told != said:
        return f"{told} {detail}".rstrip()
    name, mark, rest = fault.partition(": ")
    return f"{name}{mark}{fault_words(rest)}" if mark else fault


def _pattern(sentence: str) -> str:
    return re.escape(sentence).replace("%1", "(.+)").replace("%2", "(.+)")
