"""The rows of the library: small pictures, a dot on what is not saved, names to write over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.library import LibraryEntry, ShelfRow

PICTURE: Final = QSize(64, 36)
_ID: Final = Qt.ItemDataRole.UserRole
_SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole
_DOT_PX: Final = 5.0
_SHARP: Final = 2
"""Small pictures are painted so much larger, for fine screens."""
_OWN_KEYS: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_F2})


class ShelfList(QListWidget):
    """Shows rows and keeps what is selected; several can be."""

    name_written = SignalOf[str, str](str, str)
    """The id of an entry and the name that was written over its own."""
    open_asked = SignalOf[()]()
    delete_asked = SignalOf[()]()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "shelfList", "", self.tr("Graphics of the library"))
        self._rows: tuple[ShelfRow, ...] = ()
        self.setIconSize(PICTURE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.itemChanged.connect(self._on_written)
        self.itemDoubleClicked.connect(lambda _: self.open_asked.emit())

    def show_rows(self, rows: tuple[ShelfRow, ...]) -> None:
        """Bring the rows in line; those that stay, stay under the hand. Emits nothing."""
        if rows == self._rows:
            return
        with QSignalBlocker(self):
            if [row.entry.id for row in self._rows] != [row.entry.id for row in rows]:
                self._fill(rows)
            self._rows = rows
            for number, row in enumerate(rows):
                self._show_row(self.item(number), row)

    def chosen(self) -> tuple[ShelfRow, ...]:
        """Return what is selected, in the order of the list."""
        return tuple(row for n, row in enumerate(self._rows) if self.item(n).isSelected())

    @override
    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not the canvas's."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_all = event.matches(QKeySequence.StandardKey.SelectAll)
            if is_all or event.key() in _OWN_KEYS:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_asked.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, rows: tuple[ShelfRow, ...]) -> None:
        number = self.currentRow()
        current = self._followed(self._rows[number : number + 1] if number >= 0 else (), rows)
        selected = self._followed(self.chosen(), rows)
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ID, row.entry.id)
            if not row.entry.is_builtin and not row.is_loose:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setSizeHint(QSize(0, PICTURE.height() + theme.GAP))
            self.addItem(item)
            if row.entry.id in current:
                self.setCurrentItem(item)
        for number, row in enumerate(rows):
            self.item(number).setSelected(row.entry.id in selected)

    @staticmethod
    def _followed(chosen: tuple[ShelfRow, ...], rows: tuple[ShelfRow, ...]) -> set[str]:
        """The ids of what was chosen; a draft that was saved is the entry of its name now."""
        ids = {row.entry.id for row in rows}
        own = {row.entry.name: row.entry.id for row in rows if not row.entry.is_builtin}
        followed = set()
        for row in chosen:
            is_saved = row.is_loose and row.entry.id not in ids
            followed.add(own.get(row.entry.name, "") if is_saved else row.entry.id)
        return followed

    def _show_row(self, item: QListWidgetItem, row: ShelfRow) -> None:
        name = shown_name(row.entry) or self.tr("Untitled")
        if row.is_loose:
            kind = self.tr("Draft, never saved")
        elif row.draft_id:
            kind = self.tr("Edited, not saved")
        elif row.entry.is_builtin:
            kind = self.tr("Comes with the program")
        else:
            kind = self.tr("Your own")
        item.setText(name)
        item.setIcon(_picture(row))
        item.setToolTip(f"{name}: {kind}")
        item.setData(_SPOKEN, f"{name}, {kind}")

    def _on_written(self, item: QListWidgetItem) -> None:
        """A name was written into the list: it is the old one until the library has it."""
        entry = self._rows[self.row(item)].entry
        name, old = item.text().strip(), shown_name(entry)
        if name == old:
            return
        with QSignalBlocker(self):
            item.setText(old)
        if name:
            self.name_written.emit(entry.id, name)


def shown_name(entry: LibraryEntry) -> str:
    """Return what an entry is called; the program's own are called so in every language."""
    return template_words(entry.name) if entry.is_builtin else entry.name


def _picture(row: ShelfRow) -> QIcon:
    """The small picture, or its place; with a dot where something is not saved."""
    if row.entry.thumbnail and not row.draft_id:
        return QIcon(row.entry.thumbnail)
    canvas = QPixmap(PICTURE * _SHARP)
    canvas.setDevicePixelRatio(_SHARP)
    canvas.fill(QColor(theme.RAISED))
    painter = QPainter(canvas)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if row.entry.thumbnail:
        painter.drawPixmap(QRect(QPoint(), PICTURE), QPixmap(row.entry.thumbnail))
    if row.draft_id:
        painter.setPen(QPen(QColor(theme.GROUND), 2))
        painter.setBrush(QColor(theme.ASKED))
        painter.drawEllipse(QPointF(PICTURE.width() - 8, 8), _DOT_PX, _DOT_PX)
    painter.end()
    return QIcon(canvas)
