"""What is drawn over the engine's picture: guides, boxes, handles, lines that something met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.handles import Handle
from studio.domain.editing.measuring import Gap
from studio.domain.editing.snapping import Guides, SnapLine
from studio.domain.overlay import safe_area
from studio.domain.podium import Box, Frame
from studio.ui import theme
from studio.ui.composer.view import View

HANDLE_PX: Final = 8
GRAB_PX: Final = 7
"""How near to its middle a handle is taken."""
_TICK_PX: Final = 3
_LIGHT: Final = 0.6
"""From this lightness on a plate has dark letters."""
SNAPPED: Final = "#FF5CC8"
GUIDE: Final = "#22D3EE"
_SHADE: Final = QColor(0, 0, 0, 110)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected: the boxes, and whether they can be resized together."""

    boxes: tuple[Box, ...] = ()
    has_handles: bool = False

    @property
    def bounds(self) -> Box | None:
        """The box that carries the handles."""
        return bounds_of(self.boxes)


def handle_at(chosen: Chosen, view: View, at: QPointF) -> Handle | None:
    """Return the handle under a point of the widget."""
    bounds = chosen.bounds
    if bounds is None or not chosen.has_handles:
        return None
    for handle in sorted(Handle, key=lambda h: not h.is_corner):
        there = view.to_widget(*handle.place(bounds))
        if max(abs(there.x() - at.x()), abs(there.y() - at.y())) <= GRAB_PX:
            return handle
    return None


def paint_safe_area(painter: QPainter, view: View, frame: Frame) -> None:
    """Draw the edge of the safe area, light on dark so that it shows on every picture."""
    rect = view.rect(safe_area(frame))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, dashes in ((QColor(0, 0, 0, 120), None), (QColor(255, 255, 255, 150), [4.0, 4.0])):
        pen = _pen(colour)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawRect(rect)


def paint_spots(painter: QPainter, view: View, spots: Iterable[Box]) -> None:
    """Draw the boxes of the layout with the numbers of their seats."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, box in enumerate(spots, 1):
        painter.setPen(_pen(QColor(theme.PREVIEW)))
        rect = view.rect(box)
        painter.drawRect(rect)
        inside = rect.adjusted(6, 4, -6, -4)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight, str(number))


def paint_guides(painter: QPainter, view: View, guides: Guides, room: QRectF) -> None:
    """Draw the operator's guides across the whole canvas."""
    painter.setPen(_pen(QColor(GUIDE)))
    for x in guides.xs:
        at = view.to_widget(x, 0).x()
        painter.drawLine(QPointF(at, room.top()), QPointF(at, room.bottom()))
    for y in guides.ys:
        at = view.to_widget(0, y).y()
        painter.drawLine(QPointF(room.left(), at), QPointF(room.right(), at))


def paint_chosen(painter: QPainter, view: View, chosen: Chosen) -> None:
    """Draw the outlines of what is selected, and the handles."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(QColor(theme.FOCUS)))
    for box in chosen.boxes:
        painter.drawRect(view.rect(box))
    bounds = chosen.bounds
    if bounds is None:
        return
    if len(chosen.boxes) > 1:
        pen = _pen(QColor(theme.FOCUS))
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.drawRect(view.rect(bounds))
    if chosen.has_handles:
        _paint_handles(painter, view, bounds)


def paint_snap_lines(painter: QPainter, view: View, lines: Iterable[SnapLine]) -> None:
    """Draw what was met while moving or resizing."""
    painter.setPen(_pen(QColor(SNAPPED)))
    for line in lines:
        if line.is_upright:
            ends = view.to_widget(line.at, line.low), view.to_widget(line.at, line.high)
        else:
            ends = view.to_widget(line.low, line.at), view.to_widget(line.high, line.at)
        painter.drawLine(*ends)


def paint_gaps(painter: QPainter, view: View, gaps: tuple[Gap, ...]) -> None:
    """Draw how far it is to the neighbours, each with its number of podium pixels."""
    painter.setPen(_pen(QColor(SNAPPED)))
    for gap in gaps:
        ends = (gap.low, gap.at), (gap.high, gap.at)
        low, high = (view.to_widget(*(end[::-1] if gap.is_upright else end)) for end in ends)
        tick = QPointF(_TICK_PX, 0) if gap.is_upright else QPointF(0, _TICK_PX)
        painter.drawLine(low, high)
        for end in (low, high):
            painter.drawLine(end - tick, end + tick)
    for gap in gaps:
        middle = (gap.low + gap.high) / 2
        at = (gap.at, middle) if gap.is_upright else (middle, gap.at)
        _paint_tag(painter, view.to_widget(*at), str(gap.length), QColor(SNAPPED))


def paint_words(painter: QPainter, at: QPointF, words: str) -> None:
    """Draw where something is or how large, beside the mouse."""
    if words:
        width = painter.fontMetrics().horizontalAdvance(words)
        _paint_tag(painter, at + QPointF(18 + width / 2, 26), words, QColor(theme.FOCUS_FILL))


def paint_band(painter: QPainter, view: View, band: Box) -> None:
    """Draw the rubber band."""
    painter.setPen(_pen(QColor(theme.FOCUS)))
    fill = QColor(theme.FOCUS)
    fill.setAlpha(40)
    painter.setBrush(fill)
    painter.drawRect(view.rect(band))


def paint_outside(painter: QPainter, view: View, frame: Frame, room: QRectF) -> None:
    """Darken what lies outside the frame: it is not on air."""
    inner = view.rect(Box(0, 0, frame.width, frame.height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    for part in (
        QRectF(room.left(), room.top(), room.width(), inner.top() - room.top()),
        QRectF(room.left(), inner.bottom(), room.width(), room.bottom() - inner.bottom()),
        QRectF(room.left(), inner.top(), inner.left() - room.left(), inner.height()),
        QRectF(inner.right(), inner.top(), room.right() - inner.right(), inner.height()),
    ):
        if part.width() > 0 and part.height() > 0:
            painter.drawRect(part)


def _paint_tag(painter: QPainter, middle: QPointF, words: str, fill: QColor) -> None:
    """A few words on a plate, whatever lies behind."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(words) + 8, metrics.height() + 2
    plate = QRectF(round(middle.x() - width / 2), round(middle.y() - height / 2), width, height)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(plate, 3, 3)
    is_light = fill.lightnessF() > _LIGHT
    painter.setPen(QColor(theme.GROUND if is_light else theme.ON_FILL))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def _paint_handles(painter: QPainter, view: View, bounds: Box) -> None:
    painter.setPen(_pen(QColor(theme.FOCUS)))
    painter.setBrush(QColor(theme.ON_FILL))
    half = HANDLE_PX / 2
    for handle in Handle:
        at = view.to_widget(*handle.place(bounds))
        painter.drawRect(QRectF(at.x() - half, at.y() - half, HANDLE_PX, HANDLE_PX))


def _pen(colour: QColor) -> QPen:
    """One pixel wide on the screen, whatever the zoom."""
    return QPen(colour, 1)
