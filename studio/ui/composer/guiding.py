"""What elements snap to on the canvas, as the operator has switched it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from studio.domain.editing.scene import Scene
from studio.domain.editing.snapping import NO_GRID, Guides, Marks, marks_of
from studio.domain.overlay import safe_area
from studio.domain.podium import Box, Frame

GRID_PX: Final = 20
NO_GUIDES: Final = Guides()
REACH_PX: Final = 6
"""How near, in pixels of the screen, something has to come to be pulled."""


@dataclass(frozen=True, slots=True)
class Aids:
    """Guides, and what is switched on."""

    guides: Guides = NO_GUIDES
    has_grid: bool = False
    snaps: bool = True
    shows_safe: bool = True
    shows_layout: bool = True


def frame_box(frame: Frame) -> Box:
    """Return the whole frame as a box."""
    return Box(0, 0, frame.width, frame.height)


def neighbours(scene: Scene, moving: Collection[str]) -> tuple[Box, ...]:
    """Return where everything is that is shown and does not move."""
    tops = {element.id for element in scene.elements if not element.is_hidden}
    return tuple(b for n, b in scene.boxes().items() if n in tops and n not in moving)


def marks_for(scene: Scene, aids: Aids, moving: Collection[str]) -> Marks:
    """Return everything that pulls elements while others of them are moved."""
    if not aids.snaps:
        return Marks()
    frame = frame_box(scene.frame)
    boxes = [frame, safe_area(scene.frame), *scene.spots, *neighbours(scene, moving)]
    return marks_of(boxes, aids.guides, frame, GRID_PX if aids.has_grid else NO_GRID)


def guide_at(guides: Guides, at: tuple[int, int], reach: int) -> tuple[bool, int] | None:
    """Return the guide near a point: whether it is upright, and where it is."""
    ways = [(abs(x - at[0]), True, x) for x in guides.xs]
    ways += [(abs(y - at[1]), False, y) for y in guides.ys]
    near = [(is_upright, place) for way, is_upright, place in sorted(ways) if way <= reach]
    return near[0] if near else None
