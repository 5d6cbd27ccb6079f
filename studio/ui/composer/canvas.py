"""The canvas: the engine's own picture over a backdrop, and the hand that works on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter
from typing_extensions import override

from studio.domain.editing.scene import movable
from studio.services.editing import Drawn, Editor
from studio.ui import theme
from studio.ui.composer import painting
from studio.ui.composer.guiding import Aids
from studio.ui.composer.hand import Hand
from studio.ui.composer.painting import Chosen
from studio.ui.composer.picture_layer import PictureLayer
from studio.ui.composer.point_hand import PointHand
from studio.ui.composer.zoomable import Zoomable
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QImage,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

_NUDGES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(Zoomable):
    """Shows podium pixels in a zoom; every change goes through the editor."""

    edit_wanted = SignalOf[()]()
    """A text was double-clicked: it wants to be typed."""
    tool_done = SignalOf[()]()
    menu_wanted = SignalOf[QPointF](QPointF)
    """The menu of what is selected is asked for, at a point of the widget."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        named(self, "composerCanvas", spoken=self.tr("Canvas"))
        self._pictures = PictureLayer()
        self._mouse = QPointF()
        self.aids = Aids()
        self.hand = Hand(editor, self)
        self.points = PointHand(editor, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        editor.listen(self._on_edited)

    # ---- what is shown ------------------------------------------------------------------------

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a picture of the engine."""
        self._pictures.take(drawn)
        self.update()

    def show_backdrop(self, image: QImage | None) -> None:
        """Show this behind the graphic; None is a plain ground."""
        self._pictures.backdrop = image
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

    def zoom_to_chosen(self) -> None:
        """Show what is selected as large as it fits; the whole frame where nothing is."""
        bounds = self.chosen().bounds
        if bounds is None:
            self.fit()
        else:
            self.zoom_to_box(bounds)

    def podium_rect(self, x: int, y: int) -> QRect:
        """Where a podium pixel lies in the widget: for drivers and tests."""
        there = self.view.to_widget(x, y).toPoint()
        return QRect(there, QSize(1, 1))

    # ---- Qt -----------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self.points.press(event):
            self.hand.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        if not self.points.move(event):
            self.hand.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.points.release()
        self.hand.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not (self.points.press(event) or self.points.enter()):
            self.hand.press_twice(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.hand.point_at(at)
        self.menu_wanted.emit(at)

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
        self._pictures.paint(painter, self.view, self._editor.frame)
        self._paint_marks(painter)
        if self.hasFocus():
            painter.setPen(QColor(theme.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # ---- painting -----------------------------------------------------------------------------

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
        showing = self.hand.showing
        painting.paint_snap_lines(painter, view, self.points.lines or showing.lines)
        painting.paint_gaps(painter, view, showing.gaps)
        if showing.band is not None:
            painting.paint_band(painter, view, showing.band)
        painting.paint_words(painter, self._mouse, showing.words)

    def _on_edited(self) -> None:
        self._pictures.fit(self._editor.frame)
        self.fit_again()
        self.update()
