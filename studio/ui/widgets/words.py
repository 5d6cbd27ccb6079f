"""The desk's own words on a panel: headings and quiet explanations."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.ui import theme
from studio.ui.fonts import SMALL_PX
from studio.ui.widgets.elider_label import EliderLabel


def heading(text: str, parent: QWidget) -> EliderLabel:
    """Return the head of a group of controls; it is elided where there is no room."""
    label = EliderLabel(text, parent)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def note(text: str, parent: QWidget) -> QLabel:
    """Return quiet sentences: an explanation or a hint."""
    label = plain(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def caption(text: str, parent: QWidget) -> EliderLabel:
    """Return the small quiet name above a field."""
    label = EliderLabel(text, parent)
    font = label.font()
    font.setPixelSize(SMALL_PX)
    label.setFont(font)
    label.set_colour(theme.MUTED)
    return label


def plain(text: str, parent: QWidget) -> QLabel:
    """Return sentences that break into lines and never widen what they stand on."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    policy = label.sizePolicy()
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
