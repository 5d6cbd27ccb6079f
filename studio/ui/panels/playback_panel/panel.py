"""The list, the controls of the selected clip, and a line to add one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui import theme
from studio.ui.models.clips import ClipRow, ClipsModel, clip_rows
from studio.ui.panels.playback_panel.add_form import AddForm
from studio.ui.panels.playback_panel.clip_controls import ClipControls
from studio.ui.signals import SignalOf
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named
from studio.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

TICK_MS: Final = 200


class PlaybackPanel(QWidget):
    """Media list with play and stop; `clock` is the monotonic one that stamps playbacks."""

    intent = SignalOf[Intent](object)

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "playbackPanel", spoken=self.tr("Playback"))
        self._clock = clock
        self._state = DeskState()
        self._model = ClipsModel(self)
        self._list = self._build_list()
        self._controls = ClipControls(self)
        self._add = AddForm(self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self._list, 1)
        for part in (self._controls, self._add):
            part.intent.connect(self._on_part_intent)
            column.addWidget(part)

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        self._state = state
        self._show_rows()
        self._add.show_state(state)
        if any(row.left for row in self._model.rows):
            self._tick.start()
        else:
            self._tick.stop()

    @Slot()
    def _on_tick(self) -> None:
        self._show_rows()

    @Slot(object)
    def _on_part_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    @Slot()
    def _on_selection_changed(self) -> None:
        self._controls.show_clip(self._selected(), is_ready=self._state.room.is_ready)

    def _build_list(self) -> HintedList:
        clips = HintedList(self)
        named(clips, "clipList", spoken=self.tr("Media list"))
        clips.set_hint(self.tr("No clips yet. Add the address of a WebM, MP4 or MP3 file below."))
        clips.setModel(self._model)
        clips.setItemDelegate(RowDelegate(clips))
        clips.setDragEnabled(True)
        clips.setDragDropMode(QListView.DragDropMode.DragOnly)
        clips.selectionModel().selectionChanged.connect(self._on_selection_changed)
        return clips

    def _selected(self) -> ClipRow | None:
        return self._model.row(self._list.selected())

    def _show_rows(self) -> None:
        self._model.show(clip_rows(self._state, self._clock()))
        if self._selected() is None:
            self._list.setCurrentIndex(self._model.index(0))
        self._controls.show_clip(self._selected(), is_ready=self._state.room.is_ready)
