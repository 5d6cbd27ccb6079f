"""Keeps what was expensive to make for as long as the newest scene uses it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Things by what they were made from; `forget_unused` ends a round of use."""

    def __init__(self) -> None:
        self._old: dict[Hashable, T] = {}
        self._used: dict[Hashable, T] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the thing made from key, made now unless the last round or this one had it."""
        if key not in self._used:
            self._used[key] = self._old[key] if key in self._old else make()
        return self._used[key]

    def forget_unused(self) -> None:
        """Drop what was not asked for since the last call."""
        self._old, self._used = self._used, {}
