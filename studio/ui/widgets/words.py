"""The desk's own words on a panel: headings and quiet explanations."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.ui.widgets.elider_label import EliderLabel


def heading(text: str, parent: QWidget) -> EliderLabel:
    """Return the head of a group of controls; it is elided where there is no room."""
    label = EliderLabel(text, parent)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def note(text: str, parent: QWidget) -> QLabel:
    """Return a quiet text that breaks into lines and never widens what it stands on."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    policy = label.sizePolicy()
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
