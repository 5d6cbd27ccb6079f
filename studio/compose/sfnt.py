"""Reading OpenType files as far as we ask: tables, family, weight."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

_NAME_RECORD: Final = struct.Struct(">HHHHHH")
_TYPOGRAPHIC_FAMILY, _FAMILY = 16, 1
_WINDOWS, _ENGLISH = 3, 0x409
_WEIGHT_CLASS_AT: Final = 4
_REGULAR: Final = 400


def table(font: bytes, tag: bytes) -> bytes:
    """Return a table of a font file, empty if it has none; raises struct.error when cut short."""
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return font[offset : offset + length]
    return b""


def family_of(font: bytes) -> str:
    """Return the family a font file says it belongs to; empty when it does not say."""
    try:
        names = dict(_names(table(font, b"name")))
    except (struct.error, UnicodeDecodeError):
        return ""
    return names.get(_TYPOGRAPHIC_FAMILY) or names.get(_FAMILY, "")


def weight_of(font: bytes) -> int:
    """Return the weight a font file says it has: 400 is regular, 700 bold."""
    try:
        (weight,) = struct.unpack_from(">H", table(font, b"OS/2"), _WEIGHT_CLASS_AT)
    except struct.error:
        return _REGULAR
    return int(weight)


def _names(names: bytes) -> Iterator[tuple[int, str]]:
    """The English names for Windows, which every font has."""
    _, count, texts = struct.unpack_from(">HHH", names)
    for index in range(count):
        at = 6 + index * _NAME_RECORD.size
        platform, _, language, name, length, offset = _NAME_RECORD.unpack_from(names, at)
        if platform == _WINDOWS and language == _ENGLISH:
            start = texts + offset
            yield name, names[start : start + length].decode("utf-16-be")
