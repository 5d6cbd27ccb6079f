"""The layout grid: seats in podium pixels that are dropped onto, dragged, selected and freed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from studio.domain.looks import Seat
from studio.domain.podium import WIDE, Frame
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.seat_geometry import Direction, neighbour, seat_at
from studio.ui.widgets.seat_mime import SEAT_MIME, seat_from_mime
from studio.ui.widgets.seat_painter import Ink, Ring, SeatFace, paint_ring, paint_seat, scaled

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

NOBODY: Final = -1
_DIRECTIONS: Final = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_FREEING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SeatCanvas(QWidget):
    """Knows seats by their index only. Signals of a drag are queued: they run after it."""

    seat_given = SignalOf[int, Seat](int, object)
    seats_swapped = SignalOf[int, int](int, int)
    seat_freed = SignalOf[int](int)
    selected = SignalOf[int](int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = WIDE
        self._faces: tuple[SeatFace, ...] = ()
        self._ink = Ink()
        self._is_open = True
        self._current = self._over = self._from = NOBODY
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def faces(self) -> tuple[SeatFace, ...]:
        """The seats as they are drawn."""
        return self._faces

    @property
    def current(self) -> int:
        """The seat the keyboard stands on, -1 for none."""
        return self._current

    def show_seats(
        self, faces: tuple[SeatFace, ...], frame: Frame, ink: Ink, *, is_open: bool
    ) -> None:
        """Draw these seats; only an open grid can be changed. Emits nothing."""
        if (faces, frame, ink, is_open) == (self._faces, self._frame, self._ink, self._is_open):
            return
        self._faces, self._frame, self._ink, self._is_open = faces, frame, ink, is_open
        if self._current >= len(faces):
            self._current = NOBODY
        if self._from >= len(faces):
            self._end_drag()
        self.setAcceptDrops(is_open)
        self.update()

    def area(self) -> QRect:
        """Where the podium lies in the widget."""
        size = QSize(self._frame.width, self._frame.height)
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRect(QPoint(0, 0), size)
        rect.moveCenter(self.rect().center())
        return rect

    def seat_rect(self, index: int) -> QRect:
        """Where a seat lies in the widget: for drivers, tests and menus."""
        return scaled(self._faces[index].box, self._frame, self.area())

    def seat_at(self, at: QPoint) -> int:
        """The uppermost seat under a point of the widget, -1 for none."""
        return seat_at([self.seat_rect(i) for i in range(len(self._faces))], at)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    # ---- dropped from a list ------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SEAT_MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hover(self.seat_at(event.position().toPoint()))
        event.setAccepted(self._over != NOBODY)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(NOBODY)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        index, seat = self.seat_at(event.position().toPoint()), seat_from_mime(event.mimeData())
        self._hover(NOBODY)
        if index == NOBODY or seat is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._select(index)
        self.seat_given.emit(index, seat)

    # ---- dragged from seat to seat ------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.seat_at(event.position().toPoint())
        self._select(index)
        if not self._is_taken(index):
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._from = event.position().toPoint(), index
        elif event.button() == Qt.MouseButton.RightButton:
            self.seat_freed.emit(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed_at is None:
            self._show_hand(at)
            return
        distance = (at - self._pressed_at).manhattanLength()
        if distance >= QApplication.startDragDistance() and not self._is_dragging:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self._hover(self.seat_at(at))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target, source, was_dragged = self._over, self._from, self._is_dragging
        self._end_drag()
        if was_dragged and target not in {NOBODY, source}:
            self._select(target)
            self.seats_swapped.emit(source, target)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()
        super().leaveEvent(event)

    # ---- keyboard -----------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._pressed_at is not None:
            self._end_drag()
        elif key in _DIRECTIONS and self._faces:
            rects = [self.seat_rect(i) for i in range(len(self._faces))]
            self._select(neighbour(rects, self._current, _DIRECTIONS[key]))
        elif key in _FREEING and self._is_taken(self._current):
            self.seat_freed.emit(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        is_by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if self._current == NOBODY and self._faces and not is_by_mouse:
            self._select(0)
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_drag()
        self.update()
        super().focusOutEvent(event)

    # ---- drawing ------------------------------------------------------------------------------

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.area(), QColor(theme.GROUND))
        for index, face in enumerate(self._faces):
            paint_seat(painter, self.seat_rect(index), face, self._ink)
        if self._current != NOBODY and self.hasFocus():
            paint_ring(painter, self.seat_rect(self._current), Ring.SELECTED)
        if self._over != NOBODY:
            paint_ring(painter, self.seat_rect(self._over), Ring.TARGET)
        painter.end()

    def _is_taken(self, index: int) -> bool:
        return self._is_open and index != NOBODY and bool(self._faces[index].name)

    def _select(self, index: int) -> None:
        if index != self._current:
            self._current = index
            self.selected.emit(index)
        self.update()

    def _hover(self, index: int) -> None:
        if index != self._over:
            self._over = index
            self.update()

    def _show_hand(self, at: QPoint) -> None:
        is_taken = self._is_taken(self.seat_at(at))
        self.setCursor(Qt.CursorShape.OpenHandCursor if is_taken else Qt.CursorShape.ArrowCursor)

    def _end_drag(self) -> None:
        self._pressed_at, self._from, self._is_dragging = None, NOBODY, False
        self.unsetCursor()
        self._hover(NOBODY)
