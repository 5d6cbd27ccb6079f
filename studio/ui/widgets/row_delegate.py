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
from studio.ui.widgets.foreign_text import shortened

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


@dataclass(frozen=True, slots=True)
class _Pill:
    """Colours of a mark: its word, what is behind it, and a dashed edge; empty for none."""

    word: str
    fill: str = ""
    edge: str = ""


_COLOURS: Final = {
    Tone.QUIET: _Pill(theme.MUTED),
    Tone.PROGRAM: _Pill(theme.ON_FILL, theme.PROGRAM_FILL),
    Tone.REHEARSAL: _Pill(theme.ON_FILL, theme.REHEARSAL_FILL),
    Tone.PREVIEW: _Pill(theme.PREVIEW, edge=theme.PREVIEW),
    Tone.SENT: _Pill(theme.ON_ASKED, theme.ASKED),
    Tone.WARNING: _Pill(theme.ASKED),
}
_SELECTED: Final = _COLOURS | {
    Tone.QUIET: _Pill(theme.TEXT),
    Tone.PREVIEW: _Pill(theme.ON_FILL, theme.PREVIEW_FILL, theme.PREVIEW),
    Tone.WARNING: _Pill(theme.ON_FILL),
}
"""On the blue of a selected row quiet words would vanish."""


class RowDelegate(QStyledItemDelegate):
    """Draws `RowFace`s. Marks are never cut; the note gives way first, then the title is elided."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex, /) -> QSize:
        return QSize(0, max(theme.ROW, QFontMetrics(option.font).height() + theme.GAP))

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
    painter.setFont(option.font)
    is_selected = bool(_state(option) & QStyle.StateFlag.State_Selected)
    for mark in reversed(face.marks):
        colours = _SELECTED if is_selected else _COLOURS
        area.setRight(_draw_mark(painter, area, mark.word, colours[mark.tone]) - theme.GAP)
    if face.swatch:
        square = QRect(area.left(), area.center().y() - SWATCH_PX // 2 + 1, SWATCH_PX, SWATCH_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(face.swatch))
        painter.drawRoundedRect(square, 3, 3)
        area.setLeft(square.right() + theme.GAP)
    _draw_words(painter, area, face, is_selected=is_selected)


def _draw_words(painter: QPainter, area: QRect, face: RowFace, *, is_selected: bool) -> None:
    metrics = painter.fontMetrics()
    title = shortened(face.title, metrics, area.width())
    painter.setPen(QColor(theme.ON_FILL if is_selected else theme.TEXT))
    painter.drawText(area, _LEFT, title)
    area.setLeft(area.left() + metrics.horizontalAdvance(title) + theme.GAP)
    if face.note and area.width() > 0:
        note = metrics.elidedText(face.note, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(QColor(theme.TEXT if is_selected else theme.MUTED))
        painter.drawText(area, _LEFT, note if len(note) > 1 else "")


def _draw_mark(painter: QPainter, area: QRect, word: str, colours: _Pill) -> int:
    """Draw a mark at the right end of area; returns its left edge."""
    metrics = painter.fontMetrics()
    height = metrics.height() + 2
    width = metrics.horizontalAdvance(word) + 2 * PILL_PX
    pill = QRect(area.right() - width, area.center().y() - height // 2 + 1, width, height)
    edge = (
        QPen(QColor(colours.edge), 1, Qt.PenStyle.DashLine) if colours.edge else Qt.PenStyle.NoPen
    )
    painter.setPen(edge)
    painter.setBrush(QColor(colours.fill) if colours.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(pill, 3, 3)
    painter.setPen(QColor(colours.word))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
    return pill.left()


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    flags: QStyle.StateFlag = option.state
    return flags
