"""The recordings made so far."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, OpenRecording
from studio.ui.models.recordings import RecordingRow, RecordingsModel, recording_rows
from studio.ui.signals import SignalOf
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named
from studio.ui.widgets.row_delegate import RowDelegate


class RecordingList(QWidget):
    """The newest one is selected until the operator selects another.

    `open_button` opens the selected one; whoever owns the list gives it a place.
    """

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RecordingsModel(self)
        self._list = HintedList(self, rows=2)
        named(self._list, "recordingList", spoken=self.tr("Recordings"))
        self._list.set_hint(self.tr("Recordings appear here when they are stopped."))
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.open_button = named(QPushButton(self.tr("Open"), self), "openRecordingButton")
        self.open_button.clicked.connect(self._on_open_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        self._show_button()

    def show_state(self, state: DeskState) -> None:
        """Show the recordings that are not running. Emits nothing."""
        newest_before = self._model.rows[:1]
        chosen = self._selected()
        self._model.show(recording_rows(state))
        if chosen is None or (chosen,) == newest_before:
            self._list.setCurrentIndex(self._model.index(0))
        self._show_button()

    @Slot()
    def _on_open_clicked(self) -> None:
        row = self._selected()
        if row is not None:
            self.intent.emit(OpenRecording(row.id))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_button()

    def _selected(self) -> RecordingRow | None:
        return self._model.row(self._list.selected())

    def _show_button(self) -> None:
        row = self._selected()
        self.open_button.setEnabled(row is not None and row.can_open)
        if row is None:
            tip = self.tr("There is no recording to open yet.")
        elif not row.can_open:
            tip = self.tr("The server is still finishing this recording.")
        else:
            tip = row.path or self.tr("Fetch this recording and open it")
        self.open_button.setToolTip(tip)
