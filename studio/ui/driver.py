"""Tells a driving program where things are on the screen, so that it can use real mouse and keys.

Started with the hidden `--driver` option. A question is one JSON line on stdin, its answer one JSON
line on stdout: `{"find": NAME}` for a widget by objectName, with `"row": TEXT` for a row of a list,
`"spot": N` for a place of the layout grid, `"podium": [X, Y]` for a pixel of a graphic that is
edited; `{"tab": TEXT}` for a tab. Answers carry the centre and size in physical pixels, whether a
click there would meet it, and what a screen reader would be told; they never change anything.
"""

from __future__ import annotations

import contextlib
import json
import sys
import threading
from typing import TYPE_CHECKING, Any, TextIO

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QTabBar, QWidget

from studio.ui.saying import say
from studio.ui.widgets.seat_canvas import SeatCanvas

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from pathlib import Path


class Driver:
    """Answers questions about the widgets of the program."""

    def __init__(
        self, loop: AbstractEventLoop, questions: TextIO = sys.stdin, answers: TextIO = sys.stdout
    ) -> None:
        self._loop, self._questions, self._answers = loop, questions, answers
        self.thread = threading.Thread(target=self._read, name="driver", daemon=True)
        self.thread.start()

    def say(self, fact: dict[str, object]) -> None:
        """Write one line."""
        say(fact, self._answers)

    def open_file(self, path: Path) -> None:
        """Say which file would be opened instead of opening it."""
        self.say({"opened": str(path)})

    def _read(self) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended: nobody answers any more
            for line in self._questions:
                self._loop.call_soon_threadsafe(self._answer, line)

    def _answer(self, line: str) -> None:
        """Every question has an answer, for whoever asked waits for one."""
        try:
            self.say(_answer_to(json.loads(line)))
        except (ValueError, LookupError, TypeError) as error:
            self.say({"found": False, "error": f"{type(error).__name__}: {error}"})


def _answer_to(question: dict[str, Any]) -> dict[str, object]:
    widget, part = _tab(question["tab"]) if "tab" in question else _named(question)
    if widget is None or part is None:
        return {"found": False}
    return {"found": True, **_described(widget, part)}


def _find(name: str) -> QWidget | None:
    """Return the visible widget of that name, else a hidden one."""
    named = [w for w in QApplication.allWidgets() if w.objectName() == name]
    return next((w for w in named if w.isVisible()), named[0] if named else None)


def _named(question: dict[str, Any]) -> tuple[QWidget | None, QRect | None]:
    widget = _find(question["find"])
    return (None, None) if widget is None else (widget, _part(widget, question))


def _tab(text: str) -> tuple[QWidget | None, QRect | None]:
    """Return the visible tab bar that has a tab with this text, and the tab's place."""
    bars = [w for w in QApplication.allWidgets() if isinstance(w, QTabBar) and w.isVisible()]
    hits = [(bar, i) for bar in bars for i in range(bar.count()) if bar.tabText(i) == text]
    return (hits[0][0], hits[0][0].tabRect(hits[0][1])) if hits else (None, None)


def _part(widget: QWidget, question: dict[str, Any]) -> QRect | None:
    """The rectangle asked for inside widget; None when there is no such part."""
    if "row" in question and isinstance(widget, QAbstractItemView):
        model = widget.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        wanted = str(question["row"])
        hit = next(
            (i for i in rows if wanted in str(i.data(Qt.ItemDataRole.DisplayRole) or "")), None
        )
        return None if hit is None else widget.visualRect(hit)
    if "spot" in question:
        return widget.seat_rect(question["spot"]) if isinstance(widget, SeatCanvas) else None
    if "podium" in question:
        place = getattr(widget, "podium_rect", None)
        return place(*question["podium"]) if callable(place) else None
    return widget.rect()


def _described(widget: QWidget, part: QRect) -> dict[str, object]:
    viewport = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
    factor = widget.devicePixelRatioF()
    centre = viewport.mapToGlobal(part.center())
    return {
        "x": round(centre.x() * factor),
        "y": round(centre.y() * factor),
        "width": round(part.width() * factor),
        "height": round(part.height() * factor),
        "text": _text(widget),
        "is_visible": widget.isVisible(),
        "is_in_sight": _is_in_sight(widget, centre),
        "is_enabled": widget.isEnabled(),
        "is_checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
        "has_focus": widget.hasFocus(),
    }


def _is_in_sight(widget: QWidget, at: QPoint) -> bool:
    """Whether what is seen at a point is the widget: not scrolled away, not covered."""
    there = QApplication.widgetAt(at)
    return there is not None and (there is widget or widget.isAncestorOf(there))


def _text(widget: QWidget) -> str:
    for name in ("fullText", "text", "toPlainText"):
        told = getattr(widget, name, None)
        if callable(told):
            return str(told())
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        rows = range(model.rowCount())
        return "\n".join(str(model.index(r, 0).data(Qt.ItemDataRole.DisplayRole)) for r in rows)
    return widget.accessibleName()
