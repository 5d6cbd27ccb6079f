"""Texts of strangers, whose writing may run the other way than the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"


def shortened(
    text: str,
    metrics: QFontMetrics,
    width_px: int,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """Return what fits of text, in its own direction: the ellipsis stands where it reads on."""
    shown = metrics.elidedText(text, mode, max(0, width_px))
    if not shown or text.isascii():
        return shown
    return f"{FIRST_STRONG_ISOLATE}{shown}{POP_ISOLATE}"
