"""A few of the program's templates in a theme, drawn while somebody looks at the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from studio.domain.library import BUILT_IN
from studio.domain.overlay import FieldKind, Graphic, OverlayDocument
from studio.domain.podium import WIDE, Box, Frame
from studio.services.newest import Newest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from studio.compose.picture import Picture
    from studio.domain.overlay import Theme
    from studio.services.ports import Library
    from studio.tasks import TaskScope

SAMPLES: Final = ("title-card", "lower-third", "agenda")
"""A full frame with the logo, a strap and a list."""
_MARGIN: Final = 24


@dataclass(frozen=True, slots=True)
class Sample:
    """A template in a theme, and what part of the frame there is to see of it."""

    number: int
    picture: Picture
    area: Box


if TYPE_CHECKING:
    ShowSample: TypeAlias = Callable[[Sample], None]
    ShowFamilies: TypeAlias = Callable[[tuple[str, ...]], None]


class Engine(Protocol):
    """What draws a graphic that is not on air; the compositor does."""

    async def draft(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...] = ()
    ) -> tuple[Picture, Mapping[str, Box]]:
        """Return the picture and where every element lies in it."""

    async def families(self) -> tuple[str, ...]:
        """Return the font families that graphics can be set in."""


class ThemePictures:
    """Draws the samples one after the other; of many changes of a theme only the newest waits."""

    def __init__(
        self, library: Library, engine: Engine, tasks: TaskScope, *, now: Callable[[], datetime]
    ) -> None:
        self._library, self._engine, self._tasks, self._now = library, engine, tasks, now
        self._theme: Theme | None = None
        self._show: ShowSample | None = None
        self._newest = Newest(tasks, lambda: self._theme, self._draw, name="samples of a theme")

    def show_to(self, show: ShowSample) -> None:
        """Hand every new sample to show."""
        self._show = show

    def wear(self, theme: Theme | None) -> None:
        """Draw the samples in a theme; None while nobody looks."""
        self._theme = theme
        self._newest.look()

    def list_families(self, show: ShowFamilies) -> None:
        """Tell the families there are, in a moment."""
        self._tasks.spawn(self._list_families(show), name="families of a theme")

    async def _list_families(self, show: ShowFamilies) -> None:
        show(await self._engine.families())

    async def _draw(self, theme: Theme | None) -> None:
        for number, name in enumerate(SAMPLES):
            if theme is None or theme != self._theme:
                return
            document = await self._library.load(BUILT_IN + name)
            graphic = Graphic(document, _words(document), theme)
            picture, boxes = await self._engine.draft(graphic, WIDE, self._now())
            if self._show is not None:
                self._show(Sample(number, picture, area_of(boxes.values(), WIDE)))


def area_of(boxes: Collection[Box], frame: Frame) -> Box:
    """Return the part of a frame, in its proportions, that holds all boxes and a margin."""
    seen = [box for box in boxes if box.width > 0 and box.height > 0]
    if not seen:
        return Box(0, 0, frame.width, frame.height)
    left, top = min(b.x for b in seen) - _MARGIN, min(b.y for b in seen) - _MARGIN
    right = max(b.x + b.width for b in seen) + _MARGIN
    bottom = max(b.y + b.height for b in seen) + _MARGIN
    width = min(max(right - left, (bottom - top) * frame.width // frame.height), frame.width)
    height = width * frame.height // frame.width
    x = min(max((left + right - width) // 2, 0), frame.width - width)
    y = min(max((top + bottom - height) // 2, 0), frame.height - height)
    return Box(x, y, width, height)


def _words(document: OverlayDocument) -> dict[str, str]:
    """Fields without a default say what they are called: else there is nothing to see."""
    empty = (f for f in document.fields if f.kind is FieldKind.TEXT and not f.default.strip())
    return {field.name: field.label for field in empty}
