"""The export list: one graphic as picture files, or a picture per row of a table, and how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.domain.intents import ExportPictures, Intent, MakeBatch
from studio.domain.library import LibraryState
from studio.ui import theme
from studio.ui.composer.export_format import FormatChoice
from studio.ui.composer.export_progress import WorkProgress
from studio.ui.composer.shelf_list import shown_name
from studio.ui.dialogs.file_dialog import choose_files, choose_folder
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

if TYPE_CHECKING:
    from studio.domain.library import LibraryEntry


class ExportPanel(QWidget):
    """Asks where to and wishes; what is under way is shown below and can be stopped."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "exportPanel", spoken=self.tr("Export pictures"))
        self._entries: tuple[LibraryEntry, ...] = ()
        self._rows = ""
        self._choice = named(
            Choice(self), "exportChoice", self.tr("Which graphic"), self.tr("Graphic to export")
        )
        self._choice.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setMinimumContentsLength(8)
        self._format = FormatChoice(self)
        self._pictures = named(
            QPushButton(self.tr("Save pictures…"), self),
            "exportPicturesButton",
            self.tr("Every kind in every size, with the graphic's own texts"),
        )
        self._batch = named(
            QPushButton(self.tr("One per row of a table…"), self),
            "exportBatchButton",
            self.tr("A CSV file whose first row names fields of the graphic"),
        )
        self._progress = WorkProgress(self)
        self._choice.activated.connect(self._show_buttons)
        self._format.changed.connect(self._show_buttons)
        self._pictures.clicked.connect(self._on_pictures_clicked)
        self._batch.clicked.connect(self._on_batch_clicked)
        self._progress.intent.connect(self.intent.emit)
        self._arrange()
        self.show_library(LibraryState())

    def show_library(self, library: LibraryState) -> None:
        """Bring the panel in line with the library. Emits nothing."""
        if library.entries != self._entries:
            self._show_entries(library.entries)
        self._progress.show_work(library.work)
        self._show_buttons()

    def choose(self, entry_id: str) -> None:
        """Take another graphic, if the library has it."""
        self.choose_all((entry_id,))

    def choose_all(self, entry_ids: tuple[str, ...]) -> None:
        """Take one graphic or several at once, those that the library has."""
        there = {entry.id for entry in self._entries}
        chosen = tuple(entry_id for entry_id in entry_ids if entry_id in there)
        if not chosen:
            return
        self._drop_several()
        if len(chosen) > 1:
            words = self.tr("%1 graphics of the library").replace("%1", str(len(chosen)))
            self._choice.insertItem(0, words, chosen)
        place = 0 if len(chosen) > 1 else self._place_of(chosen)
        self._choice.setCurrentIndex(place)
        self._show_buttons()

    @Slot()
    def _on_pictures_clicked(self) -> None:
        choose_folder(
            self, "exportFolderDialog", self.tr("Pictures go into"), self._on_folder_chosen
        )

    def _on_folder_chosen(self, folder: str) -> None:
        self.intent.emit(ExportPictures(self._chosen, folder, self._format.format()))

    @Slot()
    def _on_batch_clicked(self) -> None:
        words = (self.tr("A picture per row"), self.tr("Tables (*.csv *.tsv *.txt)"))
        choose_files(self, "exportRowsDialog", words, self._on_rows_chosen)

    def _on_rows_chosen(self, paths: list[str]) -> None:
        self._rows = paths[0]
        choose_folder(
            self, "batchFolderDialog", self.tr("Pictures go into"), self._on_batch_folder_chosen
        )

    def _on_batch_folder_chosen(self, folder: str) -> None:
        wish = MakeBatch(self._chosen[0], self._rows, folder, self._format.format())
        self.intent.emit(wish)

    @property
    def _chosen(self) -> tuple[str, ...]:
        return tuple(self._choice.currentData() or ())

    def _show_entries(self, entries: tuple[LibraryEntry, ...]) -> None:
        chosen = self._chosen
        self._entries = entries
        self._choice.clear()
        for entry in entries:
            self._choice.addItem(shown_name(entry), (entry.id,))
        self.choose_all(chosen)

    def _place_of(self, chosen: tuple[str, ...]) -> int:
        places = range(self._choice.count())
        return next(n for n in places if tuple(self._choice.itemData(n)) == chosen)

    def _drop_several(self) -> None:
        """The row that stands for several is only there while they are chosen."""
        if self._choice.count() > len(self._entries):
            self._choice.removeItem(0)

    @Slot()
    def _show_buttons(self) -> None:
        can = bool(self._entries) and self._format.is_complete and not self._progress.is_busy
        self._pictures.setEnabled(can)
        self._batch.setEnabled(can and len(self._chosen) == 1)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(caption(self.tr("Graphic"), self))
        column.addWidget(self._choice)
        column.addWidget(self._format)
        column.addWidget(self._pictures)
        column.addWidget(self._batch)
        column.addWidget(self._progress, 1)
