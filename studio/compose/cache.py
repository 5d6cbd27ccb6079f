"""A cache that forgets what was not used for longest, bounded by weight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def _one(_: object) -> int:
    return 1


class Cache(Generic[K, V]):
    """Makes a value once per key; the newest value stays even if it alone is over the limit."""

    def __init__(
        self, make: Callable[[K], V], limit: int, weigh: Callable[[V], int] = _one
    ) -> None:
        self._make = make
        self._limit = limit
        self._weigh = weigh
        self._values: OrderedDict[K, V] = OrderedDict()
        self.weight = 0

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: K) -> V:
        """Return the value of key, made now if need be."""
        if key in self._values:
            self._values.move_to_end(key)
            return self._values[key]
        value = self._values[key] = self._make(key)
        self.weight += self._weigh(value)
        self._shrink()
        return value

    def _shrink(self) -> None:
        while self.weight > self._limit and len(self._values) > 1:
            _, oldest = self._values.popitem(last=False)
            self.weight -= self._weigh(oldest)
