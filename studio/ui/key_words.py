"""Keys as people read them, from the one key table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from studio.ui.keymap import BINDINGS, PANIC_KEYS, Deed, keys_of
from studio.ui.marked import QT_TRANSLATE_NOOP

_DEEDS: Final = {
    Deed.TAKE: QT_TRANSLATE_NOOP("keys", "Take"),
    Deed.UPDATE: QT_TRANSLATE_NOOP("keys", "Update"),
    Deed.TAKE_BACK: QT_TRANSLATE_NOOP("keys", "Take back"),
    Deed.CLEAN: QT_TRANSLATE_NOOP("keys", "Clean: all graphics off"),
    Deed.SNAPSHOT: QT_TRANSLATE_NOOP("keys", "Snapshot"),
    Deed.CLIP: QT_TRANSLATE_NOOP("keys", "Clip: play or stop"),
    Deed.RECORD: QT_TRANSLATE_NOOP("keys", "Record or stop: hold the key"),
    Deed.KEYER: QT_TRANSLATE_NOOP("keys", "Graphic %1 in or out"),
}


def key_words(deed: Deed, number: int = 0) -> str:
    """Return the key of a deed in the words of this system; empty for none."""
    return _native(keys_of(deed, number))


def panic_words() -> str:
    """Return the keys that take all graphics off from anywhere."""
    return _native(PANIC_KEYS)


def with_keys(words: str, deed: Deed, number: int = 0) -> str:
    """Return a tooltip that ends with the key that does the same."""
    keys = key_words(deed, number)
    return f"{words} ({keys})" if keys else words


def key_sheet() -> tuple[tuple[str, str], ...]:
    """Return every deed with its keys, in the order of the table, alternatives together."""
    lines: dict[str, list[str]] = {}
    for binding in BINDINGS:
        lines.setdefault(_deed(binding.deed, binding.number), []).append(_native(binding.keys))
    lines[_deed(Deed.CLEAN)].append(panic_words())
    return tuple((deed, ", ".join(dict.fromkeys(keys))) for deed, keys in lines.items())


def _deed(deed: Deed, number: int = 0) -> str:
    words = QCoreApplication.translate("keys", _DEEDS[deed])
    return words.replace("%1", str(number))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
