"""A scene ready to be mixed: all that takes time was made outside the mixer's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from studio.domain.podium import Box
    from studio.rehearsal.media.overlay import Overlay
    from studio.rehearsal.media.planes import Planes


class Painter(Protocol):
    """What fills a spot. Both methods run in the mixer's thread and never wait."""

    def state(self, number: int, /) -> object | None:
        """Return what frame number looks like: equal is unchanged, None is nothing to show."""

    def paint(self, target: Planes, box: Box, number: int, /) -> None:
        """Fill box completely; not called while the state is None."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the podium, on even pixels, with what fills it."""

    box: Box
    painter: Painter
    banner: Overlay | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An overlay with its corner, on even pixels."""

    overlay: Overlay
    x: int
    y: int


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything visible; `count` is the number of its order, 0 before the first."""

    count: int
    backdrop: Planes
    spots: tuple[Spot, ...] = ()
    foreground: Overlay | None = None
    insert: Placed | None = None
    """Over all spots, under the foreground."""


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share a pixel."""
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )
