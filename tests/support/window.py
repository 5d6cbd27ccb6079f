"""The real window with all its panels, and what there is to see in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from example_show import CLOCK_S, NOW, Moment, example_state
from studio.domain.commands import Failure
from studio.domain.desk import DeskState
from studio.domain.errors import Gone
from studio.domain.events import GuardLevel, Question
from studio.domain.intents import EndRoom
from studio.ui.clocks import Clocks
from studio.ui.main_window import MainWindow
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.window_state import WindowState
from studio.ui.workplace import Workplace
from tests.support.long_texts import lengthened

CLOCKS = Clocks(lambda: CLOCK_S, lambda: NOW)
REHEARSAL = example_state(Moment())
CLOUD = example_state(Moment(is_rehearsal=False, is_widescreen=False))
NOTICED = replace(REHEARSAL, notices=(Failure(Gone.sentence, Gone.advice),))
ASKED = replace(REHEARSAL, question=Question(EndRoom(), GuardLevel.WORD, "END"))
STATES = {
    "no room": DeskState(),
    "rehearsal": REHEARSAL,
    "cloud": CLOUD,
    "notice": NOTICED,
    "question": ASKED,
    "long texts": lengthened(replace(NOTICED, question=ASKED.question)),
}
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTabBar,
)


class Memory:
    def __init__(self, state: WindowState | None = None):
        self.state = state or WindowState()

    def load(self):
        return self.state

    def save(self, state):
        self.state = state


class Desk:
    """The window with all real panels."""

    def __init__(self, memory: Memory):
        self.memory = memory
        self.workplace = Workplace(CLOCKS)
        self.window = MainWindow(memory=memory)
        self.window.furnish(self.workplace.panels, CLOCKS)
        self.wishes = []
        self.window.intent.connect(self.wishes.append)

    def show(self, state: DeskState) -> None:
        self.window.show_state(state)
        self.workplace.show_state(state)


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every widget of ours that can be seen."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.objectName().startswith("qt_"):
            yield widget


def texts_of(widget: QWidget) -> list[str]:
    """What of ours is written on a widget."""
    texts = [widget.toolTip(), widget.accessibleName()]
    if isinstance(widget, QAbstractButton | QLabel | EliderLabel):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit):
        texts.append(widget.placeholderText())
    return [text for text in texts if text]
