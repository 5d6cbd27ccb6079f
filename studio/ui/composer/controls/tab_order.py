"""The way of the Tab key through widgets that were not made in the order they stand in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def chain(parts: Iterable[QWidget]) -> None:
    """Let Tab lead through parts in this order, and inside each as they were made."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Whatever takes the focus by Tab; what stands in a window of its own has its own way."""
    for widget in (part, *part.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.focusProxy() is None and widget.window() is part.window():
            yield widget
