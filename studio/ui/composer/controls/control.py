"""What a control is, and the rows of a form as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.ui.signals import SignalOf
from studio.ui.widgets.switch import Switch


class Kind(Enum):
    """How a value is edited."""

    NUMBER = auto()
    MAYBE_NUMBER = auto()
    """A whole number, or none at all when it is 0."""
    DECIMAL = auto()
    PERCENT = auto()
    LINE = auto()
    LINES = auto()
    CHOICE = auto()
    SWITCH = auto()
    OPTIONAL = auto()
    """Something that is there or not: a shadow, a border."""
    FILL = auto()
    PAINT = auto()
    FAMILY = auto()
    FILE = auto()
    NUMBERS = auto()
    """Several whole numbers with spaces between."""
    WORDS = auto()
    """Several words, one on each line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a form: which part of the object, what it is called, how it is edited."""

    path: str
    words: str
    kind: Kind
    low: float = 0
    high: float = 4096
    choices: tuple[tuple[object, str], ...] = ()
    start: object = None
    """What something optional begins with."""
    is_half: bool = True
    """Whether two of its kind share a line."""


class Control(QWidget):
    """Shows one value; `changed` carries what the operator made of it."""

    changed = SignalOf[object](object)

    def show_value(self, value: object) -> None:
        """Show a value. Emits nothing."""
        raise NotImplementedError


def filled(control: Control, field: QWidget) -> None:
    """Let a field fill a control; a switch is only as wide as its words."""
    row = QHBoxLayout(control)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(field, 0 if isinstance(field, Switch) else 1)
    if isinstance(field, Switch):
        row.addStretch(1)
    control.setFocusProxy(field)
