"""Deflate in segments that can be put behind one another, and their combined checksum."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np
    from numpy.typing import NDArray

_ADLER_PRIME: Final = 65521
_RAW_WINDOW: Final = -15
_MAX_MEMORY: Final = 9


@dataclass(frozen=True, slots=True)
class Segment:
    """Raw deflate data without a final block, ending on a byte; of `length` bytes unpacked."""

    data: bytes = field(repr=False)
    adler: int
    length: int


def fastest_library() -> ModuleType:
    """Return zlib-ng where it is installed, else the standard library's zlib: same interface."""
    try:
        return importlib.import_module("zlib_ng.zlib_ng")
    except ImportError:
        return zlib


def deflated(rows: NDArray[np.uint8], level: int, library: ModuleType) -> Segment:
    """Pack C-contiguous bytes, of any shape, without any history."""
    packer = library.compressobj(level, zlib.DEFLATED, _RAW_WINDOW, _MAX_MEMORY)
    data = packer.compress(rows) + packer.flush(zlib.Z_SYNC_FLUSH)
    return Segment(data, library.adler32(rows), rows.nbytes)


def combined_adler(segments: Iterable[Segment]) -> int:
    """Return the Adler-32 of all segments' bytes behind one another."""
    low, high = 1, 0
    for segment in segments:
        length = segment.length % _ADLER_PRIME
        high = (high + (segment.adler >> 16) + length * (low - 1)) % _ADLER_PRIME
        low = (low + (segment.adler & 0xFFFF) - 1) % _ADLER_PRIME
    return high << 16 | low
