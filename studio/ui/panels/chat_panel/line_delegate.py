"""How a chat line is drawn: who and when above, the text below in as many lines as it needs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from studio.ui import theme
from studio.ui.fonts import SMALL_PX
from studio.ui.widgets.foreign_text import shortened

if TYPE_CHECKING:
    from studio.ui.models.chat import ChatModel, ChatRow

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex

BAR_PX: Final = 3
"""The bar at the left edge of the operator's own lines."""


class LineDelegate(QStyledItemDelegate):
    """Draws the rows of a `ChatModel` in a list as wide as its viewport."""

    def __init__(self, model: ChatModel, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex, /) -> QSize:
        row = self._model.row(index)
        width = self._view.viewport().width()
        if row is None or width <= 0:
            return QSize(0, theme.ROW)
        text = _text_rect(QRect(0, 0, width, theme.ROW), QFontMetrics(option.font))
        broken = _broken(row.text, option.font, text.width())
        return QSize(width, text.top() + ceil(broken.boundingRect().height()) + theme.GAP // 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex, /) -> None:
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        _draw(painter, option, row)
        painter.restore()


def _draw(painter: QPainter, option: QStyleOptionViewItem, row: ChatRow) -> None:
    area = QRect(option.rect)
    if row.is_own:
        painter.fillRect(QRect(area.left(), area.top(), BAR_PX, area.height()), _own())
    small = QFont(option.font)
    small.setPixelSize(SMALL_PX)
    small.setWeight(QFont.Weight.DemiBold)
    head = area.adjusted(theme.GAP, theme.GAP // 2, -theme.GAP, 0)
    painter.setFont(small)
    painter.setPen(_own() if row.is_own else QColor(theme.MUTED))
    metrics = painter.fontMetrics()
    time_px = metrics.horizontalAdvance(row.at) + theme.GAP
    who = shortened(row.who, metrics, head.width() - time_px)
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, who)
    painter.setPen(QColor(theme.MUTED))
    painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.at)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.TEXT))
    text = _text_rect(area, QFontMetrics(option.font))
    _broken(row.text, option.font, text.width()).draw(painter, QPointF(text.topLeft()))


def _broken(text: str, font: QFont, width_px: int) -> QTextLayout:
    """Break between words, and inside a word only where it is longer than a line."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _text_rect(area: QRect, metrics: QFontMetrics) -> QRect:
    return area.adjusted(theme.GAP, metrics.height() + theme.GAP // 2, -theme.GAP, 0)


def _own() -> QColor:
    return QColor(theme.FOCUS)
