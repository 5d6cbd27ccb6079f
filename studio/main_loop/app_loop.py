"""The program's event loop: asyncio on Qt, as asyncio code expects it.

What qasync alone does otherwise, each measured:

* it starts one coarse Qt timer per callback, so a sleep may end early and a hop costs four times
  what it costs in plain asyncio;
* a cancelled timeout leaves its Qt timer running, and ``call_later`` returns no timer handle;
* ``call_soon_threadsafe`` drops the context;
* its default executor starts ten threads at once and loses a BaseException.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVarTuple, cast

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimerEvent
from PySide6.QtWidgets import QApplication

from studio.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextvars import Context

Ts = TypeVarTuple("Ts")

_log = logging.getLogger(__name__)

WORKERS = 4
BATCH_S = 0.002
"""How long callbacks run before Qt paints and reads input again."""
SLOW_S = 0.1
_LOW: Final = -1
"""`Qt.EventPriority.LowEventPriority`, without loading all enums of `Qt`."""
_WAKE = QEvent.Type(QEvent.registerEventType())


def application() -> QApplication:
    """Return the one application, which no closed window ends: shutdown is awaited instead."""
    app = cast("QApplication", QApplication.instance() or QApplication(["podium-studio"]))
    app.setQuitOnLastWindowClosed(False)
    return app


class _Timer(asyncio.TimerHandle):
    """A timer handle that knows its Qt timer."""

    __slots__ = ("timer_id",)
    timer_id: int


class _Clock(QObject):
    """Runs ready callbacks in batches, and timers with millisecond precision."""

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self._now = now
        self._ready: deque[asyncio.Handle] = deque()
        self._is_woken = False
        self._timers: dict[int, _Timer] = {}

    def soon(self, handle: asyncio.Handle) -> None:
        """Run handle in the next batch; any thread may call this."""
        self._ready.append(handle)
        self._wake()

    def later(self, handle: _Timer, delay_s: float) -> None:
        """Run handle after delay_s, never before: asyncio code trusts that."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - slow; no timer runs before the first paint

        handle.timer_id = self.startTimer(math.ceil(delay_s * 1000), Qt.TimerType.PreciseTimer)
        self._timers[handle.timer_id] = handle

    def forget(self, handle: _Timer) -> None:
        """End the Qt timer of a cancelled handle, so that nothing lingers."""
        if self._timers.pop(handle.timer_id, None) is not None:
            self.killTimer(handle.timer_id)

    def stop(self) -> None:
        """Forget everything that has not run."""
        for timer_id in self._timers:
            self.killTimer(timer_id)
        self._timers.clear()
        self._ready.clear()

    @override
    def customEvent(self, event: QEvent) -> None:
        self._is_woken = False  # before the queue is read: a thread may add to it meanwhile
        end = self._now() + BATCH_S
        while self._ready:
            if self._run(self._ready.popleft()) > end:
                break
        if self._ready:
            self._wake()

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        timer_id = event.timerId()
        self.killTimer(timer_id)
        handle = self._timers.pop(timer_id, None)
        if handle is not None:
            self._run(handle)

    def _run(self, handle: asyncio.Handle) -> float:
        """Run handle unless it was cancelled; returns the time when it ended."""
        start = self._now()
        if not handle.cancelled():
            handle._run()  # noqa: SLF001 - what every loop does; asyncio has no public way
        now = self._now()
        if now - start > SLOW_S:
            _log.info("the window stood still for %d ms in %s", (now - start) * 1000, _who(handle))
        return now

    def _wake(self) -> None:
        if not self._is_woken:
            self._is_woken = True
            # low: paint and input that already wait come first
            QCoreApplication.postEvent(self, QEvent(_WAKE), _LOW)


def _who(handle: asyncio.Handle) -> str:
    """Name the task or the function; never its arguments, they may hold a key."""
    callback = handle._callback  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        return owner.get_name()
    return str(getattr(callback, "__qualname__", type(callback).__name__))


class AppLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """asyncio on Qt with exact timers and four worker threads."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._clock = _Clock(self.time)
        self.set_default_executor(ThreadPoolExecutor(WORKERS, thread_name_prefix="worker"))

    @override
    def call_soon(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        self._check_closed()
        handle = asyncio.Handle(callback, args, self, context)
        self._clock.soon(handle)
        return handle

    @override
    def call_soon_threadsafe(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        return self.call_soon(callback, *args, context=context)  # the clock takes any thread

    @override
    def call_later(
        self,
        delay: float,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        return self.call_at(self.time() + delay, callback, *args, context=context)

    @override
    def call_at(
        self,
        when: float,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        self._check_closed()
        handle = _Timer(when, callback, args, self, context)
        self._clock.later(handle, max(0.0, when - self.time()))
        return handle

    @override
    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        self._clock.forget(cast("_Timer", handle))

    @override
    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> None:
        self._clock.soon(handle)  # signals arrive here

    @override
    def close(self) -> None:
        if not self.is_closed():
            super().close()
            self._clock.stop()
