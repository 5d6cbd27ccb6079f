"""Draws seats: boxes of the podium with number, name and colour, scaled into a rectangle."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.ui import theme
from studio.ui.fonts import SMALL_PX
from studio.ui.widgets.foreign_text import shortened

if TYPE_CHECKING:
    from studio.domain.podium import Box, Frame

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_CENTRE = Qt.AlignmentFlag.AlignCenter
_INSET: Final = 2
_STRIPE_PX: Final = 5
_ROOMY_PX: Final = 44
"""Lower boxes show number and name in one line."""


class Ring(Enum):
    """What a ring round a seat says."""

    NONE = "none"
    ON_AIR = "on_air"
    SELECTED = "selected"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class SeatFace:
    """What is drawn of a seat; an empty `name` is a free one."""

    box: Box
    number: str = ""
    name: str = ""
    colour: str = theme.RAISED
    note: str = ""
    is_on_air: bool = False
    """Whether this very place is on air."""
    mark: str = ""
    """Where the one who sits there is on air now; empty for nowhere."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that depend on where the desk is."""

    on_air: str = theme.PROGRAM
    fill: str = theme.PROGRAM_FILL


def scaled(box: Box, frame: Frame, area: QRect) -> QRect:
    """Return where a box of the podium lies in area; neighbours share their edge."""
    left = area.left() + round(box.x * area.width() / frame.width)
    top = area.top() + round(box.y * area.height() / frame.height)
    right = area.left() + round(box.right * area.width() / frame.width)
    bottom = area.top() + round(box.bottom * area.height() / frame.height)
    return QRect(left, top, right - left, bottom - top)


def paint_seat(painter: QPainter, rect: QRect, face: SeatFace, ink: Ink) -> None:
    """Draw one seat, without selection."""
    inside = rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    is_free = not face.name
    painter.setPen(_outline(face, ink, is_free=is_free))
    painter.setBrush(QColor(theme.FIELD if is_free else theme.RAISED))
    painter.drawRoundedRect(QRectF(inside).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
    if not is_free:
        stripe = QRect(inside.left() + 3, inside.top() + 3, _STRIPE_PX, inside.height() - 6)
        painter.fillRect(stripe, QColor(face.colour))
    words = inside.adjusted(_STRIPE_PX + 8, 5, -8, -5)
    _paint_words(painter, words, face)
    if face.mark and words.height() >= _ROOMY_PX:
        _paint_mark(painter, words, face.mark, ink)


def paint_ring(painter: QPainter, rect: QRect, ring: Ring) -> None:
    """Draw the ring of the keyboard, or of what hangs over the seat while dragging."""
    if ring in {Ring.NONE, Ring.ON_AIR}:
        return
    inside = QRectF(rect.adjusted(_INSET, _INSET, -_INSET, -_INSET))
    painter.setPen(QPen(QColor(theme.FOCUS), theme.FOCUS_EDGE + 1))
    fill = QColor(theme.FOCUS)
    fill.setAlpha(48)
    painter.setBrush(fill if ring is Ring.TARGET else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)


def _outline(face: SeatFace, ink: Ink, *, is_free: bool) -> QPen:
    if face.is_on_air:
        return QPen(QColor(ink.on_air), 3)
    pen = QPen(QColor(theme.LINE if is_free else theme.STRONG_LINE), 1)
    if is_free:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _paint_words(painter: QPainter, area: QRect, face: SeatFace) -> None:
    if area.width() < theme.EDGE or area.height() < SMALL_PX:
        return
    small = QFont(painter.font())
    small.setPixelSize(SMALL_PX)
    big = QFont(painter.font())
    big.setWeight(QFont.Weight.DemiBold)
    is_roomy = area.height() >= _ROOMY_PX
    painter.setFont(small)
    painter.setPen(QColor(theme.MUTED))
    painter.drawText(area, int(_LEFT), face.number)
    if face.note and is_roomy:
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, int(below), _elided(painter, face.note, area.width()))
    if not is_roomy:
        area = area.adjusted(painter.fontMetrics().horizontalAdvance(face.number) + 6, 0, 0, 0)
    painter.setFont(big if face.name else small)
    painter.setPen(QColor(theme.TEXT if face.name else theme.MUTED))
    painter.drawText(area, int(_CENTRE), _elided(painter, face.name, area.width()))


def _paint_mark(painter: QPainter, area: QRect, mark: str, ink: Ink) -> None:
    """Draw a word in a small box at the right of the number."""
    font = QFont(painter.font())
    font.setPixelSize(SMALL_PX)
    font.setWeight(QFont.Weight.Medium)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    pill = QRect(0, area.top() - 2, metrics.horizontalAdvance(mark) + 12, metrics.height() + 2)
    pill.moveRight(area.right() + 4)
    if pill.left() < area.left() + 2 * theme.GAP:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.fill))
    painter.drawRoundedRect(pill, 3, 3)
    painter.setPen(QColor(theme.ON_FILL))
    painter.drawText(pill, int(_CENTRE), mark)


def _elided(painter: QPainter, text: str, width: int) -> str:
    return shortened(text, painter.fontMetrics(), width)
