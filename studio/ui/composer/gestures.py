"""What one press of the mouse on elements begins: moving, copying, resizing them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import Final, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.copying import duplicated
from studio.domain.editing.handles import Handle, carried, stretched
from studio.domain.editing.measuring import Gap, gaps_round
from studio.domain.editing.scene import boxed, movable
from studio.domain.editing.snapping import Marks, SnapLine, snapped_move, snapped_stretch
from studio.domain.podium import Box
from studio.services.editing import Editor
from studio.ui.composer.guiding import Aids, frame_box, marks_for, neighbours

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
    from_centre: bool = False
    """Alt: the centre stays."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a gesture shows while it is under way."""

    lines: tuple[SnapLine, ...] = ()
    band: Box | None = None
    gaps: tuple[Gap, ...] = ()
    words: str = ""
    """Where it is or how large, beside the mouse."""


NOTHING: Final = Showing()


class Gesture(Protocol):
    """One press until its release."""

    showing: Showing

    def move(self, held: Held) -> None:
        """The mouse went on."""

    def end(self) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """Escape: as if nothing had been done."""


class Changing:
    """A gesture that changes elements: all of it is one step of the history."""

    def __init__(self, editor: Editor, aids: Aids, start: Point, deed: str) -> None:
        self._editor, self._start, self._deed = editor, start, deed
        self._scene, self._selection = editor.scene, editor.selection
        self._names = movable(self._scene, editor.selection)
        boxes = self._scene.boxes()
        self._boxes = {name: boxes[name] for name in self._names if name in boxes}
        self._bounds = bounds_of(self._boxes.values())
        self._others = neighbours(self._scene, self._names)
        self._marks = marks_for(self._scene, aids, self._names)
        self._key = (deed, next(_numbers))
        self.showing = NOTHING

    def end(self) -> None:
        """Leave everything where it is."""
        self.showing = NOTHING

    def cancel(self) -> None:
        """Put everything back."""
        self.showing = NOTHING
        history = self._editor.history
        if history.done and history.done[-1].key == self._key:
            self._editor.undo()
        self._editor.select(self._selection)

    def _marks_of(self, held: Held) -> Marks:
        return Marks() if held.is_free else self._marks

    def _show(self, bounds: Box, lines: tuple[SnapLine, ...], words: str) -> None:
        gaps = gaps_round(bounds, self._others, frame_box(self._scene.frame))
        self.showing = Showing(lines, None, gaps, words)

    def _put(self, boxes: dict[str, Box]) -> None:
        self._editor.apply(boxed(self._scene, boxes), self._deed, self._key)


class Moving(Changing):
    """Moves what is selected."""

    def __init__(self, editor: Editor, aids: Aids, start: Point, deed: str = "") -> None:
        super().__init__(editor, aids, start, deed or translate("Gestures", "Move"))

    def move(self, held: Held) -> None:
        """Bring everything where the mouse is, or near it where something pulls."""
        dx, dy = held.at[0] - self._start[0], held.at[1] - self._start[1]
        if held.keeps_ratio:
            dx, dy = (dx, 0) if abs(dx) >= abs(dy) else (0, dy)
        if self._bounds is None:
            return
        there = replace(self._bounds, x=self._bounds.x + dx, y=self._bounds.y + dy)
        snap = snapped_move(there, self._marks_of(held), held.reach)
        dx, dy = dx + snap.dx, dy + snap.dy
        there = replace(there, x=there.x + snap.dx, y=there.y + snap.dy)
        self._show(there, snap.lines, f"x {there.x}  y {there.y}")
        self._go(dx, dy)

    def _go(self, dx: int, dy: int) -> None:
        self._put({n: replace(b, x=b.x + dx, y=b.y + dy) for n, b in self._boxes.items()})


class Copying(Moving):
    """Leaves what is selected where it is and moves copies of it."""

    def __init__(self, editor: Editor, aids: Aids, start: Point) -> None:
        super().__init__(editor, aids, start, translate("Gestures", "Duplicate"))
        own = marks_for(self._scene, aids, ())
        self._marks, self._others = own, neighbours(self._scene, ())

    @override
    def _go(self, dx: int, dy: int) -> None:
        document, names = duplicated(self._scene, self._names, (dx, dy))
        self._editor.apply(document, self._deed, self._key, select=names)


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
        after = self._stretched(by, held)
        lines: tuple[SnapLine, ...] = ()
        if not held.keeps_ratio:
            snap = snapped_stretch(after, self._handle, self._marks_of(held), held.reach)
            after, lines = self._stretched((by[0] + snap.dx, by[1] + snap.dy), held), snap.lines
        self._show(after, lines, f"{after.width} x {after.height}")
        self._put({n: carried(b, self._bounds, after) for n, b in self._boxes.items()})

    def _stretched(self, by: Point, held: Held) -> Box:
        return stretched(
            self._bounds or Box(0, 0, 1, 1),
            self._handle,
            by,
            keeps_ratio=held.keeps_ratio,
            from_centre=held.from_centre,
        )
