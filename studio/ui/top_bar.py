"""The bar on top: which room on which server, how the link is, the clocks, and CLEAN."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.commands import FOREGROUND, Fate, StartRecording
from studio.domain.desk import DeskState
from studio.domain.events import RehearsalStage
from studio.domain.intents import Clean, Intent
from studio.domain.room import Link
from studio.ui import theme
from studio.ui.clocks import Clocks, since, time_of_day
from studio.ui.command_line import last_echo_s
from studio.ui.icons import icon
from studio.ui.key_words import panic_words
from studio.ui.sentences import seconds_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.chip import Chip
from studio.ui.widgets.clock_face import ClockFace, Face
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.tally_button import Tally, TallyButton
from studio.ui.workspaces import workspace_button

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

BAR_PX: Final = 56
_TICK_MS: Final = 200
_NAME_PX: Final = 420


class TopBar(QWidget):
    """Shows what every workspace needs. CLEAN is far from TAKE."""

    intent = SignalOf[Intent](object)

    def __init__(self, clocks: Clocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._clocks = clocks
        self._state = DeskState()
        self.menu = named(QToolButton(self), "menuButton", self.tr("Panels, keys, quit"))
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setIcon(icon("menu"))
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.room = named(EliderLabel("", self), "roomTitle")
        self.link = named(EliderLabel("", self), "linkLine")
        self.server = named(Chip(self.tr("REHEARSAL"), self.tr("CLOUD"), parent=self), "serverKind")
        self.clean = named(
            TallyButton(self.tr("CLEAN"), panic_words(), self, is_quiet=True), "cleanButton"
        )
        self.record = named(ClockFace(self.tr("REC"), self, has_dot=True), "recordClock")
        self.time = named(ClockFace("", self, has_dot=False), "timeOfDay")
        self._dress()
        self._lay_out()
        self.clean.clicked.connect(self._on_clean)
        timer = QTimer(self)
        timer.setInterval(_TICK_MS)
        timer.timeout.connect(self._tick)
        timer.start()
        self._tick()

    def set_menu(self, menu: QMenu) -> None:
        """Open this from the menu button."""
        self.menu.setMenu(menu)

    def set_workspaces(self, actions: tuple[QAction, ...]) -> None:
        """Offer the workspaces beside the menu."""
        for action in actions:
            self._switch.addWidget(workspace_button(action, self))

    def show_state(self, state: DeskState) -> None:
        """Bring names, link and tally in line with state. Emits nothing."""
        self._state = state
        self.room.set_text(self._room(state))
        self._show_server(state)
        self.link.set_text(self._link(state))
        is_usual = state.link is Link.LIVE or (_is_over(state) and not _is_lost(state))
        self.link.set_colour(theme.MUTED if is_usual else theme.ASKED)
        self._show_clean(state)
        self._tick()

    def _show_server(self, state: DeskState) -> None:
        if state.connection is None:
            self.server.say("")
        elif state.is_rehearsal:
            self.server.say(self.tr("REHEARSAL"), theme.REHEARSAL_FILL, theme.ON_FILL)
        else:
            self.server.say(self.tr("CLOUD"), theme.RAISED, theme.TEXT)

    def _show_clean(self, state: DeskState) -> None:
        layer = state.program.layer(FOREGROUND)
        tally = Tally.REHEARSED if state.is_rehearsal else Tally.PROGRAM
        if not state.room.is_ready or layer is None:
            tally = Tally.OFF
        elif not layer.is_confirmed:
            tally = Tally.ASKED
        self.clean.setEnabled(state.room.is_ready)
        self.clean.show_tally(tally)

    def _room(self, state: DeskState) -> str:
        facts = state.room.facts
        if facts is not None:
            return facts.name or facts.id
        return self.tr("Opening...") if _is_coming(state) else self.tr("No room open")

    def _link(self, state: DeskState) -> str:
        if state.rehearsal is RehearsalStage.STARTING:
            return self.tr("The rehearsal room is starting")
        if state.connection is None:
            return "" if state.is_opening else self.tr("Open a room in the room panel")
        if _is_lost(state):
            return self.tr("The rehearsal room stopped")
        if _is_over(state):
            return self.tr("This room has ended")
        parts = [self._link_word(state.link)]
        if state.round_trip_s is not None and state.link is Link.LIVE:
            parts.append(self.tr("%1 ms").replace("%1", str(round(state.round_trip_s * 1000))))
        delay_s = last_echo_s(state.commands)
        if delay_s is not None:
            parts.append(self.tr("echo %1").replace("%1", seconds_words(delay_s)))
        return "  ".join(parts)

    def _link_word(self, link: Link) -> str:
        match link:
            case Link.LIVE:
                return self.tr("Link live")
            case Link.CONNECTING:
                return self.tr("Link connecting")
            case Link.STALE:
                return self.tr("Link silent")
            case Link.OFFLINE:
                return self.tr("No link")

    def _dress(self) -> None:
        self.setFixedHeight(BAR_PX)
        font = QFont(self.font())
        font.setPixelSize(theme.HEADLINE_PX)
        font.setWeight(QFont.Weight.DemiBold)
        self.room.setFont(font)
        self.room.hint_width(_NAME_PX)
        self.link.hint_width(_NAME_PX)
        self.clean.be_of_size(*theme.PANIC, theme.HEADLINE_PX - 2)
        self.clean.setAccessibleName(self.tr("CLEAN"))
        tip = self.tr("All graphics in front of the people off, at once (%1 from anywhere)")
        self.clean.setToolTip(tip.replace("%1", panic_words()))
        self.record.setToolTip(self.tr("How long the recording runs"))
        self.time.setToolTip(self.tr("Time of day"))

    def _lay_out(self) -> None:
        self._switch = QHBoxLayout()
        self._switch.setSpacing(0)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.room)
        names.addWidget(self.link)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.EDGE, 0, theme.EDGE, 0)
        row.setSpacing(theme.EDGE)
        row.addWidget(self.menu)
        row.addLayout(self._switch)
        row.addWidget(self.server)
        row.addLayout(names, 1)
        row.addWidget(self.clean)
        row.addSpacing(2 * theme.EDGE)
        row.addWidget(self.record)
        row.addSpacing(theme.EDGE)
        row.addWidget(self.time)

    def _tick(self) -> None:
        now = self._clocks.now()
        self.time.show_face(Face(time_of_day(now)))
        recording = self._state.room.recording
        if recording is not None:
            dot = theme.on_air(is_rehearsal=self._state.is_rehearsal).edge
            self.record.show_face(Face(since(recording.created_at, now), theme.TEXT, dot))
            return
        dot = theme.ASKED if _is_record_asked(self._state) else ""
        self.record.show_face(Face("00:00:00", theme.DISABLED, dot))

    def _on_clean(self) -> None:
        self.intent.emit(Clean())


def _is_coming(state: DeskState) -> bool:
    is_starting = state.rehearsal is RehearsalStage.STARTING
    return state.connection is not None or state.is_opening or is_starting


def _is_over(state: DeskState) -> bool:
    return state.room.facts is not None and state.room.facts.is_over


def _is_lost(state: DeskState) -> bool:
    return state.is_rehearsal and state.rehearsal is RehearsalStage.LOST


def _is_record_asked(state: DeskState) -> bool:
    """Whether a recording was asked for and the room has not said yet that it runs."""
    asked = [c for c in state.commands if isinstance(c.request, StartRecording)]
    return bool(asked) and asked[-1].fate in {Fate.ASKED, Fate.ACCEPTED}
