"""Which characters a font file can draw: the `cmap` table of OpenType, as far as fonts use it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

_UNICODE_TABLES: Final = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}
"""Platform and encoding of the tables that speak Unicode."""
_SEGMENTS: Final = 4
_GROUPS: Final = 12
_NO_CHARACTERS: Final = {0xFFFF}
"""Ends every table of segments."""


def code_points_of(font: bytes) -> frozenset[int]:
    """Return every code point a font maps to a glyph; empty for what is not an OpenType font."""
    try:
        cmap = _table(font, b"cmap")
        spans = (span for start in _subtables(cmap) for span in _spans(cmap[start:]))
        return frozenset().union(*spans) - _NO_CHARACTERS
    except struct.error:
        return frozenset()


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return font[offset : offset + length]
    return b""


def _subtables(cmap: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", cmap, 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) in _UNICODE_TABLES:
            yield offset


def _spans(table: bytes) -> Iterator[range]:
    (kind,) = struct.unpack_from(">H", table)
    if kind == _SEGMENTS:
        yield from _segments(table)
    elif kind == _GROUPS:
        yield from _groups(table)


def _segments(table: bytes) -> Iterator[range]:
    (doubled,) = struct.unpack_from(">H", table, 6)
    row = f">{doubled // 2}H"
    ends = struct.unpack_from(row, table, 14)
    starts = struct.unpack_from(row, table, 16 + doubled)
    return (range(start, end + 1) for start, end in zip(starts, ends, strict=True))


def _groups(table: bytes) -> Iterator[range]:
    (count,) = struct.unpack_from(">I", table, 12)
    for index in range(count):
        start, end = struct.unpack_from(">II", table, 16 + 12 * index)
        yield range(start, end + 1)
