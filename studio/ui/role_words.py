"""What the colours of a theme are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.ui.marked import QT_TRANSLATE_NOOP

ROLE_WORDS: Final = {
    "accent": QT_TRANSLATE_NOOP("roles", "Accent"),
    "accent_2": QT_TRANSLATE_NOOP("roles", "Second accent"),
    "ground": QT_TRANSLATE_NOOP("roles", "Ground"),
    "ground_2": QT_TRANSLATE_NOOP("roles", "Second ground"),
    "ink": QT_TRANSLATE_NOOP("roles", "Ink"),
    "quiet": QT_TRANSLATE_NOOP("roles", "Quiet ink"),
    "warning": QT_TRANSLATE_NOOP("roles", "Warning"),
}


def role_words(role: str) -> str:
    """Return what a colour is called in the operator's language."""
    return QCoreApplication.translate("roles", ROLE_WORDS[role])
