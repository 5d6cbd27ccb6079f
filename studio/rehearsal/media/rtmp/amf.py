"""AMF0, the notation of RTMP's commands: values to bytes and back; pure."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from enum import IntEnum
from typing import Final, TypeAlias

Value: TypeAlias = "float | bool | str | dict[str, Value] | list[Value] | None"

DEEPEST: Final = 8
"""How many objects may lie in one another; servers answer with two."""


class Kind(IntEnum):
    """The byte before each value."""

    NUMBER = 0
    BOOLEAN = 1
    STRING = 2
    OBJECT = 3
    NULL = 5
    UNDEFINED = 6
    MAP = 8
    END = 9
    ARRAY = 10
    DATE = 11
    LONG_STRING = 12


def encoded(values: Iterable[Value]) -> bytes:
    """Return values one after the other. Raises struct.error for a text over 65535 bytes."""
    return b"".join(map(_encoded, values))


def decoded(data: bytes) -> list[Value]:
    """Return every value in data. Raises ValueError for what is none."""
    reader = _Reader(data)
    values = []
    try:
        while not reader.is_at_end:
            values.append(reader.value())
    except (struct.error, UnicodeDecodeError) as fault:
        raise ValueError("This is no AMF.") from fault
    return values


def _encoded(value: Value) -> bytes:
    match value:
        case None:
            return bytes([Kind.NULL])
        case bool():
            return bytes([Kind.BOOLEAN, value])
        case int() | float():
            return bytes([Kind.NUMBER]) + struct.pack(">d", value)
        case str():
            return bytes([Kind.STRING]) + _text(value)
        case list():
            return bytes([Kind.ARRAY]) + struct.pack(">I", len(value)) + encoded(value)
        case dict():
            fields = b"".join(_text(name) + _encoded(one) for name, one in value.items())
            return bytes([Kind.OBJECT]) + fields + bytes([0, 0, Kind.END])


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack(">H", len(data)) + data


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data, self._at, self._depth = data, 0, 0

    @property
    def is_at_end(self) -> bool:
        return self._at >= len(self._data)

    def value(self) -> Value:
        kind = self._whole(">B")
        match kind:
            case Kind.NUMBER:
                return self._number(">d")
            case Kind.BOOLEAN:
                return bool(self._number(">B"))
            case Kind.STRING:
                return self._string(self._whole(">H"))
            case Kind.LONG_STRING:
                return self._string(self._whole(">I"))
            case Kind.NULL | Kind.UNDEFINED:
                return None
            case Kind.DATE:
                moment = self._number(">d")
                self._number(">h")  # its time zone, which is always 0
                return moment
            case _:
                return self._nested(kind)

    def _nested(self, kind: int) -> Value:
        self._depth += 1
        if self._depth > DEEPEST or kind not in {Kind.OBJECT, Kind.MAP, Kind.ARRAY}:
            raise ValueError("This is no AMF that a server sends.")
        count = self._whole(">I") if kind in {Kind.MAP, Kind.ARRAY} else 0
        found: Value = self._list(count) if kind == Kind.ARRAY else self._fields()
        self._depth -= 1
        return found

    def _list(self, count: int) -> list[Value]:
        if count > len(self._data):
            raise ValueError("This list is longer than its message.")
        return [self.value() for _ in range(count)]

    def _fields(self) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        while True:
            name = self._string(self._whole(">H"))
            if not name and self._data[self._at : self._at + 1] == bytes([Kind.END]):
                self._at += 1
                return fields
            fields[name] = self.value()

    def _number(self, form: str) -> float:
        (number,) = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return float(number)

    def _whole(self, form: str) -> int:
        return int(self._number(form))

    def _string(self, length: int) -> str:
        if self._at + length > len(self._data):
            raise ValueError("This text is longer than its message.")
        self._at += length
        return self._data[self._at - length : self._at].decode()
