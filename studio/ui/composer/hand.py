"""The hand on the canvas: which gesture a press begins, and what the mouse looks like."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QApplication

from studio.domain.editing.picking import hit
from studio.domain.editing.scene import movable, moved
from studio.domain.editing.snapping import Guides
from studio.domain.editing.tree import find
from studio.domain.overlay import Group
from studio.ui.composer.banding import Banding, Guiding, Sketching
from studio.ui.composer.gestures import (
    NOTHING,
    Copying,
    Gesture,
    Held,
    Moving,
    Resizing,
    Showing,
)
from studio.ui.composer.guiding import REACH_PX
from studio.ui.composer.meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from studio.services.editing import Editor
    from studio.ui.composer.canvas import Canvas

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_runs: Final = count(1)


class Hand:
    """Turns the mouse on a canvas into gestures."""

    def __init__(self, editor: Editor, canvas: Canvas) -> None:
        self._editor, self._canvas = editor, canvas
        self.meets = Meeting(editor, canvas)
        self._gesture: Gesture | None = None
        self._pressed: QPointF | None = None
        self._is_under_way = self._is_panning = self._has_space = False
        self._button = Qt.MouseButton.NoButton
        self._nudges = 0
        self._chosen_at_press = ""
        self.tool = ""
        """What a press draws; empty while it selects."""

    @property
    def showing(self) -> Showing:
        """What is to be seen of a gesture that is under way."""
        return self._gesture.showing if self._gesture is not None else NOTHING

    def take(self, tool: str) -> None:
        """Draw elements of a kind with the next press; empty selects again."""
        self.tool = tool
        self._show_cursor(None)

    def press(self, event: QMouseEvent) -> None:
        """A button went down; another one while it is down does nothing."""
        if self._pressed is not None:
            return
        self._pressed, self._is_under_way = event.position(), False
        self._button, self._nudges = event.button(), next(_runs)
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

    def release(self, event: QMouseEvent) -> None:
        """The button went up."""
        if event.button() != self._button:
            return
        gesture, self._gesture, self._pressed = self._gesture, None, None
        self._is_panning = False
        if gesture is not None:
            gesture.end()
        if isinstance(gesture, Sketching):
            self.tool = ""
            self._canvas.tool_done.emit()
        # a press that became no drag selects what it could have dragged, or what lies under it
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

    def point_at(self, at: QPointF) -> None:
        """Select what a menu is asked for: what is selected already, else the uppermost."""
        under = self.meets.everything(at)
        if not {self.meets.element(at), *under} & set(self._editor.selection):
            self._editor.select(under[:1])

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
        place, aids = event.position(), self._canvas.aids
        at = self._canvas.view.to_podium(place)
        self._chosen_at_press = ""
        if self.tool:
            return Sketching(self._editor, aids, at, self.tool)
        handle = self.meets.handle(place)
        if handle is not None:
            return Resizing(self._editor, aids, at, handle)
        guide = self.meets.guide(place)
        if guide is not None:
            return Guiding(aids, guide, self._put_guides, self.meets.room())
        return self._begun_on(event, self.meets.element(place))

    def _begun_on(self, event: QMouseEvent, name: str) -> Gesture:
        """On an element, or beside all; with Alt a drag copies and a click goes one deeper."""
        at, aids = self._canvas.view.to_podium(event.position()), self._canvas.aids
        is_more = bool(event.modifiers() & _SHIFT)
        if not name:
            kept = self._editor.selection if is_more else ()
            self._editor.select(kept)
            return Banding(self._editor, at, kept)
        if event.modifiers() & _ALT:
            deeper = self.meets.deeper(event.position())
            self.point_at(event.position())
            self._chosen_at_press = deeper
            return Copying(self._editor, aids, at)
        self._choose(name, is_more=is_more)
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

    def _put_guides(self, guides: Guides) -> None:
        self._canvas.set_aids(replace(self._canvas.aids, guides=guides))

    def _held(self, event: QMouseEvent) -> Held:
        keys = event.modifiers()
        view = self._canvas.view
        reach = view.podium_px(REACH_PX)
        at = view.to_podium(event.position())
        shift, control, alt = (bool(keys & key) for key in (_SHIFT, _CONTROL, _ALT))
        return Held(at, reach, shift, control, alt)

    def _show_cursor(self, at: QPointF | None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._has_space:
            shape = Qt.CursorShape.OpenHandCursor
        elif self.tool:
            shape = Qt.CursorShape.CrossCursor
        elif at is not None:
            shape = self.meets.cursor(at)
        self._canvas.setCursor(shape)
