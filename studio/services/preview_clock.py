"""Keeps what changes by itself going in the preview, while somebody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.services.air_clock import LATE_S
from studio.services.keyers import pause_s

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.domain.desk import DeskState
    from studio.services.ports import Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope

LOOK_S: Final = 1.0
"""How often it looks: at graphics that came in meanwhile, and whether it is seen again."""


class PreviewClock:
    """Watches the store; whenever the graphics that are in look otherwise, asks to draw anew.

    `redraw` returns whether it did: not while nobody sees the preview. Once somebody does again,
    it is up to date within a second.
    """

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        redraw: Callable[[], bool],
        *,
        sleep: Sleeper,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._tasks, self._redraw = store, tasks, redraw
        self._sleep, self._now = sleep, now
        self._is_going = False
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, _state: DeskState) -> None:
        if not self._is_going and self._pause_s() is not None:
            self._is_going = True
            self._tasks.spawn(self._go(), name="clocks in the preview")

    def _pause_s(self) -> float | None:
        return pause_s(self._store.state.preview.graphics_in, self._now())

    async def _go(self) -> None:
        is_due = False
        try:
            while (pause := self._pause_s()) is not None:
                await self._sleep(min(pause, LOOK_S) + LATE_S)
                is_due = is_due or pause <= LOOK_S
                if is_due and self._redraw():
                    is_due = False
        finally:
            self._is_going = False
