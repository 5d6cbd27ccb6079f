"""Keeps the keyers on disk: what is loaded, typed, named or themed is there after a restart."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.errors import StudioError
from studio.domain.keying import KeptShow
from studio.domain.looks import Cue

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.services.ports import KeyerMemory, Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope

_log = logging.getLogger(__name__)

KEEP_AFTER_S: Final = 1.0
"""How long a change waits for the next one before both are written."""


class KeyerKeeping:
    """Watches the preview's keyers and writes them, the newest only."""

    def __init__(
        self, store: Store, tasks: TaskScope, memory: KeyerMemory, sleep: Sleeper = asyncio.sleep
    ) -> None:
        self._store, self._tasks, self._memory, self._sleep = store, tasks, memory, sleep
        self._kept = _worth_keeping(store.state)
        self._is_busy = False
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching; what was changed within the last second is written now."""
        self._unsubscribe()
        wanted = _worth_keeping(self._store.state)
        if wanted == self._kept:
            return
        try:
            self._memory.save(wanted)
        except StudioError as error:  # the desk ends: there is nobody to tell any more
            _log.error("the keyers were not kept: %s", error.sentence)

    def _on_state(self, state: DeskState) -> None:
        if not self._is_busy and _worth_keeping(state) != self._kept:
            self._is_busy = True
            self._tasks.spawn(self._keep(), name="keep the keyers")

    async def _keep(self) -> None:
        try:
            while _worth_keeping(self._store.state) != self._kept:
                await self._sleep(KEEP_AFTER_S)
                wanted = _worth_keeping(self._store.state)
                self._kept = wanted
                await asyncio.to_thread(self._memory.save, wanted)
        finally:
            self._is_busy = False


def _worth_keeping(state: DeskState) -> KeptShow:
    """Being in, cued or on air is of the moment."""
    keyers = tuple(
        replace(keyer, is_in=False, cue=Cue.NONE, started_at=None) for keyer in state.preview.keyers
    )
    return KeptShow(keyers, state.theme)
