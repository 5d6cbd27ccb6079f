"""What lies behind what is edited: the look being prepared without its graphics, or a picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from studio.domain.desk import DeskState
from studio.services.newest import Newest
from studio.services.preview import visible_of

if TYPE_CHECKING:
    from datetime import datetime

    from studio.compose.picture import Picture
    from studio.domain.clips import Clip
    from studio.domain.looks import Look
    from studio.domain.room import RoomState
    from studio.services.ports import Compositor
    from studio.tasks import TaskScope

    Show: TypeAlias = Callable[[Picture], None]


class Ground(Enum):
    """What can be behind a graphic."""

    LAYOUT = "layout"
    PROGRAM = "program"
    SNAPSHOT = "snapshot"
    OWN = "own"
    CHECKERS = "checkers"
    BLACK = "black"
    GREY = "grey"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class _Wanted:
    look: Look
    room: RoomState
    clips: tuple[Clip, ...]


class Backdrop:
    """Draws the layout while it is looked at; while one is drawn, only the newest state waits."""

    def __init__(
        self, compositor: Compositor, tasks: TaskScope, *, now: Callable[[], datetime]
    ) -> None:
        self._compositor, self._now = compositor, now
        self._shows: list[Show] = []
        self._state = DeskState()
        self._is_seen = False
        self._ground = Ground.LAYOUT
        self._last: _Wanted | None = None
        self._newest = Newest(tasks, self._wanted, self._draw, name="editor backdrop")

    def show_to(self, show: Show) -> None:
        """Hand every new picture to show."""
        self._shows.append(show)

    def be_seen(self, is_seen: bool) -> None:  # noqa: FBT001 - what a window says
        """Draw only while somebody looks."""
        self._is_seen = is_seen
        self._newest.look()

    def choose(self, ground: Ground) -> None:
        """Draw only while the layout is what lies behind."""
        self._ground = ground
        self._newest.look()

    def show_state(self, state: DeskState) -> None:
        """Take over what the desk prepares."""
        self._state = state
        self._newest.look()

    def _wanted(self) -> _Wanted | None:
        if self._is_seen and self._ground is Ground.LAYOUT:
            look, room, clips = visible_of(self._state)
            self._last = _Wanted(replace(look, keyers=()), room, clips)
        return self._last

    async def _draw(self, wanted: _Wanted | None) -> None:
        if wanted is None:
            return
        picture = await self._compositor.preview(
            wanted.look, wanted.room, wanted.clips, self._now()
        )
        for show in self._shows:
            show(picture)


def last_snapshot(state: DeskState) -> str:
    """Return the file of the newest snapshot of the room that was saved; empty for none."""
    paths = (state.saved_path(snapshot.id) for snapshot in state.room.snapshots)
    return next((path for path in paths if path), "")
