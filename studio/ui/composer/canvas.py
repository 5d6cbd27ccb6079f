"""The canvas: the engine's own picture over a backdrop, and the hand that works on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.editing.scene import movable
from studio.domain.podium import Box
from studio.services.editing import Drawn, Editor
from studio.ui import theme
from studio.ui.composer import painting
from studio.ui.composer.guiding import Aids
from studio.ui.composer.hand import Hand
from studio.ui.composer.painting import Chosen
from studio.ui.composer.point_hand import PointHand
from studio.ui.composer.view import View, centred, fitted, next_zoom
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

_BYTES_PER_PIXEL: Final = 4
_NUDGES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NOTCH: Final = 120


class Canvas(QWidget):
    """Shows podium pixels in a zoom; every change goes through the editor."""

    view_changed = SignalOf[()]()
    edit_wanted = SignalOf[()]()
    """A text was double-clicked: it wants to be typed."""
    tool_done = SignalOf[()]()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerCanvas")
        self._editor = editor
        self._image: QImage | None = None
        self._backdrop: QImage | None = None
        self._is_fitted = True
        self.view = View()
        self.aids = Aids()
        self.hand = Hand(editor, self)
        self.points = PointHand(editor, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        editor.listen(self._on_edited)

    # ---- what is shown ------------------------------------------------------------------------

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a picture of the engine."""
        self._image = _image_of(drawn)
        self.update()

    def show_backdrop(self, image: QImage | None) -> None:
        """Show this behind the graphic; None is a plain ground."""
        self._backdrop = image
        self.update()

    def set_aids(self, aids: Aids) -> None:
        """Change guides, grid and what is marked."""
        self.aids = aids
        self.update()

    def chosen(self) -> Chosen:
        """Return what is selected, as it lies here."""
        scene = self._editor.scene
        boxes, names = scene.boxes(), self._editor.selection
        there = tuple(boxes[name] for name in names if name in boxes)
        return Chosen(there, bool(movable(scene, names)))

    # ---- zoom and pan -------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole frame, also when the canvas changes its size."""
        self._is_fitted = True
        self._set_view(fitted(self._editor.frame, self.width(), self.height()))

    def zoom_to(self, zoom: float) -> None:
        """Show the middle of the frame in a zoom; 1.0 is pixel for pixel."""
        self._is_fitted = False
        self._set_view(centred(self._editor.frame, zoom, self.width(), self.height()))

    def zoom(self, at: QPointF | None = None, *, is_in: bool) -> None:
        """Zoom by one step round a point, or round the middle."""
        self._is_fitted = False
        middle = at or QPointF(self.rect().center())
        self._set_view(self.view.zoomed(next_zoom(self.view.zoom, is_in=is_in), middle))

    def pan(self, by: QPointF) -> None:
        """Move the podium under the window."""
        self._is_fitted = False
        self._set_view(self.view.moved(by))

    def podium_rect(self, x: int, y: int) -> QRect:
        """Where a podium pixel lies in the widget: for drivers and tests."""
        there = self.view.to_widget(x, y).toPoint()
        return QRect(there, QSize(1, 1))

    # ---- Qt -----------------------------------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        else:
            self.view_changed.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self.points.press(event):
            self.hand.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.points.move(event):
            self.hand.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.points.release()
        self.hand.release()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not (self.points.press(event) or self.points.enter()):
            self.hand.press_twice(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.position(), is_in=turn.y() > 0)
        else:
            steps = QPointF(turn.x(), turn.y()) * (48 / _NOTCH)
            is_aside = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pan(QPointF(steps.y(), 0) if is_aside and not turn.x() else steps)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.points.wants(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if self.points.press_key(event):
            return
        if key in _NUDGES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.hand.nudge(_NUDGES[key][0] * step, _NUDGES[key][1] * step)
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_space(is_held=True)
        elif key == Qt.Key.Key_Escape:
            self.hand.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self.points.enter():
                self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_space(is_held=False)
        super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hand.hold_space(is_held=False)
        self.update()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.FIELD))
        self._paint_picture(painter)
        self._paint_marks(painter)
        if self.hasFocus():
            painter.setPen(QColor(theme.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # ---- painting -----------------------------------------------------------------------------

    def _paint_picture(self, painter: QPainter) -> None:
        frame = self._editor.frame
        place = self.view.rect(Box(0, 0, frame.width, frame.height))
        is_smaller = self.view.zoom < 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smaller)
        painter.fillRect(place, QColor(theme.GROUND))
        for image in (self._backdrop, self._image):
            if image is not None:
                painter.drawImage(place, image, QRectF(image.rect()))

    def _paint_marks(self, painter: QPainter) -> None:
        view, frame, room = self.view, self._editor.frame, QRectF(self.rect())
        painting.paint_outside(painter, view, frame, room)
        if self.aids.shows_layout:
            painting.paint_spots(painter, view, self._editor.spots)
        if self.aids.shows_safe:
            painting.paint_safe_area(painter, view, frame)
        painting.paint_guides(painter, view, self.aids.guides, room)
        if self.points.is_open:
            self.points.paint(painter)
        else:
            painting.paint_chosen(painter, view, self.chosen())
        painting.paint_snap_lines(painter, view, self.points.lines or self.hand.lines)
        if self.hand.band is not None:
            painting.paint_band(painter, view, self.hand.band)

    def _on_edited(self) -> None:
        if self._image is not None and self._image.size().toTuple() != (
            self._editor.frame.width,
            self._editor.frame.height,
        ):
            self._image = None
        if self._is_fitted:
            self.fit()
        self.update()

    def _set_view(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.view_changed.emit()
            self.update()


def _image_of(drawn: Drawn) -> QImage:
    """The same pixels as Qt draws them fastest; a copy of its own, for Qt keeps no bytes alive."""
    picture = drawn.picture
    row = picture.width * _BYTES_PER_PIXEL
    raw = QImage(picture.rgba, picture.width, picture.height, row, QImage.Format.Format_RGBA8888)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
