"""Keys as people read them, from the one key table."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from studio.ui.keymap import PANIC_KEYS, Deed, keys_of


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


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
