"""Controls whose text changes with the state keep their size: nothing jumps under the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


def keep_width(button: QAbstractButton, *texts: str) -> None:
    """Make button at least as wide as the widest of texts and its present one needs."""
    present = button.text()
    widest = button.sizeHint().width()
    for text in texts:
        button.setText(text)
        widest = max(widest, button.sizeHint().width())
    button.setText(present)
    button.setMinimumWidth(widest)
