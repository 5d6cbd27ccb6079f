"""Holds the state, applies events, tells listeners."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from studio.domain.desk import DeskState
from studio.domain.events import DeskEvent
from studio.domain.reducer import reduce

Listener: TypeAlias = Callable[[DeskState], None]
OnDeaf: TypeAlias = Callable[[Exception], None]

_log = logging.getLogger(__name__)


class Store:
    """The only owner of the desk state. Use it from one thread only.

    A listener that fails is logged and told to `on_deaf`: neither the other listeners nor whoever
    applied the event can do anything about it.
    """

    def __init__(self, state: DeskState | None = None, on_deaf: OnDeaf = lambda _: None) -> None:
        self._state = state or DeskState()
        self._on_deaf = on_deaf
        self._listeners: list[Listener] = []
        self._waiting: deque[DeskEvent] = deque()
        self._is_applying = False

    @property
    def state(self) -> DeskState:
        """The current state; never mutate it."""
        return self._state

    def apply(self, event: DeskEvent) -> None:
        """Fold event into the state and tell listeners; nested calls wait their turn.

        Raises what the reducer raises, once everything that waits is folded.
        """
        self._waiting.append(event)
        if self._is_applying:
            return
        self._is_applying = True
        failures: list[Exception] = []
        while self._waiting:
            try:
                self._fold(self._waiting.popleft())
            except Exception as error:  # noqa: BLE001 - raised below, when nothing waits any more
                failures.append(error)
        self._is_applying = False
        if failures:
            raise ExceptionGroup("events that cannot be folded", failures)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener now and on every change; returns the unsubscriber."""
        self._listeners.append(listener)
        listener(self._state)
        return lambda: self._listeners.remove(listener)

    def _fold(self, event: DeskEvent) -> None:
        before, self._state = self._state, reduce(self._state, event)
        if self._state == before:
            return
        for listener in tuple(self._listeners):
            try:
                listener(self._state)
            except Exception as error:  # noqa: BLE001 - one bad panel must not deafen the others
                _log.error("a listener failed", exc_info=error)
                self._on_deaf(error)
