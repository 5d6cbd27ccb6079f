"""Which themes there are: those of the program, the operator's own, and what the show wears."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from studio.domain.overlay import Theme
from studio.domain.themes import Themes, is_builtin
from studio.ui.composer.controls.swatch import qcolour
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

_NAME: Final = Qt.ItemDataRole.UserRole
_ICON: Final = QSize(40, 20)
_STRIPES: Final = ("accent", "accent_2", "ground", "ground_2", "ink")


class ThemeList(QListWidget):
    """Each with its colours; the one of the show is bold. Own names are written in place."""

    chosen = SignalOf[str](str)
    renamed = SignalOf[str, str](str, str)
    """What it was called, and what it shall be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "themeList", "", self.tr("Themes"))
        self.setIconSize(_ICON)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self._shown: tuple[tuple[Theme, ...], str] = ((), "")
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current_name()))
        self.itemChanged.connect(self._on_written)

    def show_themes(self, themes: Themes, worn: Theme, current: str) -> None:
        """Show what there is, and mark one row. Emits nothing."""
        offered = themes.offered(worn)
        with QSignalBlocker(self):
            if (offered, worn.name) != self._shown:
                self._fill(offered, themes, worn)
                self._shown = (offered, worn.name)
            for row in range(self.count()):
                if self.item(row).data(_NAME) == current and self.currentRow() != row:
                    self.setCurrentRow(row)

    def current_name(self) -> str:
        """Return the name of the marked theme, empty without one."""
        row = self.currentRow()
        return str(self.item(row).data(_NAME)) if row >= 0 else ""

    def begin_renaming(self) -> None:
        """Let the operator write another name in place."""
        self.editItem(self.currentItem())

    def _fill(self, offered: tuple[Theme, ...], themes: Themes, worn: Theme) -> None:
        """Rows stay under the hand where only colours changed."""
        rows = range(self.count())
        if [self.item(row).data(_NAME) for row in rows] != [theme.name for theme in offered]:
            self.clear()
            for theme in offered:
                self.addItem(self._row(theme))
        for row, theme in enumerate(offered):
            item = self.item(row)
            item.setIcon(_stripes(theme))
            is_worn = theme.name == worn.name
            kind = self._kind(theme, themes)
            words = self.tr("{kind}; the show wears it").format(kind=kind) if is_worn else kind
            item.setToolTip(f"{theme.name}: {words}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)
            font = item.font()
            font.setBold(is_worn)
            item.setFont(font)

    def _row(self, theme: Theme) -> QListWidgetItem:
        item = QListWidgetItem(theme.name)
        item.setData(_NAME, theme.name)
        if not is_builtin(theme.name):
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _kind(self, theme: Theme, themes: Themes) -> str:
        if is_builtin(theme.name):
            return self.tr("Comes with the program")
        is_known = themes.named(theme.name) is not None
        return self.tr("Your own") if is_known else self.tr("Only this show has it")

    def _on_written(self, item: QListWidgetItem) -> None:
        """A name was written: it is the old one until the desk knows better."""
        old, new = str(item.data(_NAME)), item.text().strip()
        if new == old:
            return
        with QSignalBlocker(self):
            item.setText(old)
        if new:
            self.renamed.emit(old, new)


def _stripes(theme: Theme) -> QIcon:
    pixmap = QPixmap(_ICON)
    painter = QPainter(pixmap)
    for number, role in enumerate(_STRIPES):
        left = number * _ICON.width() // len(_STRIPES)
        painter.fillRect(left, 0, _ICON.width(), _ICON.height(), qcolour(theme.colour(role), theme))
    painter.setPen(QColor(128, 128, 128))
    painter.drawRect(0, 0, _ICON.width() - 1, _ICON.height() - 1)
    painter.end()
    return QIcon(pixmap)
