"""What the operator calls a layout."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.looks import AUTO_NAME, LayoutChoice
from studio.ui.marked import QT_TRANSLATE_NOOP

LAYOUT_NAMES: Final = {
    AUTO_NAME: QT_TRANSLATE_NOOP("layouts", "Auto"),
    "one": QT_TRANSLATE_NOOP("layouts", "One"),
    "two": QT_TRANSLATE_NOOP("layouts", "Two"),
    "four": QT_TRANSLATE_NOOP("layouts", "Four"),
    "six": QT_TRANSLATE_NOOP("layouts", "Six"),
    "nine": QT_TRANSLATE_NOOP("layouts", "Nine"),
    "present-lower-3": QT_TRANSLATE_NOOP("layouts", "Big + 3 above"),
    "present-upper-6": QT_TRANSLATE_NOOP("layouts", "Big + 6 below"),
    "present-two-upper-6": QT_TRANSLATE_NOOP("layouts", "Two + 6 below"),
    "present-upper-right-9": QT_TRANSLATE_NOOP("layouts", "Big + 9 around"),
    "present-vertical-9": QT_TRANSLATE_NOOP("layouts", "Two + 7 beside"),
}


_SHORT: Final = {
    "present-lower-3": "1 + 3",
    "present-upper-6": "1 + 6",
    "present-two-upper-6": "2 + 6",
    "present-upper-right-9": "1 + 9",
    "present-vertical-9": "2 + 7",
}
"""Big boxes + small ones, for a button with a drawing on it."""


def short_words(name: str) -> str:
    """Return what fits under a small drawing of the layout."""
    return _SHORT.get(name) or layout_words(LayoutChoice(name))


def layout_words(layout: LayoutChoice) -> str:
    """Return the name of a layout for people."""
    if layout.places is not None:
        return QCoreApplication.translate("layouts", "Own layout")
    return QCoreApplication.translate("layouts", LAYOUT_NAMES.get(layout.name, layout.name))
