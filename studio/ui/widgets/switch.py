"""A switch that is plainly on or off: by the place of its knob, not by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

TRACK: Final = QSize(30, 16)
_KNOB_PX: Final = 10


class Switch(QCheckBox):
    """A check box by all means of use, drawn as a switch."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        text_px = self.fontMetrics().horizontalAdvance(self.text())
        height = max(theme.HIT, self.fontMetrics().height())
        return QSize(TRACK.width() + theme.GAP + text_px + theme.FOCUS_EDGE, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        painter.setPen(self.palette().color(self._group(), QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(TRACK.width() + theme.GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        top = (self.height() - TRACK.height()) / 2
        track = QRectF(1, top, TRACK.width() - 2, TRACK.height())
        is_lit = self._share() == 1.0 and self.isEnabled()
        ring = QPen(QColor(theme.STRONG_LINE), 1)
        if self.hasFocus():
            ring = QPen(QColor(theme.FOCUS), theme.FOCUS_EDGE)
        painter.setPen(ring)
        painter.setBrush(QColor(theme.FOCUS_FILL if is_lit else theme.FIELD))
        painter.drawRoundedRect(track, TRACK.height() / 2, TRACK.height() / 2)
        inset = (TRACK.height() - _KNOB_PX) / 2
        left = track.left() + inset + self._share() * (track.width() - 2 * inset - _KNOB_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.TEXT if self.isEnabled() else theme.DISABLED))
        painter.drawEllipse(QRectF(left, top + inset, _KNOB_PX, _KNOB_PX))

    def _share(self) -> float:
        """How far to the right the knob is: in the middle where several things differ."""
        if self.checkState() is Qt.CheckState.PartiallyChecked:
            return 0.5
        return 1.0 if self.isChecked() else 0.0

    def _group(self) -> QPalette.ColorGroup:
        return QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
