"""Who draws, off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from studio.compose.composer import Composition
    from studio.compose.finding import Finding
    from studio.compose.picture import Picture
    from studio.domain.clips import Clip
    from studio.domain.looks import Look
    from studio.domain.overlay import Graphic
    from studio.domain.podium import Box, Frame
    from studio.domain.room import RoomState


@dataclass(frozen=True, slots=True)
class Single:
    """A graphic to look at alone, and where it is to be shown."""

    graphic: Graphic
    frame: Frame
    spots: tuple[Box, ...] = ()
    """The seats' boxes, seat 1 first."""
    others: tuple[tuple[int, Graphic], ...] = ()
    """The other keyers that are in, by number."""
    has_names: bool = True
    """Whether the room writes names on its boxes."""
    stack: tuple[Graphic, ...] = ()
    """What its plane is made of once it is in, undermost first."""
    is_behind: bool = False
    """Whether it lies behind the people, where it can cover nobody."""
    in_front: tuple[Box, ...] = ()
    """The boxes of who would be seated in front of it."""


class Compositor(Protocol):
    """Draws, off the main thread."""

    async def foreground(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics into one full-frame file; spots are the seats' boxes, seat 1 first."""

    async def background(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics of which the first fills the frame; a foreground does not disturb it."""

    async def preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        """Draw what a take would show, at the room's real size."""

    async def single(self, single: Single, now: datetime) -> tuple[Picture, tuple[Finding, ...]]:
        """Draw one graphic alone, on nothing, and say what is wrong with it."""

    async def checked_layer(self, path: Path, frame: Frame, z_index: int) -> bytes:
        """Read a picture file and return what may be sent; raises PictureRefused or FileTrouble."""
