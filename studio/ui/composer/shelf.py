"""The library beside the canvas: find a graphic, open it, keep order among them, carry them on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.intents import (
    DeleteTemplates,
    DuplicateTemplate,
    ExportTemplates,
    ImportTemplates,
    Intent,
    RenameTemplate,
    RestoreTemplates,
)
from studio.domain.library import DRAFT, LibraryState, ShelfRow, is_found, shelf_rows
from studio.ui import theme
from studio.ui.composer.kind_words import kind_words
from studio.ui.composer.shelf_list import ShelfList, shown_name
from studio.ui.dialogs.file_dialog import choose_files, choose_target
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note

if TYPE_CHECKING:
    from studio.domain.library import LibraryEntry
    from studio.services.editing import Keeper

SUFFIX: Final = ".podium"


class Shelf(QWidget):
    """Shows the library of the desk's state; opens in the keeper, wishes the rest."""

    intent = SignalOf[Intent](object)
    chosen_changed = SignalOf[tuple[str, ...]](object)
    """The ids of the templates that are selected, as a tuple."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._library = LibraryState()
        named(self, "graphicShelf", spoken=self.tr("Library"))
        words = self.tr("Part of a name, of a field or of a kind")
        self._search = named(QLineEdit(self), "shelfSearch", words, self.tr("Search"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._list = ShelfList(self)
        self._hint = named(note("", self), "shelfHint")
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
            "shelfExport",
            self.tr("Export…"),
            self.tr("Write everything selected with its pictures into one file"),
        )
        self._lay_out()
        self._connect()
        self.show_library(self._library)

    def show_library(self, library: LibraryState) -> None:
        """Bring the list in line with the library. Emits nothing."""
        self._library = library
        query = self._search.text()
        rows = shelf_rows(library)
        found = tuple(row for row in rows if is_found(query, *_words(row.entry)))
        self._list.show_rows(found)
        self._show_hint(is_found=bool(found), has_own=any(map(_is_own, rows)))
        self._undo.setVisible(bool(library.deleted))
        names = dict.fromkeys(shown_name(entry) for entry in library.deleted)
        self._undo.setToolTip(self.tr("Bring %1 back").replace("%1", ", ".join(names)))
        self._show_buttons()

    def _show_hint(self, *, is_found: bool, has_own: bool) -> None:
        """An empty list says why, one without anything own what to do."""
        hint = ""
        if not is_found:
            hint = self.tr("Nothing is called so, nor has such a field.")
        elif not has_own:
            hint = self.tr("Nothing of your own yet. Open one of these and save it, or begin anew.")
        self._hint.setText(hint)
        self._hint.setHidden(not hint)

    def _show_buttons(self) -> None:
        chosen = self._list.chosen()
        kept, own = _kept(chosen), _deletable(chosen)
        self._open.setEnabled(len(chosen) == 1)
        self._rename.setEnabled(len(chosen) == 1 and bool(kept) and bool(own))
        self._copy.setEnabled(bool(kept))
        self._export.setEnabled(bool(kept))
        self._delete.setEnabled(bool(own))

    def _on_chosen(self) -> None:
        self._show_buttons()
        self.chosen_changed.emit(tuple(entry.id for entry in _kept(self._list.chosen())))

    def _on_open(self) -> None:
        for row in self._list.chosen()[:1]:
            self._keeper.open(DRAFT + row.draft_id if row.draft_id else row.entry.id)

    def _on_copy(self) -> None:
        for entry in _kept(self._list.chosen()):
            self.intent.emit(DuplicateTemplate(entry.id, entry.name))

    def _on_rename(self) -> None:
        self._list.editItem(self._list.currentItem())

    def _on_written(self, entry_id: str, name: str) -> None:
        self.intent.emit(RenameTemplate(entry_id, name))

    def _on_delete(self) -> None:
        ids = _deletable(self._list.chosen())
        if ids:
            self.intent.emit(DeleteTemplates(ids))

    def _on_undo(self) -> None:
        if self._library.deleted:
            self.intent.emit(RestoreTemplates(tuple(e.id for e in self._library.deleted)))

    def _on_import(self) -> None:
        words = (self.tr("Import graphics"), "")
        choose_files(self, "importDialog", words, self._on_import_chosen)

    def _on_import_chosen(self, paths: list[str]) -> None:
        self.intent.emit(ImportTemplates(tuple(paths)))

    def _on_export(self) -> None:
        entries = _kept(self._list.chosen())
        if not entries:
            return
        ids = tuple(entry.id for entry in entries)
        name = self.tr("Graphics") if len(entries) > 1 else shown_name(entries[0])
        choose_target(
            self,
            "exportDialog",
            (self.tr("Export the graphic"), ""),
            name + SUFFIX,
            partial(self._on_export_chosen, ids),
        )

    def _on_export_chosen(self, ids: tuple[str, ...], path: str) -> None:
        self.intent.emit(ExportTemplates(ids, str(Path(path))))

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self.show_library(self._library))
        self._list.itemSelectionChanged.connect(self._on_chosen)
        self._list.name_written.connect(self._on_written)
        self._list.open_asked.connect(self._on_open)
        self._list.delete_asked.connect(self._on_delete)
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


def _is_own(row: ShelfRow) -> bool:
    """Whether there is anything of the operator's in it, be it a draft."""
    return bool(row.draft_id) or not row.entry.is_builtin


def _kept(rows: tuple[ShelfRow, ...]) -> tuple[LibraryEntry, ...]:
    """What the library itself has of rows: it can be copied, exported, drawn."""
    return tuple(row.entry for row in rows if not row.is_loose)


def _deletable(rows: tuple[ShelfRow, ...]) -> tuple[str, ...]:
    return tuple(row.entry.id for row in rows if not row.entry.is_builtin)


def _words(entry: LibraryEntry) -> tuple[str, ...]:
    """Everything an entry is found by, in the operator's language too."""
    labels = (entry.name, *entry.words)
    return (*labels, *map(template_words, labels), *map(kind_words, entry.kinds))
