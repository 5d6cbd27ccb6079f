"""Lock and End: what cannot be undone. The guards ask for a typed word."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import EndRoom, Intent, LockRoom
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named


class FinalBox(QWidget):
    """Two buttons, hidden while no room is open."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock_button = named(QPushButton(self.tr("Lock…"), self), "lockRoomButton")
        self._end_button = named(QPushButton(self.tr("End for all…"), self), "endRoomButton")
        self._lock_button.clicked.connect(self._on_lock_clicked)
        self._end_button.clicked.connect(self._on_end_clicked)
        flow = FlowLayout(self)
        flow.addWidget(self._lock_button)
        flow.addWidget(self._end_button)
        self.setHidden(True)

    def show_state(self, state: DeskState) -> None:
        """Offer what this room allows. Emits nothing."""
        facts = state.room.facts
        self.setHidden(state.connection is None)
        is_running = facts is not None and not facts.is_over
        is_locked = facts is not None and facts.is_locked is True
        can_lock = state.room.options.can_lock
        self._end_button.setEnabled(is_running)
        self._end_button.setToolTip(self.tr("End the meeting for everybody"))
        self._lock_button.setEnabled(is_running and can_lock and not is_locked)
        if is_locked:
            tip = self.tr("This room is locked. A lock cannot be undone.")
        elif not can_lock:
            tip = self.tr("Locking was switched off when this room was created.")
        else:
            tip = self.tr("Let nobody new in; this cannot be undone")
        self._lock_button.setToolTip(tip)

    @Slot()
    def _on_lock_clicked(self) -> None:
        self.intent.emit(LockRoom())

    @Slot()
    def _on_end_clicked(self) -> None:
        self.intent.emit(EndRoom())
