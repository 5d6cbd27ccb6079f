"""Keeps the preview picture up to date: drawn off the main thread, the newest look wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from studio.domain.room import RoomFacts, RoomOptions, RoomState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.compose.picture import Picture
    from studio.domain.clips import Clip
    from studio.domain.desk import DeskState
    from studio.domain.looks import Look
    from studio.services.ports import Compositor
    from studio.services.store import Store
    from studio.services.tasks import TaskScope

    Show: TypeAlias = Callable[[Picture], None]


class PreviewPicture:
    """Watches the store and draws; while one picture is drawn, only the newest state waits."""

    def __init__(
        self,
        store: Store,
        compositor: Compositor,
        tasks: TaskScope,
        *,
        show: Show,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._compositor, self._tasks = store, compositor, tasks
        self._show, self._now = show, now
        self._drawn: object = None
        self._is_busy = False
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        if not self._is_busy and visible_of(state) != self._drawn:
            self._is_busy = True
            self._tasks.spawn(self._draw(), name="preview picture")

    async def _draw(self) -> None:
        try:
            while (wanted := visible_of(self._store.state)) != self._drawn:
                self._drawn = wanted
                look, room, clips = wanted
                self._show(await self._compositor.preview(look, room, clips, self._now()))
        finally:
            self._is_busy = False


def visible_of(state: DeskState) -> tuple[Look, RoomState, tuple[Clip, ...]]:
    """Return what the preview depends on: of the room, who is there, its frame and colour."""
    facts = state.room.facts
    room = RoomState(
        facts=RoomFacts("", "", options=_seen(facts.options)) if facts else None,
        participants=state.room.participants,
    )
    return state.preview, room, state.clips


def _seen(options: RoomOptions) -> RoomOptions:
    return RoomOptions(
        is_widescreen=options.is_widescreen, background_colour=options.background_colour
    )
