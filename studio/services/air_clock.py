"""Keeps clocks on air going: the room shows a picture, so that each new time is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from studio.domain.desk import DeskState
    from studio.services.ports import Sleeper
    from studio.services.store import Store
    from studio.services.tasks import TaskScope

MINUTE_S: Final = 60.0
SECONDS_S: Final = 5.0
"""A clock with seconds moves in steps of five: each step is an upload."""


class AirClock:
    """Watches the store; while a clock is on air, asks for a refresh whenever it tells a new time.

    `refresh` sends the graphics on air again.
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
        self._is_going = False
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        if not self._is_going and step_s(state) is not None:
            self._is_going = True
            self._tasks.spawn(self._go(), name="clock on air")

    async def _go(self) -> None:
        try:
            while (step := step_s(self._store.state)) is not None:
                await self._sleep(pause_s(self._now(), step))
                if step_s(self._store.state) is not None:
                    await self._refresh()
        finally:
            self._is_going = False


def step_s(state: DeskState) -> float | None:
    """Return how often the time on air changes, None where no clock is on air."""
    if not state.room.is_ready:
        return None
    documents = [graphic.document for graphic in state.program.look.graphics_in]
    if any(document.shows_seconds for document in documents):
        return SECONDS_S
    return MINUTE_S if any(document.has_clock for document in documents) else None


def pause_s(now: datetime, step: float) -> float:
    """Return the seconds until the next full step of the time of day."""
    into = now.minute * 60 + now.second + now.microsecond / 1e6
    return step - into % step
