"""The families to choose from while a graphic is edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.overlay import Weight
    from studio.domain.typefaces import Typeface
    from studio.tasks import TaskScope

    Listener: TypeAlias = Callable[[], None]


class FontCase(Protocol):
    """Knows the fonts that graphics are drawn with; the press has one."""

    async def typefaces(self) -> tuple[Typeface, ...]:
        """Return every family that graphics can be set in."""

    async def add(self, path: Path) -> str:
        """Take in a font file and return its family; raises StudioError."""


class Typefaces:
    """Looks only when asked to; without a case there is nothing to choose from."""

    def __init__(self, case: FontCase | None = None, tasks: TaskScope | None = None) -> None:
        self._case, self._tasks = case, tasks
        self._listeners: list[Listener] = []
        self._is_looking = False
        self.known: tuple[Typeface, ...] = ()
        """By name; empty until the first look is over."""

    def listen(self, listener: Listener) -> None:
        """Call listener whenever there are others."""
        self._listeners.append(listener)

    def look(self) -> None:
        """Look what there is by now, in the background."""
        if self._tasks is not None and not self._is_looking:
            self._is_looking = True
            self._tasks.spawn(self._look(), name="look at the fonts")

    def add(self, path: Path, then: Callable[[str], None]) -> None:
        """Add a font file, then call with its family; what is wrong with it is told as ever."""
        if self._tasks is not None:
            self._tasks.spawn(self._add(path, then), name="add a font")

    def is_missing(self, family: str) -> bool:
        """Whether a family is not there; nobody knows before the first look."""
        return bool(self.known) and self._found(family) is None

    def weights(self, family: str) -> tuple[Weight, ...]:
        """Return the weights of a family; none of one that is not known."""
        found = self._found(family)
        return found.weights if found is not None else ()

    def _found(self, family: str) -> Typeface | None:
        wanted = _folded(family)
        return next((face for face in self.known if _folded(face.family) == wanted), None)

    async def _look(self) -> None:
        try:
            if self._case is not None:
                self._show(await self._case.typefaces())
        finally:
            self._is_looking = False

    async def _add(self, path: Path, then: Callable[[str], None]) -> None:
        if self._case is not None:
            family = await self._case.add(path)
            self._show(await self._case.typefaces())
            then(family)

    def _show(self, known: tuple[Typeface, ...]) -> None:
        if known != self.known:
            self.known = known
            for listener in tuple(self._listeners):
                listener()


def _folded(family: str) -> str:
    """As the engine compares names."""
    return family.replace(" ", "").lower()
