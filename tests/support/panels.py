"""What tests of panels need: find a control, use it like a hand would, see what was wished."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from typing_extensions import override

W = TypeVar("W", bound=QWidget)

LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente " * 8


def child(parent: QWidget, name: str, kind: type[W] = QWidget) -> W:
    """The control with this object name."""
    found = parent.findChild(kind, name)
    assert found is not None, f"there is no {name}"
    return found


def wishes(panel: QWidget) -> list[object]:
    """A list that grows with each intent of panel."""
    heard: list[object] = []
    panel.intent.connect(heard.append)
    return heard


def click(panel: QWidget, name: str) -> None:
    """Press and release the left button on a control that a hand could reach."""
    control = child(panel, name)
    assert control.isVisible(), f"{name} is not to be seen"
    assert control.isEnabled(), f"{name} cannot be clicked"
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)


def click_row(panel: QWidget, name: str, row: int) -> None:
    """Click on a row of a list."""
    rows = child(panel, name, QAbstractItemView)
    place = rows.visualRect(rows.model().index(row, 0))
    assert place.isValid(), f"{name} has no row {row}"
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(8, 8))


def drag_row(rows: QAbstractItemView, row: int) -> None:
    """Begin to drag a row; the offscreen platform drops it at once, on nothing."""
    start = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        place = QPointF(start + QPoint(8 * step, 4 * step))
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            place,
            rows.viewport().mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(rows.viewport(), move)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=start)


def write(panel: QWidget, name: str, text: str) -> None:
    """Click into a line, replace what is in it and leave the cursor there."""
    line = child(panel, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


class Wordy(QTranslator):
    """A language that needs two fifths more room than English."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context, text, comment=None, count=-1):
        more = max(1, round(len(text) * 0.4 / 5))
        return text + " über" * more if context and text else ""
