"""Record, stop, the time, and the recordings made so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.domain.commands import Fate, StartRecording, StopRecording
from studio.domain.desk import DeskState
from studio.domain.intents import Held, Intent, Record, StopRecord
from studio.ui import theme
from studio.ui.fonts import BASE_PX, digits
from studio.ui.models.durations import count_up
from studio.ui.panels.outputs_panel.recording_list import RecordingList
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.hold_button import HoldButton
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading

if TYPE_CHECKING:
    from collections.abc import Callable

TICK_MS: Final = 250
_UNDER_WAY: Final = frozenset({Fate.ASKED, Fate.ACCEPTED})
"""Later, what the room says of itself is shown: a command it never echoed changed nothing yet."""


class RecordBox(QWidget):
    """Record is at once, stop is guarded: an unwanted recording harms nobody, a cut one does."""

    intent = SignalOf[Intent](object)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._state = clock, DeskState()
        self._record_button = named(QPushButton(self.tr("● Record"), self), "recordButton")
        self._stop_button = HoldButton(self.tr("■ Stop"), self.tr("Press again"), self)
        named(self._stop_button, "stopRecordButton")
        self._time = EliderLabel("", self, alignment=Qt.AlignmentFlag.AlignRight)
        named(self._time, "recordTime")
        self._recordings = RecordingList(self)
        self._recordings.intent.connect(self._on_list_intent)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._record_button.clicked.connect(self._on_record_clicked)
        self._stop_button.clicked.connect(self._on_stop_clicked)
        self._stop_button.held.connect(self._on_stop_held)
        self._arrange()
        self.show_state(self._state)

    def show_state(self, state: DeskState) -> None:
        """Show the running recording and the list of the others. Emits nothing."""
        self._state = state
        self._recordings.show_state(state)
        self._show_buttons()
        self._show_time()
        if state.is_recording:
            self._tick.start()
        else:
            self._tick.stop()

    @Slot()
    def _on_record_clicked(self) -> None:
        self.intent.emit(Record())

    @Slot()
    def _on_stop_clicked(self) -> None:
        self.intent.emit(StopRecord())

    @Slot()
    def _on_stop_held(self) -> None:
        self.intent.emit(Held(StopRecord()))

    @Slot(object)
    def _on_list_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    @Slot()
    def _on_tick(self) -> None:
        self._show_time()

    def _arrange(self) -> None:
        self._time.setFont(digits(self._time.font(), BASE_PX))
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Recording"), self), 1)
        head.addWidget(self._time, 1)
        buttons = FlowLayout()
        for button in (self._record_button, self._stop_button, self._recordings.open_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._recordings, 1)

    def _show_buttons(self) -> None:
        room = self._state.room
        is_running = self._state.is_recording
        can_start = room.is_ready and room.options.can_record and not is_running
        self._record_button.setEnabled(can_start)
        self._stop_button.setEnabled(room.is_ready and is_running)
        armed = self._state.armed
        self._stop_button.show_armed(is_armed=armed is not None and armed.wish == StopRecord())
        if not room.is_ready:
            tip = self.tr("Open a room first: there is nothing to record.")
        elif not room.options.can_record:
            tip = self.tr("Recording was switched off when this room was created.")
        else:
            tip = self.tr("Record the program, at once")
        self._record_button.setToolTip(tip)
        self._stop_button.setToolTip(self.tr("Press twice, or hold, to stop the recording"))

    def _show_time(self) -> None:
        words, colour = self._time_words()
        self._time.set_text(words)
        self._time.set_colour(colour)

    def _time_words(self) -> tuple[str, str]:
        recording = self._state.room.recording
        if recording is None:
            return self._starting_words()
        if self._newest_fate(StopRecording) in _UNDER_WAY:
            return self.tr("Stopping…"), theme.ASKED
        passed = count_up(self._clock() - recording.created_at)
        on_air = theme.on_air(is_rehearsal=self._state.is_rehearsal).edge
        return self.tr("● REC {time}").format(time=passed), on_air

    def _starting_words(self) -> tuple[str, str]:
        """What is said of a recording that the room does not know of."""
        fate = self._newest_fate(StartRecording)
        if fate in _UNDER_WAY:
            return self.tr("Starting…"), theme.ASKED
        return (self.tr("Not echoed") if fate is Fate.UNECHOED else ""), theme.MUTED

    def _newest_fate(self, kind: type[StartRecording | StopRecording]) -> Fate | None:
        commands = (c for c in reversed(self._state.commands) if isinstance(c.request, kind))
        newest = next(commands, None)
        return None if newest is None else newest.fate
