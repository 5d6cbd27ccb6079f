"""Keys as people read them, from the one key table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from studio.domain.looks import KEYERS
from studio.ui.keymap import BINDINGS, PANIC_KEYS, Binding, Deed, keys_of
from studio.ui.marked import QT_TRANSLATE_NOOP

_DEEDS: Final = {
    Deed.TAKE: QT_TRANSLATE_NOOP("keys", "Take"),
    Deed.UPDATE: QT_TRANSLATE_NOOP("keys", "Update"),
    Deed.TAKE_BACK: QT_TRANSLATE_NOOP("keys", "Take back"),
    Deed.CLEAN: QT_TRANSLATE_NOOP("keys", "Clean: all graphics in front off"),
    Deed.SNAPSHOT: QT_TRANSLATE_NOOP("keys", "Snapshot"),
    Deed.CLIP: QT_TRANSLATE_NOOP("keys", "Clip: play or stop"),
    Deed.RECORD: QT_TRANSLATE_NOOP("keys", "Record or stop: hold the key"),
    Deed.KEYER: QT_TRANSLATE_NOOP("keys", "Graphics 1 to %1: on air or off, at once"),
    Deed.OUT: QT_TRANSLATE_NOOP("keys", "Selected graphic off air"),
    Deed.IN: QT_TRANSLATE_NOOP("keys", "Selected graphic on air"),
    Deed.CUE: QT_TRANSLATE_NOOP("keys", "Selected graphic: cue, or not"),
    Deed.RUN: QT_TRANSLATE_NOOP("keys", "Run everything that is cued"),
    Deed.KEYER_PREVIEW: QT_TRANSLATE_NOOP("keys", "Graphics 1 to %1: in or out of the preview"),
}


def key_words(deed: Deed, number: int = 0) -> str:
    """Return the key of a deed in the words of this system; empty for none."""
    return _native(keys_of(deed, number))


def panic_words() -> str:
    """Return the keys that take all graphics in front off from anywhere."""
    return _native(PANIC_KEYS)


def with_keys(words: str, deed: Deed, number: int = 0) -> str:
    """Return a tooltip that ends with the key that does the same."""
    keys = key_words(deed, number)
    return f"{words} ({keys})" if keys else words


def key_sheet() -> tuple[tuple[str, str], ...]:
    """Return every deed with its keys, in the order of the table, alternatives together.

    What differs from its neighbours by nothing but the digit is one line.
    """
    lines: dict[str, list[str]] = {}
    for binding in BINDINGS:
        if binding.number <= 1:
            lines.setdefault(_deed(binding.deed), []).append(_keys(binding))
    lines[_deed(Deed.CLEAN)].append(panic_words())
    return tuple((deed, ", ".join(dict.fromkeys(keys))) for deed, keys in lines.items())


def _deed(deed: Deed) -> str:
    words = QCoreApplication.translate("keys", _DEEDS[deed])
    return words.replace("%1", str(KEYERS))


def _keys(binding: Binding) -> str:
    keys = _native(binding.keys)
    return f"{keys}…{KEYERS}" if binding.number else keys


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
