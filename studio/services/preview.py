"""Keeps the preview picture up to date: drawn off the main thread, the newest look wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from studio.domain.room import RoomFacts, RoomOptions, RoomState
from studio.services.newest import Newest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.compose.picture import Picture
    from studio.domain.clips import Clip
    from studio.domain.desk import DeskState
    from studio.domain.looks import Look
    from studio.services.ports import Compositor
    from studio.services.store import Store
    from studio.tasks import TaskScope

    Show: TypeAlias = Callable[[Picture], None]
    Visible: TypeAlias = tuple[Look, RoomState, tuple[Clip, ...]]


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
        self._compositor, self._show, self._now = compositor, show, now
        self._ticks = 0
        self._newest = Newest(
            tasks,
            lambda: (visible_of(store.state), self._ticks),
            self._draw,
            name="preview picture",
        )
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def draw_again(self) -> None:
        """Draw what is prepared as it looks by now."""
        self._ticks += 1
        self._newest.look()

    def _on_state(self, _state: DeskState) -> None:
        self._newest.look()

    async def _draw(self, wanted: tuple[Visible, int]) -> None:
        (look, room, clips), _ = wanted
        self._show(await self._compositor.preview(look, room, clips, self._now()))


def visible_of(state: DeskState) -> Visible:
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
