"""What kinds of elements are called, and what one is called in a list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.editing.creating import kind_of
from studio.domain.overlay import Element
from studio.ui.marked import QT_TRANSLATE_NOOP

_WORDS: Final = {
    "text": QT_TRANSLATE_NOOP("kinds", "Text"),
    "box": QT_TRANSLATE_NOOP("kinds", "Box"),
    "image": QT_TRANSLATE_NOOP("kinds", "Picture"),
    "ellipse": QT_TRANSLATE_NOOP("kinds", "Ellipse"),
    "line": QT_TRANSLATE_NOOP("kinds", "Line"),
    "polygon": QT_TRANSLATE_NOOP("kinds", "Polygon"),
    "qr": QT_TRANSLATE_NOOP("kinds", "QR code"),
    "clock": QT_TRANSLATE_NOOP("kinds", "Clock"),
    "countdown": QT_TRANSLATE_NOOP("kinds", "Countdown"),
    "count_up": QT_TRANSLATE_NOOP("kinds", "Count-up"),
    "ticker": QT_TRANSLATE_NOOP("kinds", "Ticker"),
    "score": QT_TRANSLATE_NOOP("kinds", "Score"),
    "progress": QT_TRANSLATE_NOOP("kinds", "Progress bar"),
    "group": QT_TRANSLATE_NOOP("kinds", "Group"),
}


def kind_words(kind: str) -> str:
    """Return what a kind is called."""
    return QCoreApplication.translate("kinds", _WORDS[kind])


def icon_of(kind: str) -> str:
    """Return the name of a kind's icon."""
    return "group" if kind == "group" else "add-" + kind.replace("_", "-")


def element_words(element: Element) -> str:
    """Return what an element is called: by its label, by what it says, else by its kind."""
    if element.label:
        return element.label
    said = str(getattr(element, "content", "") or "").strip()
    return said.splitlines()[0] if said else kind_words(kind_of(element))
