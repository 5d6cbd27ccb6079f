"""Give a control all its names: for tests and drivers, for screen readers, for the mouse."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, object_name: str, tooltip: str = "", spoken: str = "") -> W:
    """Return widget with its object name, tooltip and accessible name set.

    Without `spoken` the accessible name stays what Qt makes of the text on the widget.
    """
    widget.setObjectName(object_name)
    widget.setToolTip(tooltip)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget
