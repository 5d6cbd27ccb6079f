"""What one press of the mouse on the canvas begins: moving, resizing, a rubber band, drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import Final, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.creating import created
from studio.domain.editing.handles import Handle, carried, stretched
from studio.domain.editing.picking import band_between, caught
from studio.domain.editing.scene import boxed, movable
from studio.domain.editing.snapping import Marks, SnapLine, snapped_move, snapped_stretch
from studio.domain.podium import Box
from studio.services.editing import Editor
from studio.ui.composer.guiding import Aids, marks_for

Point: TypeAlias = tuple[int, int]
translate = QCoreApplication.translate
_numbers: Final = count(1)


@dataclass(frozen=True, slots=True)
class Held:
    """Where the mouse is, in podium pixels, and which keys are down with it."""

    at: Point
    reach: int
    keeps_ratio: bool = False
    """Shift: keep the proportions, or stay on one axis."""
    is_free: bool = False
    """Ctrl: snap to nothing."""


class Gesture(Protocol):
    """One press until its release."""

    lines: tuple[SnapLine, ...]
    band: Box | None

    def move(self, held: Held) -> None:
        """The mouse went on."""

    def end(self) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """Escape: as if nothing had been done."""


class Changing:
    """A gesture that changes elements: all of it is one step of the history."""

    band: Box | None = None

    def __init__(self, editor: Editor, aids: Aids, start: Point, deed: str) -> None:
        self._editor, self._start, self._deed = editor, start, deed
        self._scene = editor.scene
        self._names = movable(self._scene, editor.selection)
        boxes = self._scene.boxes()
        self._boxes = {name: boxes[name] for name in self._names if name in boxes}
        self._bounds = bounds_of(self._boxes.values())
        self._marks = marks_for(self._scene, aids, self._names)
        self._key = (deed, next(_numbers))
        self.lines: tuple[SnapLine, ...] = ()

    def end(self) -> None:
        """Leave everything where it is."""
        self.lines = ()

    def cancel(self) -> None:
        """Put everything back."""
        self.lines = ()
        history = self._editor.history
        if history.done and history.done[-1].key == self._key:
            self._editor.undo()

    def _marks_of(self, held: Held) -> Marks:
        return Marks() if held.is_free else self._marks

    def _put(self, boxes: dict[str, Box]) -> None:
        self._editor.apply(boxed(self._scene, boxes), self._deed, self._key)


class Moving(Changing):
    """Moves what is selected."""

    def __init__(self, editor: Editor, aids: Aids, start: Point) -> None:
        super().__init__(editor, aids, start, translate("Gestures", "Move"))

    def move(self, held: Held) -> None:
        """Bring everything where the mouse is, or near it where something pulls."""
        dx, dy = held.at[0] - self._start[0], held.at[1] - self._start[1]
        if held.keeps_ratio:
            dx, dy = (dx, 0) if abs(dx) >= abs(dy) else (0, dy)
        if self._bounds is None:
            return
        there = replace(self._bounds, x=self._bounds.x + dx, y=self._bounds.y + dy)
        snap = snapped_move(there, self._marks_of(held), held.reach)
        self.lines = snap.lines
        dx, dy = dx + snap.dx, dy + snap.dy
        self._put({n: replace(b, x=b.x + dx, y=b.y + dy) for n, b in self._boxes.items()})


class Resizing(Changing):
    """Stretches what is selected by one of its handles."""

    def __init__(self, editor: Editor, aids: Aids, start: Point, handle: Handle) -> None:
        super().__init__(editor, aids, start, translate("Gestures", "Resize"))
        self._handle = handle

    def move(self, held: Held) -> None:
        """Bring the handle where the mouse is, or near it where something pulls."""
        if self._bounds is None:
            return
        by = held.at[0] - self._start[0], held.at[1] - self._start[1]
        after = stretched(self._bounds, self._handle, by, keeps_ratio=held.keeps_ratio)
        self.lines = ()
        if not held.keeps_ratio:
            snap = snapped_stretch(after, self._handle, self._marks_of(held), held.reach)
            by = by[0] + snap.dx, by[1] + snap.dy
            after, self.lines = stretched(self._bounds, self._handle, by), snap.lines
        self._put({n: carried(b, self._bounds, after) for n, b in self._boxes.items()})


class Banding:
    """Selects what a rubber band touches."""

    lines: tuple[SnapLine, ...] = ()

    def __init__(self, editor: Editor, start: Point, kept: tuple[str, ...]) -> None:
        self._editor, self._start, self._kept = editor, start, kept
        self._before = editor.selection
        self.band: Box | None = None

    def move(self, held: Held) -> None:
        """Select everything between the start and the mouse."""
        self.band = band_between(self._start, held.at)
        scene = self._editor.scene
        order = [e.id for e in scene.elements if not (e.is_hidden or e.is_locked)]
        self._editor.select((*self._kept, *caught(order, scene.boxes(), self.band)))

    def end(self) -> None:
        """Leave it selected."""
        self.band = None

    def cancel(self) -> None:
        """Select what was selected before."""
        self.band = None
        self._editor.select(self._before)


class Sketching:
    """Draws a new element: as large as it is drawn, or in its own size on a click."""

    lines: tuple[SnapLine, ...] = ()

    def __init__(self, editor: Editor, aids: Aids, start: Point, kind: str) -> None:
        self._editor, self._start, self._kind = editor, start, kind
        self._marks = marks_for(editor.scene, aids, ())
        self.band: Box | None = Box(*start, 0, 0)

    def move(self, held: Held) -> None:
        """Show how large it becomes."""
        self.band = band_between(self._start, self._pulled(held))

    def end(self) -> None:
        """Add it."""
        document, name = created(self._editor.scene, self._kind, self.band)
        self.band = None
        self._editor.apply(document, translate("Gestures", "Add"), select=(name,))

    def cancel(self) -> None:
        """Add nothing."""
        self.band = None

    def _pulled(self, held: Held) -> Point:
        if held.is_free:
            return held.at
        snap = snapped_move(Box(*held.at, 0, 0), self._marks, held.reach)
        return held.at[0] + snap.dx, held.at[1] + snap.dy
