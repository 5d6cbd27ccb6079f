"""Keeps one mixing child running until it is told to end."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from studio.domain.podium import Frame
from studio.rehearsal.media.face import (
    Fact,
    MixerLost,
    MixerReady,
    Order,
    RecordingEnded,
    SetActors,
    ShowScene,
    StartBroadcast,
    StartClip,
    StopBroadcast,
    StopClip,
    StopRecording,
)
from studio.rehearsal.mixing.child import MAX_WAITING, Child
from studio.rehearsal.mixing.memory import DIED, Memory
from studio.rehearsal.mixing.rescue import REPAIR, rescue
from studio.rehearsal.mixing.start_queue import StartQueue, Turn
from studio.tasks import TaskScope, race

_log = logging.getLogger(__name__)

MIXER: Final = (sys.executable, "-m", "studio.rehearsal.media")
DELAYS_S: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Before the first, second, ... new child in a row."""
HEALTHY_S: Final = 30.0
"""A child that lived this long was no failed start."""

_STATE: Final = (ShowScene, SetActors, StartClip, StopClip, StartBroadcast, StopBroadcast)
"""Orders that the memory brings back; the others wait for the next child."""


class Mixing:
    """Mixes one room in a child process; when that dies, another takes over within two seconds."""

    def __init__(
        self,
        frame: Frame,
        on_fact: Callable[[Fact], None],
        *,
        command: Sequence[str] = MIXER,
        repair: Sequence[str] = REPAIR,
        queue: StartQueue | None = None,
    ) -> None:
        size = ("--width", str(frame.width), "--height", str(frame.height))
        self._command = (*command, *size)
        self._repair = repair
        self._on_fact = on_fact
        self._memory = Memory()
        self._child: Child | None = None
        self._queue = queue or StartQueue()
        self._turn: Turn | None = None
        self._waiting: list[Order] = []
        self._closing = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()
        self._scope = TaskScope()
        self._rescues = TaskScope()

    async def start(self) -> None:
        """Start the child; its MixerReady follows as a fact."""
        self._ended.clear()
        self._scope.spawn(self._supervise(), name="mixing")

    def send(self, order: Order) -> None:
        """Hand order over; never waits. What comes while no child runs is told to the next."""
        self._memory.note_order(order)
        if self._child is not None:
            self._tell(self._child, order)
        elif self._must_wait(order) and len(self._waiting) < MAX_WAITING:
            self._waiting.append(order)

    async def aclose(self, timeout_s: float = 2.5) -> None:
        """Let the child complete its recording and end; after timeout_s it is killed."""
        self._closing.set()
        if self._child is not None:
            self._child.finish()
        try:
            async with asyncio.timeout(timeout_s):
                await self._ended.wait()
        except TimeoutError:
            _log.warning("a mixer did not end within %s s and is killed", timeout_s)
        finally:
            if self._child is not None:
                self._child.kill()
        await self._ended.wait()
        await self._rescues.join()
        await self._scope.aclose()

    async def _supervise(self) -> None:
        failures = 0
        try:
            await race(self._enter_queue(), self._told_to_end())
            while not self._closing.is_set():
                started_at = time.monotonic()
                await self._run_child()
                if time.monotonic() - started_at > HEALTHY_S:
                    failures = 0
                await self._pause(DELAYS_S[min(failures, len(DELAYS_S) - 1)])
                failures += 1
        finally:
            self._end_turn()
            self._mourn()
            self._ended.set()

    async def _enter_queue(self) -> None:
        """Wait for a first start; who takes over from a dead child does not wait again."""
        self._turn = await self._queue.turn()

    async def _told_to_end(self) -> None:
        await self._closing.wait()

    async def _run_child(self) -> None:
        try:
            child = await Child.start(self._command)
        except OSError:
            _log.exception("a mixer cannot be started")
            return
        self._greet(child)
        code = await child.run(self._hear)
        self._child = None
        self._end_turn()
        if code != 0 or not self._closing.is_set():
            _log.warning("a mixer ended with %s", code)
        self._mourn()

    def _must_wait(self, order: Order) -> bool:
        has_lost_its_sense = isinstance(order, StopRecording) and self._memory.recording is None
        return not isinstance(order, _STATE) and not has_lost_its_sense

    def _greet(self, child: Child) -> None:
        self._child = child
        waiting, self._waiting = self._waiting, []
        for order in [*self._memory.orders_again(), *waiting]:
            self._tell(child, order)
        if self._closing.is_set():
            child.finish()

    def _tell(self, child: Child, order: Order) -> None:
        replaces_last = child.put(order)
        if isinstance(order, ShowScene):
            self._memory.note_scene_told(replaces_last=replaces_last)

    def _mourn(self) -> None:
        if self._memory.is_ready and not self._closing.is_set():
            self._say(MixerLost())
        facts, recording = self._memory.bury_child()
        for fact in facts:
            self._say(fact)
        if recording is not None:
            self._rescues.spawn(self._rescue(recording), name="rescue of a recording")

    async def _rescue(self, recording: str) -> None:
        try:
            frames = await rescue(Path(recording), command=self._repair)
        except (OSError, TimeoutError):
            _log.exception("a recording cannot be rescued")
            frames = 0
        self._say(RecordingEnded(recording, frames, DIED))

    def _end_turn(self) -> None:
        if self._turn is not None:
            self._turn.end()

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, MixerReady):
            self._end_turn()
        if (news := self._memory.note_fact(fact)) is not None:
            self._say(news)

    def _say(self, fact: Fact) -> None:
        try:
            self._on_fact(fact)
        except Exception:  # noqa: BLE001 - a listener's fault must not end the mixing
            _log.exception("a fact was not taken: %s", fact)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return
