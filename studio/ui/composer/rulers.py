"""The rulers: podium pixels along the edges; a guide is drawn out of them and back into them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.editing.snapping import Guides
from studio.ui import theme
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from studio.ui.composer.canvas import Canvas

THICK_PX: Final = 18
_STEPS: Final = (10, 20, 50, 100, 200, 500)
_LEAST_PX: Final = 50
_GRAB_PX: Final = 5


class Ruler(QWidget):
    """Upright or level; press in it and pull a guide onto the picture."""

    def __init__(self, canvas: Canvas, parent: QWidget, *, is_upright: bool) -> None:
        super().__init__(parent)
        self._canvas, self._is_upright = canvas, is_upright
        self._guide: int | None = None
        self._kept: tuple[int, ...] = ()
        name = "rulerDown" if is_upright else "rulerAcross"
        tip = self.tr("Pull a guide out of the ruler; push it back to remove it")
        named(self, name, tip, self.tr("Ruler"))
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, free) if is_upright else (free, fixed)))
        self.setCursor(Qt.CursorShape.SplitHCursor if is_upright else Qt.CursorShape.SplitVCursor)
        canvas.view_changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(THICK_PX, THICK_PX)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the guide beside the mouse, or begin a new one."""
        guides = self._guides()
        at = self._place(event.position())
        reach = self._canvas.view.podium_px(_GRAB_PX)
        taken = next((guide for guide in guides if abs(guide - at) <= reach), None)
        self._kept = tuple(guide for guide in guides if guide != taken)
        self._guide = at

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._guide is None:
            return
        self._guide = self._place(event.position())
        is_out = not self.rect().contains(event.position().toPoint())
        self._put((*self._kept, self._guide) if is_out else self._kept)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._guide = None

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        font = painter.font()
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(QColor(theme.MUTED))
        view, length = self._canvas.view, self.height() if self._is_upright else self.width()
        step = next((s for s in _STEPS if s * view.zoom >= _LEAST_PX), _STEPS[-1])
        origin = view.y if self._is_upright else view.x
        first = int(-origin / view.zoom // step)
        for number in range(first, int((length - origin) / view.zoom // step) + 1):
            self._paint_mark(painter, origin + number * step * view.zoom, str(number * step))
        painter.end()

    def _paint_mark(self, painter: QPainter, at: float, words: str) -> None:
        if self._is_upright:
            painter.drawLine(QPointF(THICK_PX - 5, at), QPointF(THICK_PX, at))
            painter.save()
            painter.translate(9, at + 2)
            painter.rotate(90)
            painter.drawText(0, 0, words)
            painter.restore()
        else:
            painter.drawLine(QPointF(at, THICK_PX - 5), QPointF(at, THICK_PX))
            painter.drawText(QPointF(at + 2, 10), words)

    def _guides(self) -> tuple[int, ...]:
        """A ruler along the top makes level guides, one along the side upright ones."""
        guides = self._canvas.aids.guides
        return guides.xs if self._is_upright else guides.ys

    def _place(self, at: QPointF) -> int:
        there = self._canvas.mapFromGlobal(self.mapToGlobal(at))
        x, y = self._canvas.view.to_podium(there)
        return x if self._is_upright else y

    def _put(self, places: tuple[int, ...]) -> None:
        guides = self._canvas.aids.guides
        own = Guides(places, guides.ys) if self._is_upright else Guides(guides.xs, places)
        self._canvas.set_aids(replace(self._canvas.aids, guides=own))
