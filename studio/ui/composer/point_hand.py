"""The hand on the points of a single polygon: drags them, adds some on edges, takes some away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF

from studio.domain.editing.picking import hit
from studio.domain.editing.polygon import Point, edge_near, point_near
from studio.domain.editing.snapping import Marks, SnapLine, marks_of, snapped_move
from studio.domain.podium import Box
from studio.ui import theme
from studio.ui.composer.guiding import NO_GUIDES, REACH_PX, marks_for
from studio.ui.composer.open_polygon import OpenPolygon

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from studio.services.editing import Editor
    from studio.ui.composer.canvas import Canvas

POINT_PX: Final = 9
GRAB_PX: Final = 8
"""How near, in pixels of the screen, a point or an edge is taken."""
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DELETES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENDS: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_FAST: Final = 10
_NUMBER_AT, _SHADE_AT = QPointF(7, -5), QPointF(8, -4)
"""Where the number of a point stands beside it, to be read on light and on dark."""


class PointHand:
    """Takes the mouse and the keys of a canvas while a polygon is open."""

    def __init__(self, editor: Editor, canvas: Canvas) -> None:
        self._editor, self._canvas = editor, canvas
        self._polygon = OpenPolygon(editor)
        self.lines: tuple[SnapLine, ...] = ()
        editor.listen(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the points of a polygon are shown."""
        return bool(self._polygon.name)

    @property
    def point(self) -> int | None:
        """Which point is chosen."""
        return self._polygon.point

    def enter(self) -> bool:
        """Open the polygon that alone is selected; tells whether there is one."""
        self._canvas.update()
        return self._polygon.open()

    def leave(self) -> None:
        """Close the polygon; it stays selected."""
        self._polygon.close()
        self.lines = ()
        self._canvas.unsetCursor()
        self._canvas.update()

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of a point, or make one on an edge; a press elsewhere is left to others."""
        if not self.is_open or event.button() != Qt.MouseButton.LeftButton:
            return False
        at = self._at(event)
        point, edge = self._point_at(at), self._edge_at(at)
        self._polygon.take(point)
        if point is None and edge is not None:
            self._polygon.add(*edge)
        elif point is None and not hit([self._polygon.name], self._editor.scene.boxes(), at):
            self.leave()
            return False
        self._canvas.update()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Bring the point where the mouse is, or near it where something pulls."""
        if not self.is_open or event.buttons() & Qt.MouseButton.MiddleButton:
            return False
        if self._polygon.start:
            self._polygon.drag(self._pulled(event))
        else:
            self._show_cursor(self._at(event))
        return True

    def release(self) -> None:
        """Leave the point where it is."""
        self._polygon.drop()
        self.lines = ()
        self._canvas.update()

    def wants(self, event: QEvent) -> bool:
        """Whether a key is for the points, even where it is a shortcut of the workspace."""
        if not self.is_open or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & (_CONTROL | _ALT):
            return False
        return event.key() in (*_ENDS, *_DELETES, *_STEPS)

    def press_key(self, event: QKeyEvent) -> bool:
        """Nudge the chosen point or take it away, or leave; tells whether it was such a key."""
        if not self.wants(event):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._polygon.start:
            self._polygon.cancel()
            self.release()
        elif key in _ENDS:
            self.leave()
        elif key in _DELETES:
            self._polygon.remove()
        else:
            far = _FAST if event.modifiers() & _SHIFT else 1
            self._polygon.nudge(_STEPS[key][0] * far, _STEPS[key][1] * far)
        return True

    def paint(self, painter: QPainter) -> None:
        """Draw the outline and the points."""
        view = self._canvas.view
        places = [view.to_widget(x, y) for x, y in self._polygon.points]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.FOCUS), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF(places))
        for index, place in enumerate(places):
            is_chosen = index == self._polygon.point
            painter.setBrush(QColor(theme.FOCUS if is_chosen else theme.ON_FILL))
            painter.setPen(QPen(QColor(theme.ON_FILL if is_chosen else theme.FOCUS), 1.5))
            painter.drawEllipse(place, POINT_PX / 2, POINT_PX / 2)
            for off, ink in ((_SHADE_AT, theme.GROUND), (_NUMBER_AT, theme.ON_FILL)):
                painter.setPen(QColor(ink))
                painter.drawText(place + off, str(index + 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _at(self, event: QMouseEvent) -> Point:
        return self._canvas.view.to_podium(event.position())

    def _reach(self, px: int) -> int:
        return self._canvas.view.podium_px(px)

    def _point_at(self, at: Point) -> int | None:
        return point_near(self._polygon.points, at, self._reach(GRAB_PX))

    def _edge_at(self, at: Point) -> tuple[int, Point] | None:
        return edge_near(self._polygon.points, at, self._reach(GRAB_PX))

    def _pulled(self, event: QMouseEvent) -> Point:
        x, y = self._at(event)
        start = self._polygon.start[self._polygon.point or 0]
        if event.modifiers() & _SHIFT:  # on one axis
            x, y = (x, start[1]) if abs(x - start[0]) >= abs(y - start[1]) else (start[0], y)
        marks = Marks() if event.modifiers() & _CONTROL else self._marks()
        snap = snapped_move(Box(x, y, 0, 0), marks, self._reach(REACH_PX))
        self.lines = snap.lines
        return x + snap.dx, y + snap.dy

    def _marks(self) -> Marks:
        """What pulls elements, and the other points of the polygon itself."""
        marks = marks_for(self._editor.scene, self._canvas.aids, (self._polygon.name,))
        if not self._canvas.aids.snaps:
            return marks
        others = (p for n, p in enumerate(self._polygon.start) if n != self._polygon.point)
        own = marks_of((Box(x, y, 0, 0) for x, y in others), NO_GUIDES, Box(0, 0, 0, 0))
        return Marks((*marks.xs, *own.xs), (*marks.ys, *own.ys), marks.grid)

    def _follow(self) -> None:
        if self.is_open and self._polygon.is_gone():
            self.leave()

    def _show_cursor(self, at: Point) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._point_at(at) is not None:
            shape = Qt.CursorShape.SizeAllCursor
        elif self._edge_at(at) is not None:
            shape = Qt.CursorShape.CrossCursor
        self._canvas.setCursor(shape)
