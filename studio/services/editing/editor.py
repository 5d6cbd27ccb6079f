"""One document being edited: its history, what is selected, and in which frame it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from studio.domain.editing.history import History
from studio.domain.editing.scene import Scene, Size
from studio.domain.editing.tree import each
from studio.domain.overlay import DEFAULT_THEME, Graphic, OverlayDocument, Theme
from studio.domain.podium import WIDE, Box, Frame

Listener: TypeAlias = Callable[[], None]
EMPTY: OverlayDocument = OverlayDocument("")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What undo brings back: the document and what its fields say for trial; in a theme."""

    document: OverlayDocument = EMPTY
    values: tuple[tuple[str, str], ...] = ()
    theme: Theme = DEFAULT_THEME

    @property
    def graphic(self) -> Graphic:
        """The document filled in for trial."""
        return Graphic(self.document, self.values, self.theme)


class Editor:
    """Holds what is edited and tells who listens. Deeds themselves are functions of its scene."""

    def __init__(self) -> None:
        self._history = History(Sheet())
        self._listeners: list[Listener] = []
        self._sizes: dict[str, Size] = {}
        self._selection: tuple[str, ...] = ()
        self.frame: Frame = WIDE
        self.spots: tuple[Box, ...] = ()
        self.is_for_frame_only = False
        self.generation = 0
        """Counts the documents that were opened."""

    @property
    def history(self) -> History[Sheet]:
        """What can be undone and redone."""
        return self._history

    @property
    def sheet(self) -> Sheet:
        """What is edited."""
        return self._history.present

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of what is selected and still there, in the order it was selected."""
        there = {element.id for element in each(self.sheet.document.elements)}
        return tuple(name for name in self._selection if name in there)

    @property
    def scene(self) -> Scene:
        """The document as it lies in the frame that is looked at."""
        return Scene(
            self.sheet.document, self.frame, self.spots, self._sizes, self.is_for_frame_only
        )

    def listen(self, listener: Listener) -> None:
        """Call listener after every change."""
        self._listeners.append(listener)

    def open(self, sheet: Sheet, history: History[Sheet] | None = None) -> None:
        """Edit something else; its history begins now, or goes on with one that ends in it."""
        self._history, self._selection, self._sizes = history or History(sheet), (), {}
        self.is_for_frame_only = False
        self.generation += 1
        self._tell()

    def apply(
        self,
        document: OverlayDocument,
        deed: str,
        key: object = None,
        select: Iterable[str] | None = None,
    ) -> None:
        """File a deed; those with an equal key are undone together. `select` is selected after."""
        if select is not None:
            self._selection = tuple(select)
        self.change(replace(self.sheet, document=document), deed, key)

    def change(self, sheet: Sheet, deed: str, key: object = None) -> None:
        """File a deed that changes more than the document."""
        self._history = self._history.after(sheet, deed, key)
        self._tell()

    def rewrite(self, change: Callable[[Sheet], Sheet]) -> None:
        """Change it as if it had been so from the beginning: no deed, so that undo keeps it."""
        history = self._history.mapped(change)
        if history != self._history:
            self._history = history
            self._tell()

    def undo(self) -> None:
        """Take the last deed back."""
        self._history = self._history.undo()
        self._tell()

    def redo(self) -> None:
        """Do again what was undone."""
        self._history = self._history.redo()
        self._tell()

    def select(self, names: Iterable[str]) -> None:
        """Select elements, and nothing else."""
        names = tuple(dict.fromkeys(names))
        if names != self._selection:
            self._selection = names
            self._tell()

    def look_at(self, frame: Frame, spots: tuple[Box, ...]) -> None:
        """Look at the document in a frame, over the boxes of a layout."""
        if (frame, spots) != (self.frame, self.spots):
            self.frame, self.spots = frame, spots
            self._tell()

    def edit_for_frame_only(self, is_wanted: bool) -> None:  # noqa: FBT001 - what a switch says
        """Write changes as a variant of the frame that is looked at, or for both frames."""
        if is_wanted != self.is_for_frame_only:
            self.is_for_frame_only = is_wanted
            self._tell()

    def measured(self, boxes: Mapping[str, Box]) -> None:
        """Take over how large the engine drew everything."""
        sizes = self._sizes | {name: (box.width, box.height) for name, box in boxes.items()}
        if sizes != self._sizes:
            self._sizes = sizes
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
