"""The hand on the canvas: which gesture a press begins, and what the mouse looks like."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QApplication

from studio.domain.editing.handles import Handle
from studio.domain.editing.picking import below, hit
from studio.domain.editing.scene import movable, moved
from studio.domain.editing.tree import find
from studio.domain.overlay import Group
from studio.domain.podium import Box
from studio.ui.composer.gestures import Banding, Gesture, Held, Moving, Resizing, Sketching
from studio.ui.composer.guiding import REACH_PX
from studio.ui.composer.painting import handle_at

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from studio.domain.editing.snapping import SnapLine
    from studio.services.editing import Editor
    from studio.ui.composer.canvas import Canvas

SLACK_PX: Final = 5
_CURSORS: Final = {
    Handle.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Handle.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Handle.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Handle.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Handle.LEFT: Qt.CursorShape.SizeHorCursor,
    Handle.RIGHT: Qt.CursorShape.SizeHorCursor,
    Handle.TOP: Qt.CursorShape.SizeVerCursor,
    Handle.BOTTOM: Qt.CursorShape.SizeVerCursor,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_runs: Final = count(1)


class Hand:
    """Turns the mouse on a canvas into gestures."""

    def __init__(self, editor: Editor, canvas: Canvas) -> None:
        self._editor, self._canvas = editor, canvas
        self._gesture: Gesture | None = None
        self._pressed: QPointF | None = None
        self._is_under_way = self._is_panning = self._has_space = False
        self._nudges = 0
        self._chosen_at_press = ""
        self.tool = ""
        """What a press draws; empty while it selects."""

    @property
    def lines(self) -> tuple[SnapLine, ...]:
        """The lines to show."""
        return self._gesture.lines if self._gesture is not None else ()

    @property
    def band(self) -> Box | None:
        """The rubber band to show."""
        return self._gesture.band if self._gesture is not None else None

    def take(self, tool: str) -> None:
        """Draw elements of a kind with the next press; empty selects again."""
        self.tool = tool
        self._show_cursor(None)

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        self._pressed, self._is_under_way = event.position(), False
        self._nudges = next(_runs)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and self._has_space):
            self._is_panning = True
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left:
            self._gesture = self._begun(event)
            self._canvas.update()

    def move(self, event: QMouseEvent) -> None:
        """The mouse went on."""
        if self._pressed is None:
            self._show_cursor(event.position())
            return
        way = event.position() - self._pressed
        if self._is_panning:
            self._pressed = event.position()
            self._canvas.pan(way)
            return
        if way.manhattanLength() >= QApplication.startDragDistance() / 2:
            self._is_under_way = True
        if self._gesture is not None and self._is_under_way:
            self._chosen_at_press = ""
            self._gesture.move(self._held(event))
            self._canvas.update()

    def release(self) -> None:
        """The button went up."""
        gesture, self._gesture, self._pressed = self._gesture, None, None
        self._is_panning = False
        if gesture is not None:
            gesture.end()
        if isinstance(gesture, Sketching):
            self.tool = ""
            self._canvas.tool_done.emit()
        if self._chosen_at_press:
            self._editor.select((self._chosen_at_press,))
            self._chosen_at_press = ""
        self._show_cursor(None)
        self._canvas.update()

    def press_twice(self, event: QMouseEvent) -> None:
        """A double click goes into a group, or to the words of a text."""
        at = self._canvas.view.to_podium(event.position())
        scene = self._editor.scene
        chosen = [find(scene.elements, name) for name in self._editor.selection]
        group = next((element for element in chosen if isinstance(element, Group)), None)
        if group is not None:
            name = hit([child.id for child in group.children], scene.boxes(), at)
            self._editor.select((name or group.id,))
        elif chosen:
            self._canvas.edit_wanted.emit()

    def leave(self) -> None:
        """Escape: first what is under way, then the tool, then the selection."""
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
            self._canvas.update()
        elif self.tool:
            self.take("")
            self._canvas.tool_done.emit()
        else:
            self._editor.select(())

    def nudge(self, dx: int, dy: int) -> None:
        """Move what is selected by a key; presses in a row are undone together."""
        scene = self._editor.scene
        names = movable(scene, self._editor.selection)
        deed = QCoreApplication.translate("Gestures", "Move")
        key = ("nudge", self._nudges, names)
        self._editor.apply(moved(scene, names, dx, dy), deed, key)

    def hold_space(self, *, is_held: bool) -> None:
        """With Space the left button pans."""
        if is_held != self._has_space:
            self._has_space = is_held
            self._show_cursor(None)

    def _begun(self, event: QMouseEvent) -> Gesture:
        at, aids = self._canvas.view.to_podium(event.position()), self._canvas.aids
        self._chosen_at_press = ""
        if self.tool:
            return Sketching(self._editor, aids, at, self.tool)
        handle = handle_at(self._canvas.chosen(), self._canvas.view, event.position())
        if handle is not None:
            return Resizing(self._editor, aids, at, handle)
        name = self._under(at, is_deep=bool(event.modifiers() & _ALT))
        if not name:
            kept = self._editor.selection if event.modifiers() & _SHIFT else ()
            self._editor.select(kept)
            return Banding(self._editor, at, kept)
        self._choose(name, is_more=bool(event.modifiers() & _SHIFT))
        return Moving(self._editor, aids, at)

    def _choose(self, name: str, *, is_more: bool) -> None:
        selection = self._editor.selection
        if is_more:
            others = tuple(other for other in selection if other != name)
            self._editor.select(others if name in selection else (*selection, name))
        elif name not in selection:
            self._editor.select((name,))
        elif len(selection) > 1:
            self._chosen_at_press = name  # alone, unless the press becomes a drag of all

    def _under(self, at: tuple[int, int], *, is_deep: bool = False) -> str:
        scene = self._editor.scene
        boxes = scene.boxes()
        order = [e.id for e in scene.elements if not (e.is_hidden or e.is_locked)]
        inner = [n for n in self._editor.selection if n not in order and n in boxes]
        element = find(scene.elements, hit(inner, boxes, at))
        if element is not None and not (is_deep or element.is_locked or element.is_hidden):
            return element.id  # inside a group that was entered before
        if is_deep and self._editor.selection:
            return below(order, boxes, at, self._editor.selection[-1])
        return hit(order, boxes, at, self._canvas.view.podium_px(SLACK_PX))

    def _held(self, event: QMouseEvent) -> Held:
        keys = event.modifiers()
        view = self._canvas.view
        reach = view.podium_px(REACH_PX)
        at = view.to_podium(event.position())
        return Held(at, reach, bool(keys & _SHIFT), bool(keys & _CONTROL))

    def _show_cursor(self, at: QPointF | None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._has_space:
            shape = Qt.CursorShape.OpenHandCursor
        elif self.tool:
            shape = Qt.CursorShape.CrossCursor
        elif at is not None:
            handle = handle_at(self._canvas.chosen(), self._canvas.view, at)
            if handle is not None:
                shape = _CURSORS[handle]
            elif self._under(self._canvas.view.to_podium(at)):
                shape = Qt.CursorShape.SizeAllCursor
        self._canvas.setCursor(shape)
