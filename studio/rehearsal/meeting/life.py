"""From the first join to the end: booting, and ending when nobody is there (protocol 1.2)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from studio.rehearsal.media.face import MixerLost, MixerReady
from studio.rehearsal.meeting.context import Context

_log = logging.getLogger(__name__)

SLOW_BOOT_S: Final = 15.0


@dataclass(frozen=True, slots=True)
class Turns:
    """What happens at the turns of a meeting's life."""

    on_ready: Callable[[], None]
    on_idle: Callable[[], None]
    on_lost: Callable[[], None]
    """The mixer died."""
    on_back: Callable[[], None]
    """Another mixer took over."""


class Life:
    """Says when a meeting is ready, and when nobody needed it for too long."""

    def __init__(
        self, context: Context, turns: Turns, *, boot_delay_s: float, idle_timeout_s: float
    ) -> None:
        self._context = context
        self._turns = turns
        self._boot_delay_s = boot_delay_s
        self._idle_timeout_s = idle_timeout_s
        self._is_mixing = asyncio.Event()
        self._has_begun = False
        self._idle: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Boot the mixer; the meeting is ready when that is done and the delay is over."""
        self._context.tasks.spawn(self._boot(), name="boot")
        self.touch()

    def hear(self, fact: MixerReady | MixerLost) -> None:
        """Take in that a mixer's first frame is mixed, or that it died and another one starts."""
        is_mixing = isinstance(fact, MixerReady)
        (self._is_mixing.set if is_mixing else self._is_mixing.clear)()
        if self._has_begun and not self._context.state.is_over:
            (self._turns.on_back if is_mixing else self._turns.on_lost)()

    def touch(self) -> None:
        """Take in a sign of life: the time without anybody starts anew."""
        self.end()
        is_over = self._context.state.is_over
        if self._idle_timeout_s > 0 and not is_over and not self._context.people.online():
            loop = asyncio.get_running_loop()
            self._idle = loop.call_later(self._idle_timeout_s, self._turns.on_idle)

    def end(self) -> None:
        """Wait for nothing any more."""
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    async def _boot(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(self._boot_delay_s))
            group.create_task(self._start_mixer())
        self._has_begun = True
        self._turns.on_ready()

    async def _start_mixer(self) -> None:
        await self._context.mixer.start()
        try:
            async with asyncio.timeout(SLOW_BOOT_S):
                await self._is_mixing.wait()
        except TimeoutError:
            _log.warning("the mixer takes more than %s s to start", SLOW_BOOT_S)
            await self._is_mixing.wait()
