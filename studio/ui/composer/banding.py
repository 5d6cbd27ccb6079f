"""What one press of the mouse beside elements begins: a rubber band, a new element, a guide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.editing.creating import created
from studio.domain.editing.handles import Handle, resized
from studio.domain.editing.picking import band_between, caught
from studio.domain.editing.snapping import Guides, snapped_move
from studio.domain.podium import Box
from studio.ui.composer.gestures import NOTHING, Held, Point, Showing
from studio.ui.composer.guiding import Aids, marks_for
from studio.ui.template_words import begun_words

if TYPE_CHECKING:
    from studio.services.editing import Editor

translate = QCoreApplication.translate


class Banding:
    """Selects what a rubber band touches."""

    def __init__(self, editor: Editor, start: Point, kept: tuple[str, ...]) -> None:
        self._editor, self._start, self._kept = editor, start, kept
        self._before = editor.selection
        self.showing = NOTHING

    def move(self, held: Held) -> None:
        """Select everything between the start and the mouse."""
        band = band_between(self._start, held.at)
        self.showing = Showing(band=band)
        scene = self._editor.scene
        order = [e.id for e in scene.elements if not (e.is_hidden or e.is_locked)]
        self._editor.select((*self._kept, *caught(order, scene.boxes(), band)))

    def end(self) -> None:
        """Leave it selected."""
        self.showing = NOTHING

    def cancel(self) -> None:
        """Select what was selected before."""
        self.showing = NOTHING
        self._editor.select(self._before)


class Sketching:
    """Draws a new element: as large as it is drawn, or in its own size on a click.

    With Shift it is as wide as it is high, with Alt the start is its centre.
    """

    def __init__(self, editor: Editor, aids: Aids, start: Point, kind: str) -> None:
        self._editor, self._kind = editor, kind
        self._marks = marks_for(editor.scene, aids, ())
        self._start = start
        self._band = Box(*start, 0, 0)
        self.showing = Showing(band=self._band)

    def move(self, held: Held) -> None:
        """Show how large it becomes."""
        end = self._pulled(held)
        across, down = end[0] - self._start[0], end[1] - self._start[1]
        if held.keeps_ratio:
            side = max(abs(across), abs(down))
            across, down = side if across >= 0 else -side, side if down >= 0 else -side
        band = band_between(self._start, (self._start[0] + across, self._start[1] + down))
        if held.from_centre:
            middle = Box(*self._start, 0, 0)
            band = resized(middle, Handle.RIGHT, 2 * abs(across), 2 * abs(down), from_centre=True)
        self._band = band
        self.showing = Showing(band=band, words=f"{band.width} x {band.height}")

    def end(self) -> None:
        """Add it."""
        document, name = created(self._editor.scene, self._kind, self._band, begun_words)
        self.showing = NOTHING
        self._editor.apply(document, translate("Gestures", "Add"), select=(name,))

    def cancel(self) -> None:
        """Add nothing."""
        self.showing = NOTHING

    def _pulled(self, held: Held) -> Point:
        if held.is_free:
            return held.at
        snap = snapped_move(Box(*held.at, 0, 0), self._marks, held.reach)
        return held.at[0] + snap.dx, held.at[1] + snap.dy


class Guiding:
    """Moves one of the guides; one that is let go outside of the canvas is gone."""

    def __init__(
        self, aids: Aids, guide: tuple[bool, int], put: Callable[[Guides], None], room: Box
    ) -> None:
        """Guide is whether it is upright, and where; room what of the podium can be seen."""
        self._before, self._put, self._room = aids.guides, put, room
        self._is_upright, self._place = guide
        self.showing = NOTHING

    def move(self, held: Held) -> None:
        """Bring the guide where the mouse is, or out of sight."""
        place = held.at[0] if self._is_upright else held.at[1]
        is_in = self._room.x <= held.at[0] < self._room.right
        is_in = is_in and self._room.y <= held.at[1] < self._room.bottom
        self._put(self._with((place,) if is_in else ()))
        axis = "x" if self._is_upright else "y"
        self.showing = Showing(words=f"{axis} {place}" if is_in else "")

    def end(self) -> None:
        """Leave it there."""
        self.showing = NOTHING

    def cancel(self) -> None:
        """Put it back."""
        self.showing = NOTHING
        self._put(self._before)

    def _with(self, places: tuple[int, ...]) -> Guides:
        guides = self._before
        if self._is_upright:
            others = tuple(x for x in guides.xs if x != self._place)
            return replace(guides, xs=(*others, *places))
        others = tuple(y for y in guides.ys if y != self._place)
        return replace(guides, ys=(*others, *places))
