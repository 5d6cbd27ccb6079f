"""The picture behind what is edited: the look being prepared, without its graphics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from studio.domain.desk import DeskState
from studio.services.preview import visible_of

if TYPE_CHECKING:
    from datetime import datetime

    from studio.compose.picture import Picture
    from studio.services.ports import Compositor
    from studio.tasks import TaskScope

    Show: TypeAlias = Callable[[Picture], None]


class Backdrop:
    """Draws the layout while it is looked at; while one is drawn, only the newest state waits."""

    def __init__(
        self, compositor: Compositor, tasks: TaskScope, *, now: Callable[[], datetime]
    ) -> None:
        self._compositor, self._tasks, self._now = compositor, tasks, now
        self._shows: list[Show] = []
        self._drawn: object = None
        self._state = DeskState()
        self._is_busy = self._is_seen = False

    def show_to(self, show: Show) -> None:
        """Hand every new picture to show."""
        self._shows.append(show)

    def be_seen(self, is_seen: bool) -> None:  # noqa: FBT001 - what a window says
        """Draw only while somebody looks."""
        self._is_seen = is_seen
        self._look()

    def show_state(self, state: DeskState) -> None:
        """Take over what the desk prepares."""
        self._state = state
        self._look()

    def _wanted(self) -> tuple[object, ...]:
        look, room, clips = visible_of(self._state)
        return replace(look, keyers=()), room, clips

    def _look(self) -> None:
        if self._is_seen and not self._is_busy and self._wanted() != self._drawn:
            self._is_busy = True
            self._tasks.spawn(self._draw(), name="editor backdrop")

    async def _draw(self) -> None:
        try:
            while self._is_seen and (wanted := self._wanted()) != self._drawn:
                self._drawn = wanted
                look, room, clips = visible_of(self._state)
                bare = replace(look, keyers=())
                picture = await self._compositor.preview(bare, room, clips, self._now())
                for show in self._shows:
                    show(picture)
        finally:
            self._is_busy = False
