"""The layout grid: which layout is prepared, and who gets which seat of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import ChooseLayout, GiveSeat, Intent, SwapSeats
from studio.domain.looks import EMPTY_SEAT, LayoutChoice, Seat
from studio.ui import theme
from studio.ui.models.seat_faces import preview_faces
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.layout_chooser import LayoutChooser
from studio.ui.widgets.named import named
from studio.ui.widgets.seat_canvas import SeatCanvas
from studio.ui.widgets.seat_painter import Ink


class LayoutPanel(QWidget):
    """Prepares layout and seats in the preview; nothing here changes the air."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layoutPanel")
        self._layout = LayoutChoice()
        self.chooser = named(LayoutChooser(self), "layoutChooser")
        self.canvas = named(
            SeatCanvas(self),
            "layoutGrid",
            self.tr("Right click or Delete frees a seat. Arrows choose one."),
            self.tr("Layout grid"),
        )
        self.hint = named(EliderLabel("", self), "layoutHint")
        self.hint.set_colour(theme.MUTED)
        self.fills = self._switch(self.tr("Fill empty seats"), "fillEmptySeats")
        self.voice = self._switch(self.tr("By voice"), "byVoice")
        self.names = self._switch(self.tr("Show names"), "showNames")
        self._lay_out()
        self.chooser.chosen.connect(self._on_chosen)
        self.fills.clicked.connect(self._on_switch)
        self.voice.clicked.connect(self._on_switch)
        self.names.clicked.connect(self._on_switch)
        queued = Qt.ConnectionType.QueuedConnection  # the change runs after the drag, not in it
        self.canvas.seat_given.connect(self._on_seat_given, queued)
        self.canvas.seats_swapped.connect(self._on_seats_swapped)
        self.canvas.seat_freed.connect(self._on_seat_freed)

    def show_state(self, state: DeskState) -> None:
        """Bring grid, chooser and switches in line with state. Emits nothing."""
        layout, frame = state.preview.layout, state.room.frame
        self._layout = layout
        tally = theme.on_air(is_rehearsal=state.is_rehearsal)
        self.chooser.check(layout)
        self.chooser.draw(
            frame,
            len(state.room.participants),
            state.program.look.layout,
            tally.edge if state.room.is_ready else "",
        )
        is_open = not layout.is_auto
        self.canvas.show_seats(
            preview_faces(state), frame, Ink(tally.edge, tally.fill), is_open=is_open
        )
        self._show_switches(layout, can_layout=state.room.options.can_layout)
        self.hint.set_text(self._hint(state))

    def _show_switches(self, layout: LayoutChoice, *, can_layout: bool) -> None:
        self.fills.setChecked(layout.fills_empty or layout.is_auto)
        self.voice.setChecked(layout.has_voice_activation and layout.fills_empty)
        self.names.setChecked(layout.shows_names)
        self.fills.setEnabled(not layout.is_auto)
        self.voice.setEnabled(layout.fills_empty and not layout.is_auto)
        self.fills.setToolTip(self._fills_tip(layout))
        self.voice.setToolTip(self._voice_tip(layout))
        self.chooser.setEnabled(can_layout)

    def _fills_tip(self, layout: LayoutChoice) -> str:
        if layout.is_auto:
            return self.tr("In Auto the room fills every seat by itself.")
        return self.tr("The room gives free seats to people who have none.")

    def _voice_tip(self, layout: LayoutChoice) -> str:
        if layout.is_auto:
            return self.tr("Only in a layout with seats: choose one first.")
        if not layout.fills_empty:
            return self.tr("Only together with 'Fill empty seats': the room gives no other seats.")
        return self.tr("Who speaks gets a free seat.")

    def _hint(self, state: DeskState) -> str:
        if not state.room.options.can_layout:
            return self.tr("Layouts are switched off in this room.")
        if state.preview.layout.is_auto:
            return self.tr("Auto: the room places everybody, like this.")
        return self.tr("Drag people or clips onto seats.")

    def _switch(self, text: str, name: str) -> QCheckBox:
        box = named(QCheckBox(text, self), name, text)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return box

    def _lay_out(self) -> None:
        self.names.setToolTip(self.tr("The room writes names on the seats."))
        switches = QHBoxLayout()
        switches.setSpacing(2 * theme.EDGE)
        for switch in (self.fills, self.voice, self.names):
            switches.addWidget(switch)
        switches.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.EDGE, theme.EDGE, theme.EDGE, theme.EDGE)
        column.setSpacing(theme.GAP)
        column.addWidget(self.chooser)
        column.addLayout(switches)
        column.addWidget(self.canvas, 1)

    def _on_chosen(self, name: str) -> None:
        self.intent.emit(ChooseLayout(replace(self._layout, name=name, places=None)))

    def _on_switch(self) -> None:
        changed = replace(
            self._layout,
            fills_empty=self.fills.isChecked() and not self._layout.is_auto,
            has_voice_activation=self.voice.isChecked() and self.fills.isChecked(),
            shows_names=self.names.isChecked(),
        )
        self._show_switches(self._layout, can_layout=self.chooser.isEnabled())
        self.intent.emit(ChooseLayout(changed))

    def _on_seat_given(self, index: int, seat: Seat) -> None:
        self.intent.emit(GiveSeat(index, seat))

    def _on_seats_swapped(self, one: int, other: int) -> None:
        self.intent.emit(SwapSeats(one, other))

    def _on_seat_freed(self, index: int) -> None:
        self.intent.emit(GiveSeat(index, EMPTY_SEAT))
