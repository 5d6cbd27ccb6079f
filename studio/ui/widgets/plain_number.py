"""Number fields without buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

_TEXT_PX: Final = 6


def be_plain(field: QAbstractSpinBox) -> None:
    """Take the buttons of a number away: arrow keys and the wheel do the same, in less room."""
    field.setProperty("isPlain", True)  # noqa: FBT003 - Qt's signature
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(_TEXT_PX, 0, _TEXT_PX, 0)
