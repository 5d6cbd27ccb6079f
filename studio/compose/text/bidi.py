"""In which order the parts of a line lie: FriBiDi's answer, as Raqm uses it too."""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache
from typing import Final

_LIBRARIES: Final = {"win32": "fribidi-0.dll", "darwin": "libfribidi.0.dylib"}
_LINUX_LIBRARY: Final = "libfribidi.so.0"
_BY_FIRST_LETTER: Final = 0x40
"""FriBiDi's wish for a line whose direction is that of its first letter."""


def levels(text: str) -> tuple[int, ...] | None:
    """Return every character's embedding level, odd ones run leftwards; None without FriBiDi."""
    library = _library()
    if library is None:
        return None
    length = len(text)
    words = ctypes.c_uint32 * length
    points, types, brackets = words(*map(ord, text)), words(), words()
    direction, found = ctypes.c_uint32(_BY_FIRST_LETTER), (ctypes.c_int8 * length)()
    library.fribidi_get_bidi_types(points, length, types)
    library.fribidi_get_bracket_types(points, length, types, brackets)
    library.fribidi_get_par_embedding_levels_ex(
        types, brackets, length, ctypes.byref(direction), found
    )
    return tuple(found)


def visual_order(run_levels: list[int]) -> list[int]:
    """Return the indexes of runs from left to right (Unicode's bidirectional rule L2)."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level % 2]
    if not odd:
        return order
    for level in range(max(run_levels), min(odd) - 1, -1):
        _turn(order, run_levels, level)
    return order


def _turn(order: list[int], run_levels: list[int], level: int) -> None:
    """Turn around every stretch of runs of at least a level."""
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and run_levels[order[end]] >= level:
            end += 1
        order[start:end] = reversed(order[start:end])
        start = max(end, start + 1)


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(_LIBRARIES.get(sys.platform, _LINUX_LIBRARY))
    except OSError:
        return None
