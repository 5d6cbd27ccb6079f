"""The families as a list: those of the theme first, every one written in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from studio.ui import theme as look
from studio.ui.composer.controls.samples import can_write, letters_of, sample_font

if TYPE_CHECKING:
    from studio.domain.typefaces import Typeface

FAMILY: Final = Qt.ItemDataRole.UserRole
LETTERS: Final = Qt.ItemDataRole.UserRole + 1
"""What is written at the right, in the family."""
WRITES_ITSELF: Final = Qt.ItemDataRole.UserRole + 2
_ROW_PX: Final = 32
_EDGE_PX: Final = 8


def item_of(family: str, words: str, typeface: Typeface | None) -> QStandardItem:
    """Return the row of a family; one that is not there has no sample."""
    item = QStandardItem(words)
    item.setEditable(False)
    item.setData(family, FAMILY)
    item.setData(QSize(0, _ROW_PX), Qt.ItemDataRole.SizeHintRole)
    item.setToolTip(words)
    if typeface is not None:
        item.setData(sample_font(typeface), Qt.ItemDataRole.FontRole)
        item.setData(letters_of(typeface), LETTERS)
        item.setData(can_write(typeface), WRITES_ITSELF)
    return item


class FamilyDelegate(QStyledItemDelegate):
    """Writes the name in the family itself, as far as it has Latin letters, and a sample of it."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place: QRect = option.rect
        painter.save()
        painter.fillRect(place, QColor(look.FOCUS_FILL if is_chosen else look.SURFACE))
        inside = place.adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        letters = index.data(LETTERS)
        if letters:
            painter.setFont(_font(index, painter.font(), is_own=True))
            painter.setPen(QColor(look.TEXT if is_chosen else look.MUTED))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inside, right, letters)
            taken = painter.fontMetrics().horizontalAdvance(letters) + _EDGE_PX
            inside = inside.adjusted(0, 0, -taken, 0)
        painter.setFont(_font(index, painter.font(), is_own=bool(index.data(WRITES_ITSELF))))
        painter.setPen(QColor(look.TEXT))
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def _font(index: QModelIndex | QPersistentModelIndex, desk_font: QFont, *, is_own: bool) -> QFont:
    own = index.data(Qt.ItemDataRole.FontRole)
    if is_own and isinstance(own, QFont):
        return own
    plain = QFont(desk_font)
    plain.setFamilies(QFont().families())
    plain.setPixelSize(QFont().pixelSize())
    return plain
