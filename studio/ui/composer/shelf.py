"""The library beside the canvas: find a graphic, open it, keep order among them, carry them on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import (
    DeleteTemplates,
    DuplicateTemplate,
    ExportTemplates,
    ImportTemplates,
    Intent,
    RenameTemplate,
    RestoreTemplates,
)
from studio.domain.library import LibraryEntry, LibraryState, is_found
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note

if TYPE_CHECKING:
    from studio.services.editing import Keeper

SUFFIX: Final = ".podium"
_PICTURE: Final = QSize(64, 36)
_ID: Final = Qt.ItemDataRole.UserRole


class Shelf(QWidget):
    """Shows the library of the desk's state; opens in the keeper, wishes the rest."""

    intent = SignalOf[Intent](object)

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._library = LibraryState()
        self._shown: object = None
        named(self, "graphicShelf", spoken=self.tr("Library"))
        self._search = named(QLineEdit(self), "shelfSearch", self.tr("Part of a name"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))
        self._list = named(QListWidget(self), "shelfList", "", self.tr("Graphics of the library"))
        self._list.setIconSize(_PICTURE)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = note(self.tr("No graphic has such a name."), self)
        self._open = self._button("shelfOpen", self.tr("Open"), self.tr("Edit this graphic"))
        self._copy = self._button("shelfCopy", self.tr("Copy"), self.tr("Make another one of it"))
        self._rename = self._button(
            "shelfRename", self.tr("Rename"), self.tr("Write another name into the list (F2)")
        )
        self._delete = self._button("shelfDelete", self.tr("Delete"), self.tr("Put it away"))
        self._undo = self._button("shelfUndo", self.tr("Bring back"), "")
        self._import = self._button(
            "shelfImport", self.tr("Import…"), self.tr("Take in a bundle, a document or an SVG")
        )
        self._export = self._button(
            "shelfExport", self.tr("Export…"), self.tr("Write it with its pictures into one file")
        )
        self._lay_out()
        self._connect()
        self._show_buttons()

    def show_library(self, library: LibraryState) -> None:
        """Bring the list in line with the library. Emits nothing."""
        self._library = library
        words = self._search.text()
        entries = tuple(entry for entry in library.entries if is_found(words, entry.name))
        if entries != self._shown:
            self._shown = entries
            self._fill(entries)
        deleted = library.deleted
        self._undo.setVisible(bool(deleted))
        if deleted:
            self._undo.setToolTip(self.tr("Bring %1 back").replace("%1", deleted[0].name))
        self._show_buttons()

    def _fill(self, entries: tuple[LibraryEntry, ...]) -> None:
        """Where only names and pictures changed, the rows stay under the hand."""
        rows = range(self._list.count())
        if [self._list.item(row).data(_ID) for row in rows] != [entry.id for entry in entries]:
            self._fill_anew(entries)
        for row, entry in enumerate(entries):
            item = self._list.item(row)
            item.setText(entry.name)
            item.setIcon(QIcon(entry.thumbnail) if entry.thumbnail else QIcon())
            kind = self.tr("Comes with the program") if entry.is_builtin else self.tr("Your own")
            item.setToolTip(f"{entry.name}: {kind}")
        self._hint.setHidden(bool(entries))

    def _fill_anew(self, entries: tuple[LibraryEntry, ...]) -> None:
        chosen = self._chosen()
        with QSignalBlocker(self._list):
            self._list.clear()
            for entry in entries:
                item = QListWidgetItem()
                item.setData(_ID, entry.id)
                if not entry.is_builtin:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setSizeHint(QSize(0, _PICTURE.height() + theme.GAP))
                self._list.addItem(item)
                if chosen is not None and entry.id == chosen.id:
                    self._list.setCurrentItem(item)

    def _chosen(self) -> LibraryEntry | None:
        row = self._list.currentRow()
        wanted = self._list.item(row).data(_ID) if row >= 0 else None
        return next((entry for entry in self._library.entries if entry.id == wanted), None)

    def _show_buttons(self) -> None:
        entry = self._chosen()
        for button in (self._open, self._copy, self._export):
            button.setEnabled(entry is not None)
        for button in (self._rename, self._delete):
            button.setEnabled(entry is not None and not entry.is_builtin)

    def _on_open(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self._keeper.open(entry.id)

    def _on_copy(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self.intent.emit(DuplicateTemplate(entry.id, entry.name))

    def _on_rename(self) -> None:
        self._list.editItem(self._list.currentItem())

    def _on_written(self, item: QListWidgetItem) -> None:
        """A name was written into the list: it is the old one until the library has it."""
        entry = self._chosen()
        name = item.text().strip()
        if entry is None or entry.id != item.data(_ID) or name == entry.name:
            return
        item.setText(entry.name)
        if name:
            self.intent.emit(RenameTemplate(entry.id, name))

    def _on_delete(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self.intent.emit(DeleteTemplates((entry.id,)))

    def _on_undo(self) -> None:
        if self._library.deleted:
            self.intent.emit(RestoreTemplates(tuple(e.id for e in self._library.deleted)))

    def _on_import(self) -> None:
        dialog = self._dialog("importDialog", self.tr("Import graphics"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_import_chosen)
        dialog.open()

    def _on_import_chosen(self, paths: list[str]) -> None:
        self.intent.emit(ImportTemplates(tuple(paths)))

    def _on_export(self) -> None:
        entry = self._chosen()
        if entry is None:
            return
        dialog = self._dialog("exportDialog", self.tr("Export a graphic"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(entry.name + SUFFIX)
        dialog.fileSelected.connect(lambda path: self._on_export_chosen(entry.id, path))
        dialog.open()

    def _on_export_chosen(self, entry_id: str, path: str) -> None:
        self.intent.emit(ExportTemplates((entry_id,), str(Path(path))))

    def _dialog(self, name: str, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setObjectName(name)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self.show_library(self._library))
        self._list.currentItemChanged.connect(lambda *_: self._show_buttons())
        self._list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self._list.itemChanged.connect(self._on_written)
        self._list.itemDoubleClicked.connect(lambda _: self._on_open())
        for button, do in (
            (self._open, self._on_open),
            (self._copy, self._on_copy),
            (self._rename, self._on_rename),
            (self._delete, self._on_delete),
            (self._undo, self._on_undo),
            (self._import, self._on_import),
            (self._export, self._on_export),
        ):
            button.clicked.connect(do)

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        return named(QPushButton(words, self), name, tip, words)

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(buttons, theme.GAP // 2)
        for button in (
            self._open,
            self._copy,
            self._rename,
            self._delete,
            self._undo,
            self._import,
            self._export,
        ):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.addWidget(self._search)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
