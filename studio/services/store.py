"""Holds the state, applies events, tells listeners."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from studio.domain.desk import DeskState
from studio.domain.events import DeskEvent
from studio.domain.reducer import reduce

Listener: TypeAlias = Callable[[DeskState], None]


class Store:
    """The only owner of the desk state. Use it from one thread only."""

    def __init__(self, state: DeskState | None = None) -> None:
        self._state = state or DeskState()
        self._listeners: list[Listener] = []
        self._waiting: deque[DeskEvent] = deque()
        self._is_applying = False

    @property
    def state(self) -> DeskState:
        """The current state; never mutate it."""
        return self._state

    def apply(self, event: DeskEvent) -> None:
        """Fold event into the state and tell listeners; nested calls wait their turn."""
        self._waiting.append(event)
        if self._is_applying:
            return
        self._is_applying = True
        try:
            while self._waiting:
                self._fold(self._waiting.popleft())
        finally:
            self._is_applying = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener now and on every change; returns the unsubscriber."""
        self._listeners.append(listener)
        listener(self._state)
        return lambda: self._listeners.remove(listener)

    def _fold(self, event: DeskEvent) -> None:
        before, self._state = self._state, reduce(self._state, event)
        if self._state == before:
            return
        failures: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(self._state)
            except Exception as error:  # noqa: BLE001 - one bad panel must not deafen the others
                failures.append(error)
        if failures:
            raise ExceptionGroup("listeners failed", failures)
