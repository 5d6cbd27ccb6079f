"""How a line of a list is drawn: swatch, title, a quieter note, and marks at the right edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from studio.ui import theme

ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex

FACE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
"""The `RowFace` of a row."""

SWATCH_PX: Final = 12
PILL_PX: Final = 6
"""Free space left and right of a word in its pill."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Tone(Enum):
    """What a mark means; colour and shape follow from it, and its word says the same."""

    QUIET = "quiet"
    PROGRAM = "program"
    REHEARSAL = "rehearsal"
    PREVIEW = "preview"
    SENT = "sent"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at the right edge of a row."""

    word: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True)
class RowFace:
    """What is drawn of a row; `swatch` is a colour name, empty for none."""

    title: str
    note: str = ""
    swatch: str = ""
    marks: tuple[Mark, ...] = ()


_FILLS: Final = {
    Tone.PROGRAM: (theme.PROGRAM_FILL, theme.ON_FILL),
    Tone.REHEARSAL: (theme.REHEARSAL_FILL, theme.ON_FILL),
    Tone.SENT: (theme.ASKED, theme.ON_ASKED),
}
_WORDS: Final = {
    Tone.QUIET: theme.MUTED,
    Tone.PREVIEW: theme.PREVIEW,
    Tone.WARNING: theme.ASKED,
}


class RowDelegate(QStyledItemDelegate):
    """Draws `RowFace`s. Marks are never cut; the note gives way first, then the title is elided."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex, /) -> QSize:
        return QSize(0, max(theme.ROW, _metrics(option).height() + theme.GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex, /) -> None:
        face: RowFace = index.data(FACE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option)
        draw_face(painter, option, face)
        painter.restore()


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Fill a row as selected or hovered, with a ring where the keyboard is."""
    state, rect = _state(option), _rect(option)
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.FOCUS_FILL))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.RAISED))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.FOCUS), theme.FOCUS_EDGE))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def draw_face(painter: QPainter, option: QStyleOptionViewItem, face: RowFace) -> None:
    """Draw swatch, title, note and marks into the row."""
    area = _rect(option).adjusted(theme.GAP, 0, -theme.GAP, 0)
    metrics = _metrics(option)
    painter.setFont(option.font)
    for mark in reversed(face.marks):
        area.setRight(_draw_mark(painter, area, mark, metrics) - theme.GAP)
    if face.swatch:
        square = QRect(area.left(), area.center().y() - SWATCH_PX // 2 + 1, SWATCH_PX, SWATCH_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(face.swatch))
        painter.drawRoundedRect(square, 3, 3)
        area.setLeft(square.right() + theme.GAP)
    is_selected = bool(_state(option) & QStyle.StateFlag.State_Selected)
    _draw_words(painter, area, face, is_selected=is_selected)


def _draw_words(painter: QPainter, area: QRect, face: RowFace, *, is_selected: bool) -> None:
    metrics = painter.fontMetrics()
    title = metrics.elidedText(face.title, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.setPen(QColor(theme.ON_FILL if is_selected else theme.TEXT))
    painter.drawText(area, _LEFT, title)
    area.setLeft(area.left() + metrics.horizontalAdvance(title) + theme.GAP)
    if face.note and area.width() > 0:
        note = metrics.elidedText(face.note, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(QColor(theme.TEXT if is_selected else theme.MUTED))
        painter.drawText(area, _LEFT, note if len(note) > 1 else "")


def _draw_mark(painter: QPainter, area: QRect, mark: Mark, metrics: QFontMetrics) -> int:
    """Draw a mark at the right end of area; returns its left edge."""
    height = metrics.height() + 2
    width = metrics.horizontalAdvance(mark.word) + 2 * PILL_PX
    pill = QRect(area.right() - width, area.center().y() - height // 2 + 1, width, height)
    fill, word = _FILLS.get(mark.tone, ("", _WORDS.get(mark.tone, theme.TEXT)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if mark.tone is Tone.PREVIEW:
        painter.setPen(QPen(QColor(word), 1, Qt.PenStyle.DashLine))
    if fill or mark.tone is Tone.PREVIEW:
        painter.drawRoundedRect(pill, 3, 3)
    painter.setPen(QColor(word))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, mark.word)
    return pill.left()


def _metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return QFontMetrics(option.font)


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    flags: QStyle.StateFlag = option.state
    return flags
