"""The data panel: sources with their age, the rows of one, and what it fills."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import AddSource, Intent, PickRow, ReadSource, RemoveSource
from studio.ui import theme
from studio.ui.composer.feeds_controls import FeedControls
from studio.ui.composer.feeds_rows import FeedsModel
from studio.ui.composer.feeds_table import FeedTable
from studio.ui.dialogs.file_dialog import choose_files
from studio.ui.sentences import failure_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named
from studio.ui.widgets.row_delegate import RowDelegate
from studio.ui.widgets.tall_page import TallPage
from studio.ui.widgets.words import note

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from studio.domain.feeds import Feed

TICK_MS = 1000


class DataPanel(QWidget):
    """Adds sources, picks rows; ages go on by themselves while it is looked at."""

    intent = SignalOf[Intent](object)

    def __init__(
        self, unix_s: Callable[[], float] = time.time, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "dataPanel", spoken=self.tr("Data sources"))
        self._now, self._state = unix_s, DeskState()
        self._model = FeedsModel(self)
        self._list = self._build_list()
        self._address = self._build_address()
        self._fault = named(note("", self), "dataFault")
        self._fault.setHidden(True)
        self._table = named(
            FeedTable(self), "dataTable", self.tr("Click a row to fill it in"), self.tr("Rows")
        )
        self._controls = FeedControls(self)
        self._controls.intent.connect(self.intent.emit)
        self._table.row_picked.connect(self._on_row_picked)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._show)
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        self._state = state
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def _show(self) -> None:
        known = {row.id for row in self._model.rows}
        self._model.show_feeds(self._state.feeds, self._now())
        fresh = [n for n, row in enumerate(self._model.rows) if row.id not in known]
        if fresh or (self._model.rows and not self._list.selected().isValid()):
            self._list.setCurrentIndex(self._model.index(fresh[-1] if fresh else 0, 0))
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        feed = self._chosen()
        self._table.show_feed(feed)
        self._controls.show_feed(feed, self._state.preview)
        self._remove.setEnabled(feed is not None)
        self._read.setEnabled(feed is not None)
        failure = feed.failure if feed else None
        self._fault.setHidden(failure is None)
        if failure is not None:
            self._fault.setText(failure_words(failure))

    @Slot(int)
    def _on_row_picked(self, row: int) -> None:
        if feed := self._chosen():
            self.intent.emit(PickRow(feed.id, row))

    @Slot()
    def _on_file_clicked(self) -> None:
        words = self.tr("Tables (*.csv *.tsv *.txt *.json *.xml *.rss)")
        choose_files(self, "dataFileDialog", (self.tr("Add a file"), words), self._on_files)

    def _on_files(self, paths: list[str]) -> None:
        for path in paths:
            self.intent.emit(AddSource(path))

    @Slot()
    def _on_address_entered(self) -> None:
        if address := self._address.text().strip():
            self.intent.emit(AddSource(address))
            self._address.clear()

    @Slot()
    def _on_read_clicked(self) -> None:
        if feed := self._chosen():
            self.intent.emit(ReadSource(feed.id))

    @Slot()
    def _on_remove_clicked(self) -> None:
        if feed := self._chosen():
            self.intent.emit(RemoveSource(feed.id))

    def _chosen(self) -> Feed | None:
        index = self._list.selected()
        return self._model.rows[index.row()].feed if index.isValid() else None

    def _build_list(self) -> HintedList:
        rows = named(HintedList(self, rows=2), "dataList", spoken=self.tr("Data sources"))
        rows.setModel(self._model)
        rows.setItemDelegate(RowDelegate(rows))
        rows.set_hint(self.tr("Add a table: its first row names the fields it fills."))
        rows.selectionModel().selectionChanged.connect(self._show_chosen)
        return rows

    def _build_address(self) -> QLineEdit:
        hint = self.tr("https://… CSV, JSON or RSS, then Return")
        line = named(QLineEdit(self), "dataAddressEdit", hint, self.tr("Address of a table"))
        line.setPlaceholderText(hint)
        line.returnPressed.connect(self._on_address_entered)
        return line

    def _build_buttons(self) -> FlowLayout:
        add = named(
            QPushButton(self.tr("Add file…"), self),
            "dataAddButton",
            self.tr("A CSV, JSON or RSS file that is read again whenever it changes"),
        )
        add.clicked.connect(self._on_file_clicked)
        self._read, self._remove = QToolButton(self), QToolButton(self)
        words = (
            (self._read, "dataReadButton", self.tr("Read"), self.tr("Read this source now")),
            (self._remove, "dataRemoveButton", self.tr("Remove"), self.tr("Read it no more")),
        )
        for button, name, text, tip in words:
            named(button, name, tip).setText(text)
        self._read.clicked.connect(self._on_read_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        flow = FlowLayout()
        flow.addWidget(add)
        flow.addWidget(self._read)
        flow.addWidget(self._remove)
        return flow

    def _arrange(self) -> None:
        page = TallPage(self)
        page.column.setSpacing(theme.GAP // 2)
        page.column.addWidget(self._list, 1)
        page.column.addWidget(self._controls)
        page.column.addWidget(self._fault)
        page.column.addWidget(self._table, 2)
        page.column.addLayout(self._build_buttons())
        page.column.addWidget(self._address)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._show_chosen()
