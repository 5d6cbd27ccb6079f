"""Chooses a graphic of the library: a window of its own that lets the desk go on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.library import LibraryEntry, is_found
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named

_ID: Final = Qt.ItemDataRole.UserRole
_PICTURE: Final = _ID + 1
_SIZE: Final = QSize(380, 420)
_THUMBNAIL: Final = QSize(96, 54)


class TemplateChooser(QDialog):
    """A list with a search line; Return or a double click takes what is marked."""

    template_chosen = SignalOf[int, str](int, str)
    """The keyer it was opened for, and the id of a template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "templateChooser", spoken=self.tr("Templates"))
        self.setModal(False)
        self.resize(_SIZE)
        self._number = 1
        self._entries: tuple[LibraryEntry, ...] = ()
        self._model = QStandardItemModel(self)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search"))
        named(self._search, "templateSearchEdit", self.tr("Part of a name"), self.tr("Search"))
        self._list = HintedList(self, rows=6)
        self._list.setModel(self._model)
        self._list.setIconSize(_THUMBNAIL)
        self._list.set_hint(self.tr("No graphic has such a name."))
        named(self._list, "templateList", self.tr("Graphics of the library"), self.tr("Templates"))
        self._use = QPushButton(self.tr("Use"), self)
        named(self._use, "templateUseButton", self.tr("Put it into the keyer of the preview"))
        self._search.textChanged.connect(self._fill)
        self._list.doubleClicked.connect(self._choose)
        self._use.clicked.connect(self._choose)
        self._use.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.EDGE, theme.EDGE, theme.EDGE, theme.EDGE)
        for part in (self._search, self._list, self._use):
            column.addWidget(part)

    def open_for(self, number: int, title: str) -> None:
        """Show it for a keyer, with nothing searched for."""
        self._number = number
        self.setWindowTitle(title)
        self._search.clear()
        self._fill()
        self.show()
        self.raise_()
        self._search.setFocus()

    def show_state(self, state: DeskState) -> None:
        """Take over what is in the library. Emits nothing."""
        before, self._entries = self._entries, state.library.entries
        if [_undrawn(entry) for entry in before] != [_undrawn(entry) for entry in self._entries]:
            self._fill()
        elif before != self._entries:
            self._draw()

    @Slot()
    def _fill(self) -> None:
        query, marked = self._search.text(), self._marked()
        self._model.clear()
        for entry in self._entries:
            name = template_words(entry.name)
            if is_found(query, name, entry.name):
                item = QStandardItem(name)
                item.setData(entry.id, _ID)
                self._model.appendRow(item)
        ids = [self._model.index(row, 0).data(_ID) for row in range(self._model.rowCount())]
        if ids:
            row = ids.index(marked) if marked in ids else 0
            mark = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self._model.index(row, 0), mark)
        self._use.setEnabled(bool(ids))
        self._draw()

    def _draw(self) -> None:
        """Small pictures come one after the other: rows stay under the hand."""
        pictures = {entry.id: entry.thumbnail for entry in self._entries}
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            path = pictures.get(str(item.data(_ID)), "")
            if item.data(_PICTURE) != path:
                item.setData(path, _PICTURE)
                item.setIcon(QIcon(path))

    @Slot()
    def _choose(self) -> None:
        marked = self._marked()
        if marked:
            self.template_chosen.emit(self._number, marked)
            self.hide()

    def _marked(self) -> str:
        index = self._list.selected()
        return str(index.data(_ID)) if index.isValid() else ""


def _undrawn(entry: LibraryEntry) -> LibraryEntry:
    """An entry without its small picture: what else there is to see of it."""
    return replace(entry, thumbnail="")
