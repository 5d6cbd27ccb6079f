"""What a control is, and the rows of a form as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain.overlay import Theme
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
    WEIGHT = auto()
    FILE = auto()
    ZONE = auto()
    NUMBERS = auto()
    """Several whole numbers with spaces between."""
    LIMIT = auto()
    """A number as it is typed, or none at all."""
    WORDS = auto()
    """Several words, one on each line."""
    NAME = auto()
    """A word that others ask by; taken over when it is written to the end."""


_WIDE: Final = frozenset({Kind.LINES, Kind.OPTIONAL, Kind.FILL, Kind.PAINT, Kind.FAMILY, Kind.FILE})


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
    is_half: bool | None = None
    """Whether two of its kind share a line; None is as usual for its kind."""
    is_needed: bool = True
    """Whether a fill or a paint cannot be none."""
    unit: str = ""
    """What a number counts, as it stands behind it."""
    step: float = 1
    """By how much an arrow key changes a number."""
    tip: str = ""
    """What is to be known before it is changed, where the words do not say it all."""

    @property
    def is_narrow(self) -> bool:
        """Whether two of its kind share a line."""
        return self.kind not in _WIDE if self.is_half is None else self.is_half

    @property
    def told(self) -> str:
        """What the tooltip says."""
        return self.tip or self.words


class Control(QWidget):
    """Shows one value; `changed` carries what the operator made of it."""

    changed = SignalOf[object](object)
    deed = 0
    """Grows whenever something begins that is to be undone by itself."""

    def show_value(self, value: object) -> None:
        """Show a value. Emits nothing."""
        raise NotImplementedError

    def show_mixed(self, last: object) -> None:
        """Show that several elements differ, the last of them with this value. Emits nothing."""
        raise NotImplementedError

    def show_around(self, theme: Theme, owner: object) -> None:
        """Hear of the theme, and of what the value is a part of. Emits nothing."""


def filled(control: Control, field: QWidget) -> None:
    """Let a field fill a control; a switch is only as wide as its words."""
    row = QHBoxLayout(control)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(field, 0 if isinstance(field, Switch) else 1)
    if isinstance(field, Switch):
        row.addStretch(1)
    control.setFocusProxy(field)
