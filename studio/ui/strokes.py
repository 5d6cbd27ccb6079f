"""Key events as the table of keys names them."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studio.ui.keymap import Modifier, Stroke

_MODIFIERS: Final = {
    Qt.KeyboardModifier.ControlModifier: Modifier.CONTROL,
    Qt.KeyboardModifier.ShiftModifier: Modifier.SHIFT,
    Qt.KeyboardModifier.AltModifier: Modifier.ALT,
    Qt.KeyboardModifier.MetaModifier: Modifier.META,
    Qt.KeyboardModifier.KeypadModifier: Modifier.KEYPAD,
}
_FIRST_DIGIT: Final = {"linux": 10, "win32": 2}
"""Scan code of the key `1` above the letters."""
_MAC_DIGITS: Final = (18, 19, 20, 21, 23, 22, 26, 28)
_SHIFTED: Final = dict(zip("!@#$%^*", "1234568", strict=True)) | {'"': "2", "§": "3", "/": "7"}
"""What Shift makes of a digit on American and German keyboards, where both agree."""


def stroke_of(event: QKeyEvent) -> Stroke:
    """Return the key as the table names it, a digit above the letters by its place."""
    modifiers = Modifier.NONE
    for there, ours in _MODIFIERS.items():
        if event.modifiers() & there:
            modifiers |= ours
    name = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    if modifiers in {Modifier.SHIFT, Modifier.SHIFT | Modifier.ALT}:
        name = _digit_of(event) or _SHIFTED.get(name, name)
    return Stroke(name, modifiers)


def _digit_of(event: QKeyEvent) -> str | None:
    """The digit on the key itself: with Shift, each keyboard layout says something else."""
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return str(_MAC_DIGITS.index(code) + 1) if code in _MAC_DIGITS else None
    digit = event.nativeScanCode() - _FIRST_DIGIT.get(sys.platform, 10) + 1
    return str(digit) if 1 <= digit <= len(_MAC_DIGITS) else None
