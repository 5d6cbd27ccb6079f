"""The mouse on a widget, as Qt hears of it; offscreen it does not come by itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(widget: QWidget, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press at the start, go to the end in four steps, let go."""
    QTest.mousePress(widget, LEFT, keys, start)
    for step in range(1, 5):
        move(widget, start + (end - start) * step / 4, keys)
    QTest.mouseRelease(widget, LEFT, keys, end)


def move(widget: QWidget, to: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Go on with the left button held down."""
    at = QPointF(to)
    there = widget.mapToGlobal(at)
    event = QMouseEvent(QMouseEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, keys)
    QApplication.sendEvent(widget, event)
