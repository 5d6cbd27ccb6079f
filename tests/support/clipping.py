"""Finds texts that do not fit: what the desk says has to be read whole, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from studio.ui import theme
from studio.ui.fonts import SMALL_PX
from studio.ui.monitors.strip import TallyStrip
from studio.ui.widgets.chip import Chip
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.layout_button import LayoutButton
from studio.ui.widgets.tally_button import TallyButton
from tests.support.window import shown

ROUNDING_PX = 1
FOREIGN = {
    "roomTitle",
    "roomName",
    "roomId",
    "roomSummary",
    "guestLink",
    "guiLink",
    "lastCommand",
    "foregroundContent",
    "backgroundContent",
}
"""Labels with names, links and ids of others: those are cut where they are long, and tell all of
it on demand."""


def clipped(window: QWidget) -> list[str]:
    """Return every text that is cut, with the room it has and the room it needs."""
    return [
        f"{widget.objectName() or type(widget).__name__}: {text!r} has {has}, needs {needs}"
        for widget in shown(window)
        if not widget.visibleRegion().isEmpty()
        for text, has, needs in _measured(widget)
        if has < needs - ROUNDING_PX
    ]


def _measured(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Every text on widget: how many pixels it has, how many it needs."""
    match widget:
        case TallyButton() | LayoutButton() | TallyStrip():
            yield from _drawn(widget)
        case HintedList() if widget.model().rowCount() == 0:
            yield _hint(widget)
        case QLabel() if widget.wordWrap():
            yield widget.text(), widget.height(), widget.heightForWidth(widget.width())
        case QAbstractButton() | QLabel() | Chip() | QTabBar() | QComboBox():
            yield _told(widget), widget.width(), widget.sizeHint().width()
        case EliderLabel() if widget.objectName() not in FOREIGN:
            yield widget.text(), widget.width(), _advance(widget.font(), widget.text())
        case QLineEdit():
            hint = widget.placeholderText()
            yield hint, widget.width() - 2 * theme.GAP, _advance(widget.font(), hint)
        case QDockWidget() if widget.titleBarWidget() is None:
            title = widget.windowTitle()
            yield title, widget.width() - 2 * theme.HIT, _advance(widget.font(), title)


def _told(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return own or widget.accessibleName()


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _drawn(widget: TallyButton | LayoutButton | TallyStrip) -> Iterator[tuple[str, int, int]]:
    """The words on a widget that draws itself."""
    font = QFont(widget.font())
    match widget:
        case TallyStrip():
            font.setWeight(QFont.Weight.Bold)
            yield widget.state.words, widget.width() // 2, _advance(font, widget.state.words)
        case LayoutButton():
            font.setPixelSize(SMALL_PX)
            yield widget.text(), widget.width() - 4, _advance(font, widget.text())
        case TallyButton():
            font.setWeight(QFont.Weight.Bold)
            for text, size_px in ((widget.text(), widget._text_px), (widget._key, SMALL_PX)):
                font.setPixelSize(size_px)
                yield text, widget.width() - 2 * theme.RADIUS, _advance(font, text)


def _hint(empty: HintedList) -> tuple[str, int, int]:
    """An empty list: the height of what it teaches."""
    area = empty.viewport().rect().adjusted(theme.EDGE, theme.EDGE, -theme.EDGE, -theme.EDGE)
    wrap = int(Qt.TextFlag.TextWordWrap)
    needs = empty.fontMetrics().boundingRect(area, wrap, empty._hint).height()
    return empty._hint, area.height(), needs
