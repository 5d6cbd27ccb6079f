"""What a font is picked from: a line to search in, the families, and a way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from studio.ui import theme
from studio.ui.composer.controls.family_list import FAMILY, FamilyDelegate
from studio.ui.icons import icon
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_SIZE: Final = (320, 372)
_LISTED: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TAKES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(QLineEdit):
    """Leaves the keys that move in the list, or take from it, to the list."""

    listed = SignalOf[object](object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_LISTED, *_TAKES):
            self.listed.emit(event)
        else:
            super().keyPressEvent(event)


class FamilyPopup(QFrame):
    """Tells which family was picked, and closes."""

    picked = SignalOf[str](str)
    add_wanted = SignalOf[()]()

    def __init__(self, name: str, families: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        named(self, f"{name}Popup", spoken=self.tr("Fonts"))
        edge = f"border: 1px solid {theme.STRONG_LINE}; background: {theme.SURFACE};"
        self.setStyleSheet(f"#{name}Popup {{ {edge} }}")
        search = self.tr("Search fonts")
        self._search = named(SearchLine(self), f"{name}Search", search, search)
        self._search.setPlaceholderText(search)
        self._search.setClearButtonEnabled(True)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(families)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = named(QListView(self), f"{name}List", spoken=self.tr("Fonts"))
        self._list.setModel(self._proxy)
        self._list.setItemDelegate(FamilyDelegate(self._list))
        self._list.setUniformItemSizes(True)
        add = named(
            QPushButton(self.tr("Add font…"), self),
            f"{name}Add",
            self.tr("Keep a font file (.otf or .ttf) for all graphics of this profile"),
        )
        add.setIcon(icon("plus"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        for part in (self._search, self._list, add):
            column.addWidget(part)
        self._search.textChanged.connect(self._on_search)
        self._search.listed.connect(self._on_key)
        self._list.clicked.connect(self._on_taken)
        add.clicked.connect(self._on_add)

    def open_below(self, place: QRect, family: str) -> None:
        """Open under a place of the screen, on a family."""
        self._search.clear()
        width = max(_SIZE[0], place.width())
        self.resize(width, _SIZE[1])
        self.move(_on_screen(place, width, _SIZE[1]))
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)
        rows = (self._proxy.index(row, 0) for row in range(self._proxy.rowCount()))
        self._choose(next((row for row in rows if row.data(FAMILY) == family), QModelIndex()))

    def _on_search(self, text: str) -> None:
        self._proxy.setFilterFixedString(text.strip())
        if not self._list.currentIndex().isValid():
            self._choose(self._proxy.index(0, 0))

    def _on_key(self, event: object) -> None:
        if not isinstance(event, QKeyEvent):
            return
        if event.key() in _TAKES:
            self._on_taken(self._list.currentIndex())
        else:
            QApplication.sendEvent(self._list, event)

    def _on_taken(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close()
            self.picked.emit(index.data(FAMILY))

    def _on_add(self) -> None:
        self.close()
        self.add_wanted.emit()

    def _choose(self, row: QModelIndex) -> None:
        self._list.setCurrentIndex(row)
        self._list.scrollTo(row, QListView.ScrollHint.PositionAtCenter)


def _on_screen(place: QRect, width: int, height: int) -> QPoint:
    """Below a place, aligned at its right; above where there is no room below."""
    x, y = place.right() + 1 - width, place.bottom() + 2
    screen = QApplication.screenAt(place.center()) or QApplication.primaryScreen()
    room = screen.availableGeometry()
    if y + height > room.bottom():
        y = max(room.top(), min(place.top() - height - 1, room.bottom() - height))
    return QPoint(min(max(x, room.left()), room.right() - width), y)
