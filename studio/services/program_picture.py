"""Keeps the program monitor's still fresh: a snapshot whenever the room reports a changed picture.

Only in the rehearsal room unless wanted elsewhere, so that nobody's cloud shelf fills. One snapshot
is under way at a time and the newest change wins: however much happens, at most one more follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.domain.commands import TakeSnapshot

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.services.commander import Commander
    from studio.services.ports import Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope

SETTLE_S: Final = 0.2
"""From the room's event to the snapshot: the mixer shows a change within a few frames."""


class ProgramPicture:
    """Watches the store and asks for stills."""

    def __init__(
        self,
        store: Store,
        commander: Commander,
        tasks: TaskScope,
        sleep: Sleeper,
        *,
        is_wanted_in_cloud: bool = False,
    ) -> None:
        self._commander, self._tasks, self._sleep = commander, tasks, sleep
        self._store, self._is_wanted_in_cloud = store, is_wanted_in_cloud
        self._seen: object = None
        self._is_due = self._is_busy = False
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        can_delete = state.is_host  # else every still would stay on somebody's shelf
        is_wanted = can_delete and (state.is_rehearsal or self._is_wanted_in_cloud)
        if not (is_wanted and state.room.is_ready):
            self._seen = None
            return
        shown = _shown(state)
        if shown == self._seen:
            return
        self._seen, self._is_due = shown, True
        if not self._is_busy:
            self._is_busy = True
            self._tasks.spawn(self._refresh(), name="program picture")

    async def _refresh(self) -> None:
        try:
            while self._is_due:
                await self._sleep(SETTLE_S)
                self._is_due = False
                if self._store.state.room.is_ready:
                    await self._commander.carry_out(TakeSnapshot(is_for_program=True))
        finally:
            self._is_busy = False


def _shown(state: DeskState) -> object:
    """Everything in the state that the picture depends on."""
    room = state.room
    return room.spots, room.layers, room.playbacks, room.participants, state.program.layers
