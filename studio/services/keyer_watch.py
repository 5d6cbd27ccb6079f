"""Watches the keyers on air: takes off what has run out, and sends again what was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.domain.events import AutoOutsChanged
from studio.domain.room import Link
from studio.services.keyers import auto_outs_after, due

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.keying import AutoOut
    from studio.services.on_air import OnAir
    from studio.services.ports import Clock, Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope


class KeyerWatch:
    """Follows the store and asks for what is due."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        on_air: OnAir,
        *,
        sleep: Sleeper,
        clock: Clock,
    ) -> None:
        self._store, self._tasks, self._sleep, self._clock = store, tasks, sleep, clock
        self._on_air = on_air
        self._awaited: tuple[AutoOut, ...] = ()
        self._fired: set[tuple[int, float | None]] = set()
        self._link = store.state.link
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        was_live, self._link = self._link is Link.LIVE, state.link
        if state.link is Link.LIVE and not was_live and state.keying.is_lost:
            self._tasks.spawn(self._on_air.resync(), name="send what was lost")
        after = auto_outs_after(state.keying.auto_outs, state.program, self._clock())
        if after != state.keying.auto_outs:
            self._store.apply(AutoOutsChanged(after))
        elif after != self._awaited:
            self._awaited = after
            self._fired &= {(out.number, out.started_at) for out in after}
            if any(not out.is_pinned and not self._is_fired(out) for out in after):
                self._tasks.spawn(self._wait(after), name="keyers that go out by themselves")

    async def _wait(self, awaited: tuple[AutoOut, ...]) -> None:
        """Wait for the next that runs out; ends when something else is awaited meanwhile."""
        waiting = [out for out in awaited if not out.is_pinned and not self._is_fired(out)]
        await self._sleep(max(0.0, min(out.due_s for out in waiting) - self._clock()))
        if self._awaited != awaited:
            return
        gone = [out for out in due(awaited, self._clock()) if not self._is_fired(out)]
        self._fired |= {(out.number, out.started_at) for out in gone}
        if gone:
            await self._on_air.key_out([out.number for out in gone], can_be_taken_back=False)
        if len(waiting) > len(gone) and self._awaited == awaited:
            self._tasks.spawn(self._wait(awaited), name="keyers that go out by themselves")

    def _is_fired(self, out: AutoOut) -> bool:
        """It is asked once only: where that is lost, it is a wish like any other."""
        return (out.number, out.started_at) in self._fired
