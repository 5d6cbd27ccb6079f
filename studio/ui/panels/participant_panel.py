"""Who is in the room: drag them onto a seat, seat them with a button, or kick them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import GiveSeat, Held, Intent, KickParticipant
from studio.domain.looks import EMPTY_SEAT, Look, SeatKind, person
from studio.ui import theme
from studio.ui.models.participants import ParticipantRow, ParticipantsModel, participant_rows
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.hold_button import HoldButton
from studio.ui.widgets.named import named
from studio.ui.widgets.row_delegate import RowDelegate
from studio.ui.widgets.steady import keep_width


class ParticipantPanel(QWidget):
    """List of participants with buttons for the selected one."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "participantPanel", spoken=self.tr("Participants"))
        self._state = DeskState()
        self._model = ParticipantsModel(self)
        self._list = self._build_list()
        self._seat_button = named(QPushButton(self.tr("Seat"), self), "seatButton")
        self._kick_button = HoldButton(self.tr("Kick"), self.tr("Press again"), self)
        named(self._kick_button, "kickButton")
        keep_width(self._seat_button, self.tr("Unseat"))
        self._seat_button.clicked.connect(self._on_seat_clicked)
        self._kick_button.clicked.connect(self._on_kick_clicked)
        self._kick_button.held.connect(self._on_kick_held)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self._list, 1)
        row = FlowLayout()
        row.addWidget(self._seat_button)
        row.addWidget(self._kick_button)
        column.addLayout(row)
        self._show_buttons()

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        self._state = state
        self._model.show(participant_rows(state))
        self._list.set_hint(self._hint(state))
        self._show_buttons()

    @Slot()
    def _on_seat_clicked(self) -> None:
        row = self._selected()
        target = None if row is None else self._target(row)
        if row is not None and target is not None:
            is_seated, seat = self._seat_of(row) is not None, person(row.id, row.name)
            self.intent.emit(GiveSeat(target, EMPTY_SEAT if is_seated else seat))

    @Slot()
    def _on_kick_clicked(self) -> None:
        row = self._selected()
        if row is not None:
            self.intent.emit(KickParticipant(row.id))

    @Slot()
    def _on_kick_held(self) -> None:
        row = self._selected()
        if row is not None:
            self.intent.emit(Held(KickParticipant(row.id)))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_buttons()

    def _build_list(self) -> HintedList:
        people = HintedList(self)
        named(people, "participantList", spoken=self.tr("People in the room"))
        people.setModel(self._model)
        people.setItemDelegate(RowDelegate(people))
        people.setDragEnabled(True)
        people.setDragDropMode(QListView.DragDropMode.DragOnly)
        people.selectionModel().selectionChanged.connect(self._on_selection_changed)
        return people

    def _selected(self) -> ParticipantRow | None:
        return self._model.row(self._list.selected())

    def _show_buttons(self) -> None:
        row = self._selected()
        self._show_seat_button(row)
        self._show_kick_button(row)

    def _show_seat_button(self, row: ParticipantRow | None) -> None:
        button = self._seat_button
        is_seated = row is not None and self._seat_of(row) is not None
        button.setText(self.tr("Unseat") if is_seated else self.tr("Seat"))
        button.setEnabled(row is not None and self._target(row) is not None)
        if row is None:
            button.setToolTip(self.tr("Select somebody, or drag them onto a seat."))
        elif is_seated:
            button.setToolTip(self.tr("Take this person off their seat in the preview"))
        elif not button.isEnabled():
            button.setToolTip(self.tr("Every seat of this layout is taken."))
        else:
            button.setToolTip(self.tr("Give this person the first free seat of the preview"))

    def _show_kick_button(self, row: ParticipantRow | None) -> None:
        button = self._kick_button
        armed = self._state.armed
        is_armed = row is not None and armed is not None and armed.wish == KickParticipant(row.id)
        button.show_armed(is_armed=is_armed)
        can_kick = self._state.room.options.can_kick
        button.setEnabled(row is not None and can_kick and not row.is_operator)
        if row is None:
            button.setToolTip(self.tr("Select somebody first."))
        elif not can_kick:
            button.setToolTip(self.tr("Kicking was switched off when this room was created."))
        elif row.is_operator:
            button.setToolTip(self.tr("This is you."))
        else:
            button.setToolTip(self.tr("Remove this person from the room; they can come back"))

    def _seat_of(self, row: ParticipantRow) -> int | None:
        """The index of the person's seat in the preview."""
        return None if row.preview_seat is None else row.preview_seat - 1

    def _target(self, row: ParticipantRow) -> int | None:
        """The seat the seat button acts on: their own to leave it, else the first free one."""
        own = self._seat_of(row)
        return own if own is not None else _first_free(self._state)

    def _hint(self, state: DeskState) -> str:
        if state.room.facts is None or state.room.facts.is_over:
            return self.tr("Open a room to see who is there.")
        if not state.is_host:
            return self.tr("Without the API key the room does not say who is there.")
        return self.tr("Nobody is here yet. Send the guest link from the room panel.")


def _first_free(state: DeskState) -> int | None:
    look: Look = state.preview
    places = look.layout.places_in(state.room.frame, len(state.room.participants))
    free = (i for i in range(len(places)) if look.seat_at(i).kind is SeatKind.EMPTY)
    return next(free, 0 if look.layout.is_auto else None)
