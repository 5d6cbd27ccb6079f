"""Which characters a font file can draw: the `cmap` table of OpenType, as far as fonts use it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from studio.compose.sfnt import table

_UNICODE_TABLES: Final = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}
"""Platform and encoding of the tables that speak Unicode."""
_SEGMENTS: Final = 4
_GROUPS: Final = 12
_MOST_CHARACTERS: Final = 4 * 0x110000
"""Every character there can be, once in each of the tables of one font."""
_NO_CHARACTERS: Final = {0xFFFF}
"""Ends every table of segments."""


def code_points_of(font: bytes) -> frozenset[int]:
    """Return every code point a font maps to a glyph; empty for what is not an OpenType font."""
    try:
        cmap = table(font, b"cmap")
        spans = (span for start in _subtables(cmap) for span in _spans(cmap[start:]))
        return frozenset().union(*_bounded(spans)) - _NO_CHARACTERS
    except struct.error:
        return frozenset()


def _bounded(spans: Iterator[range]) -> Iterator[range]:
    """The spans, unless a hostile font claims more characters than there are."""
    total = 0
    for span in spans:
        total += len(span)
        if total > _MOST_CHARACTERS:
            raise struct.error
        yield span


def _subtables(cmap: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", cmap, 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) in _UNICODE_TABLES:
            yield offset


def _spans(subtable: bytes) -> Iterator[range]:
    (kind,) = struct.unpack_from(">H", subtable)
    if kind == _SEGMENTS:
        yield from _segments(subtable)
    elif kind == _GROUPS:
        yield from _groups(subtable)


def _segments(subtable: bytes) -> Iterator[range]:
    (doubled,) = struct.unpack_from(">H", subtable, 6)
    row = f">{doubled // 2}H"
    ends = struct.unpack_from(row, subtable, 14)
    starts = struct.unpack_from(row, subtable, 16 + doubled)
    return (range(start, end + 1) for start, end in zip(starts, ends, strict=True))


def _groups(subtable: bytes) -> Iterator[range]:
    (count,) = struct.unpack_from(">I", subtable, 12)
    for index in range(count):
        start, end = struct.unpack_from(">II", subtable, 16 + 12 * index)
        yield range(start, end + 1)
