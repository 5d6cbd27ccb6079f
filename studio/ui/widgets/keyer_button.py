"""The button of a keyer: number and name, what it says, and where it stands, all at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF, QRegion
from typing_extensions import override

from studio.domain.looks import Cue
from studio.ui import theme
from studio.ui.fonts import BASE_PX, SMALL_PX, digits
from studio.ui.models.keyer_faces import KeyerFace
from studio.ui.models.keyer_standing import Standing, tally_of
from studio.ui.signals import SignalOf
from studio.ui.widgets.tally_button import TallyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_INSET: Final = 7
_MARK_PX: Final = 9
_BEHIND_PX: Final = 12
_LOST: Final = frozenset({Standing.LOST_IN, Standing.LOST_OUT})
_DIFFERS: Final = frozenset(
    {Standing.DIFFERS, Standing.SENT_DIFFERS, Standing.MOVES, Standing.SENT_MOVES}
)
_CUE_MARKS: Final = {Cue.NONE: "", Cue.IN: "▸", Cue.OUT: "◂"}


class KeyerButton(TallyButton):
    """Shows one keyer; the left button is for the program, the right one for the preview.

    Its fill is the tally of the program; a green triangle means in the preview, a dotted left edge
    cued, the ring the keyer whose fields are shown, and a plate that peeps out behind a frame that
    it lies behind the people. Nothing of that changes its size.
    """

    preview_asked = SignalOf[()]()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent=parent)
        self.be_of_size(*theme.KEYER, BASE_PX)
        self._face, self._is_selected = KeyerFace(number), False

    @property
    def face(self) -> KeyerFace:
        """What it shows."""
        return self._face

    def show_face(self, face: KeyerFace, *, is_selected: bool, is_rehearsal: bool) -> None:
        """Show a keyer."""
        self.show_tally(tally_of(face.standing, is_rehearsal=is_rehearsal))
        if (face, is_selected) != (self._face, self._is_selected):
            self._face, self._is_selected = face, is_selected
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_other = event.button() is Qt.MouseButton.RightButton
        if is_other and self.rect().contains(event.position().toPoint()):
            self.preview_asked.emit()
        super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._face.cue is not Cue.NONE:
            self._paint_cue(painter)
        if self._is_selected:
            painter.setPen(QPen(QColor(theme.FOCUS), theme.FOCUS_EDGE))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    @override
    def _paint_words(self, painter: QPainter) -> None:
        face, ink = self._face, QColor(painter.pen().color())
        inner = self.rect().adjusted(_INSET, 4, -_INSET, -4)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() // 2)
        right = self._paint_state(painter, upper)
        name = f"{face.number} {face.title}".rstrip()
        self._paint_left(painter, upper.adjusted(0, 0, -right, 0), name, QFont.Weight.Bold)
        if face.is_in_preview:
            self._paint_triangle(painter, lower)
            lower.adjust(0, 0, -_MARK_PX - 4, 0)
        if face.is_behind:
            _paint_behind(painter, lower, ink)
            lower.adjust(0, 0, -_BEHIND_PX - 4, 0)
        painter.setPen(ink if face.text else QColor(theme.MUTED))
        self._paint_left(painter, lower, face.text, QFont.Weight.Normal, SMALL_PX)

    def _paint_state(self, painter: QPainter, area: QRect) -> int:
        """The cue, the seconds left, or that an upload was lost; returns the width it takes."""
        face = self._face
        left = "" if face.left_s is None else str(face.left_s)
        words = _CUE_MARKS[face.cue] + ("!" if face.standing in _LOST else "") + left
        if face.standing in _DIFFERS:
            words += "≠"
        if face.is_pinned:
            words += "∞"
        if not words:
            return 0
        painter.setFont(digits(self.font(), SMALL_PX, QFont.Weight.Bold))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return painter.fontMetrics().horizontalAdvance(words) + 4

    def _paint_left(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        weight: QFont.Weight,
        size_px: int = BASE_PX,
    ) -> None:
        painter.setFont(self._font_of(size_px, weight))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_triangle(self, painter: QPainter, area: QRect) -> None:
        """In the preview: a green triangle with a dark edge, to be seen on every fill."""
        right, middle = float(area.right()), area.center().y() + 0.5
        half = _MARK_PX / 2
        corners = [(right - half, middle - half), (right, middle + half)]
        points = [QPointF(x, y) for x, y in (*corners, (right - _MARK_PX, middle + half))]
        painter.setPen(QPen(QColor(theme.GROUND), 1))
        painter.setBrush(QColor(theme.PREVIEW))
        painter.drawPolygon(QPolygonF(points))

    def _paint_cue(self, painter: QPainter) -> None:
        pen = QPen(QColor(theme.TEXT), 3, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(3, 6, 3, self.height() - 6)


def _paint_behind(painter: QPainter, area: QRect, ink: QColor) -> None:
    """A filled plate behind an empty frame, at the right end of area."""
    left, top = area.right() - _BEHIND_PX, area.center().y() - _BEHIND_PX // 2 + 1
    side, step = _BEHIND_PX * 2 // 3, _BEHIND_PX // 3
    frame = QRect(left, top + step, side, side)
    plate = QRect(left + step, top, side, side)
    painter.setClipRegion(QRegion(plate).subtracted(QRegion(frame.adjusted(-1, -1, 2, 2))))
    painter.fillRect(plate, ink)
    painter.setClipping(False)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(frame)
