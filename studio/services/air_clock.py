"""Keeps what changes by itself on air going: the room shows a picture, so each change is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.services.keyers import drawn, pause_s, spots_on_air

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from studio.domain.desk import DeskState
    from studio.services.ports import Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope

LATE_S: Final = 0.005
"""A little after the change, so that a clock that is woken early does not show the old time."""


class AirClock:
    """Watches the store; whenever graphics on air look otherwise, asks for a refresh.

    They do as time goes by, where they follow seats that the room has moved, and behind the people
    when the room has another colour. `refresh` sends the graphics on air again if a pixel of them
    differs.
    """

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        refresh: Callable[[], Awaitable[None]],
        *,
        sleep: Sleeper,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._tasks, self._refresh = store, tasks, refresh
        self._sleep, self._now = sleep, now
        self._watched: object = ()
        self._places: object = None
        self._round = 0
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        keyers = state.program.look.keyers_in if state.room.is_ready else ()
        graphics = drawn(keyers)
        if graphics != self._watched:
            self._watched = graphics
            self._round += 1
            if graphics and pause_s(graphics, self._now()) is not None:
                self._tasks.spawn(self._go(self._round), name="clock on air")
        places = (spots_on_air(state), state.room.options.background_colour)
        was, self._places = self._places, places
        if keyers and was not in (None, places):
            self._tasks.spawn(self._follow(), name="graphics follow their seats")

    async def _go(self, number: int) -> None:
        """Wait for each change; ends when other graphics are on air: then another round goes."""
        while self._round == number:
            pause = pause_s(drawn(self._store.state.program.look.keyers_in), self._now())
            if pause is None:
                return
            await self._sleep(pause + LATE_S)
            if self._round == number:
                await self._refresh()

    async def _follow(self) -> None:
        await self._refresh()
