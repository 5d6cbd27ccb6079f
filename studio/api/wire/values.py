"""Every value in a payload, wherever it stands: an id among them proves a thing is there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final

from studio.api.wire.fields import text_of

MAX_DEPTH: Final = 32
MAX_VALUES: Final = 20_000
MAX_LENGTH: Final = 512
"""No id is longer; texts that are get left out."""


def values_of(payload: object) -> frozenset[str]:
    """Return all texts, and numbers as text, of decoded JSON.

    Keys do not count; depth and size are bounded.
    """
    found: set[str] = set()
    waiting: deque[tuple[object, int]] = deque([(payload, 0)])
    for _ in range(MAX_VALUES):
        if not waiting:
            break
        value, depth = waiting.popleft()
        if depth < MAX_DEPTH:
            waiting.extend((child, depth + 1) for child in _children(value))
        word = text_of(value)
        if word is not None and len(word) <= MAX_LENGTH:
            found.add(word)
    return frozenset(found)


def _children(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, list | tuple) else ()
