"""Where the stops of a gradient lie on its bar, in pixels of the widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.ui.composer.controls.stop_marks import MARK_PX, STRIP_PX

if TYPE_CHECKING:
    from studio.domain.overlay import Stop

EDGE_PX: Final = MARK_PX // 2 + 1
_UPON_PX: Final = 2
"""So near above a mark, the mark is meant; further off a new one."""


@dataclass(frozen=True, slots=True)
class BarPlaces:
    """A bar of a width with its stops, one of them chosen."""

    width: int
    stops: tuple[Stop, ...]
    chosen: int

    def x_of(self, at: float) -> float:
        """Return where a share of the way lies."""
        return EDGE_PX + at * (self.width - 2 * EDGE_PX)

    def share_of(self, x: float) -> float:
        """Return which share of the way lies at a place, also beyond the ends."""
        return (x - EDGE_PX) / max(1, self.width - 2 * EDGE_PX)

    def met(self, x: float, y: float) -> int | None:
        """Return the stop whose mark is under a point; of several the nearest."""
        ways = [abs(self.x_of(stop.at) - x) for stop in self.stops]
        reach = _UPON_PX if y < STRIP_PX - _UPON_PX else EDGE_PX
        near = [index for index, way in enumerate(ways) if way <= reach]
        return min(near, key=lambda index: (ways[index], index != self.chosen), default=None)

    def free_place(self) -> float:
        """Return the middle between the chosen stop and the next, or between the last two."""
        index = min(self.chosen, len(self.stops) - 2)
        return (self.stops[index].at + self.stops[index + 1].at) / 2
