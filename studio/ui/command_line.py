"""The line at the bottom: whether keys are live, what was asked last, and its fate."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain.commands import Command, Fate, LayerKind, ShowLayer, TakeSnapshot
from studio.domain.desk import DeskState
from studio.domain.room import Link
from studio.ui import theme
from studio.ui.monitors.take_state import is_take, last_take, parts_of_take
from studio.ui.sentences import command_words
from studio.ui.widgets.chip import Chip
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

LINE_PX: Final = 30
_ROOM_PX: Final = 170
_KIB: Final = 1024


class CommandLine(QWidget):
    """Every part keeps its width, whatever it says; the last command gets what is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commandLine")
        self._is_typing = False
        self.setFixedHeight(LINE_PX)
        self.keys = named(self._chip(), "keysChip")
        self.room = named(EliderLabel("", self), "roomSummary")
        self.room.set_colour(theme.MUTED)
        self.room.setFixedWidth(_ROOM_PX)
        self.waiting = self._part("waitingCount", self.tr("99 waiting"))
        self.command = named(EliderLabel("", self), "lastCommand")
        self.graphics = self._part("graphicsLine", self.tr("%n graphics, %1 KiB", "", 99) + "99")
        self.graphics.setToolTip(self.tr("All graphics on air go out as one picture"))
        self.warnings = self._part("warningCount", self.tr("Warnings: %1"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 0, theme.EDGE, 0)
        row.setSpacing(2 * theme.EDGE)
        row.addWidget(self.keys)
        row.addWidget(self.room)
        row.addWidget(self.waiting)
        row.addWidget(self.command, 1)
        row.addWidget(self.warnings)
        row.addWidget(self.graphics)
        self.show_typing(is_typing=False)

    def text(self) -> str:
        """The last command in words."""
        return self.command.text()

    def show_holding(self, *, is_holding: bool) -> None:
        """Say that a key acts once it was held."""
        if is_holding:
            self.keys.say(self.tr("HOLD"), theme.ASKED, theme.ON_ASKED)
        else:
            self.show_typing(is_typing=self._is_typing)

    def show_typing(self, *, is_typing: bool) -> None:
        """Say whether letters are keys or text."""
        self._is_typing = is_typing
        if is_typing:
            self.keys.say(self.tr("TYPING"), theme.ASKED, theme.ON_ASKED)
            self.keys.setToolTip(self.tr("Letters and digits go into the field. Esc leaves it."))
            return
        self.keys.say(self.tr("LIVE KEYS"), theme.RAISED, theme.TEXT)
        self.keys.setToolTip(self.tr("Keys act on the show."))

    def show_state(self, state: DeskState) -> None:
        """Tell commands and counts. Emits nothing."""
        self.room.set_text(self._room(state))
        own = (command for command in state.commands if not _is_for_monitor(command))
        waiting = sum(command.fate in {Fate.ASKED, Fate.ACCEPTED} for command in own)
        self.waiting.set_text(self.tr("%n waiting", "", waiting))
        self.waiting.set_colour(theme.ASKED if waiting else theme.MUTED)
        self._show_command(told_commands(state.commands))
        self.graphics.set_text(self._graphics(state))
        self._show_warnings(len(state.notices))

    def _room(self, state: DeskState) -> str:
        facts = state.room.facts
        if facts is None:
            return self.tr("No room")
        if state.round_trip_s is None or state.link is not Link.LIVE:
            return facts.name or facts.id
        words = self.tr("%1 ms").replace("%1", str(round(state.round_trip_s * 1000)))
        return f"{words}  {facts.name or facts.id}"

    def _show_command(self, told: tuple[Command, ...]) -> None:
        words = command_words(told[-1], *told[:-1]) if told else ""
        self.command.set_text(words or self.tr("Nothing was sent yet"))
        self.command.set_colour(_COLOURS[told[-1].fate] if told else theme.MUTED)
        self.setAccessibleName(words)

    def _show_warnings(self, count: int) -> None:
        self.warnings.set_text(self.tr("Warnings: %1").replace("%1", str(count)) if count else "")
        self.warnings.set_colour(theme.ASKED)

    def _graphics(self, state: DeskState) -> str:
        """How many graphics are on air, in front and behind, and how big what they became is."""
        on_air = {layer.layer_id for _, layer in state.program.layers}
        sent = [c.request for c in state.commands if isinstance(c.request, ShowLayer)]
        shown = [r for r in sent if r.layer_id in on_air and r.kind is LayerKind.GRAPHICS]
        if not shown:
            return ""
        count = sum(keyer.is_in for post in shown for keyer in post.keyers)
        size = max(1, round(sum(len(post.picture) for post in shown) / _KIB))
        return self.tr("%n graphics, %1 KiB", "", count).replace("%1", str(size))

    def _chip(self) -> Chip:
        words = (self.tr("LIVE KEYS"), self.tr("TYPING"), self.tr("HOLD"))
        return Chip(*words, parent=self)

    def _part(self, name: str, widest: str) -> EliderLabel:
        right = Qt.AlignmentFlag.AlignRight
        label = named(EliderLabel("", self, alignment=right), name)
        label.set_colour(theme.MUTED)
        label.setFixedWidth(label.fontMetrics().horizontalAdvance(widest))
        return label


def told_commands(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Return the newest command of the operator; of a take the part that has come least far.

    Parts that have come equally far are told together. The stills the desk takes for its own
    monitor are not told.
    """
    own = tuple(command for command in commands if not _is_for_monitor(command))
    worst = last_take(own)
    if worst is None or not is_take(own[-1]):
        return own[-1:]
    return tuple(part for part in parts_of_take(own) if part.fate is worst.fate)


def last_echo_s(commands: tuple[Command, ...]) -> float | None:
    """Return how long the newest echo of a command of the operator took; None before the first."""
    own = (c.echo_delay_s for c in reversed(commands) if not _is_for_monitor(c))
    return next((delay_s for delay_s in own if delay_s is not None), None)


def _is_for_monitor(command: Command) -> bool:
    request = command.request
    return isinstance(request, TakeSnapshot) and request.is_for_program


_COLOURS: Final = {
    Fate.ASKED: theme.ASKED,
    Fate.ACCEPTED: theme.ASKED,
    Fate.CONFIRMED: theme.TEXT,
    Fate.UNECHOED: theme.TEXT,
    Fate.FAILED: theme.ASKED,
}
