"""Reading single fields of decoded JSON without ever raising."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, TypeAlias, cast

Fields: TypeAlias = Mapping[str, object]

NOTHING: Final[Fields] = {}
_SANE: Final = 10**30
"""Whole numbers beyond it are nonsense, and Python refuses to write the longest of them."""
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0))
_TURNS: Final = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Embeddings, overrides and isolates: with them `exe.nna` reads `ann.exe`."""
_DISORDERLY: Final = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_TURNS)


def fields_of(value: object) -> Fields:
    """Return value as a JSON object; anything else has no fields."""
    return cast("Fields", value) if isinstance(value, Mapping) else NOTHING


def has_record(fields: Fields, key: str) -> bool:
    """Whether a field holds a JSON object."""
    return isinstance(fields.get(key), Mapping)


def record(fields: Fields, key: str) -> Fields:
    """Return the object in a field."""
    return fields_of(fields.get(key))


def items_of(value: object) -> tuple[object, ...]:
    """Return value as a JSON list; anything else has no items."""
    return tuple(value) if isinstance(value, list | tuple) else ()


def records_of(value: object) -> tuple[Fields, ...]:
    """Return the objects in a list."""
    return tuple(fields_of(item) for item in items_of(value) if isinstance(item, Mapping))


def records(fields: Fields, key: str) -> tuple[Fields, ...]:
    """Return the objects in a field's list."""
    return records_of(fields.get(key))


def text_of(value: object) -> str | None:
    """Return a text, or a number as text; None for anything else."""
    if isinstance(value, str):
        # A lone surrogate is legal in JSON and can neither be shown nor written.
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    whole = whole_of(value)
    if isinstance(value, int):
        return None if whole is None else str(whole)
    return str(whole if whole == value else value)


def text(fields: Fields, key: str, default: str = "") -> str:
    """Return a field as text."""
    value = text_of(fields.get(key))
    return default if value is None else value


def text_or_none(fields: Fields, key: str) -> str | None:
    """Return a field as text; empty is None, as some servers write null."""
    return text_of(fields.get(key)) or None


def name(fields: Fields, key: str, default: str = "") -> str:
    """Return a field as a name on one line: nothing in it may turn the text around it."""
    words = (text_or_none(fields, key) or "").translate(_DISORDERLY)
    return " ".join(words.split()) or default


def flag(fields: Fields, key: str, *, default: bool) -> bool:
    """Return a field as truth: JSON booleans, and the words and numbers that stand for them."""
    value = fields.get(key)
    if isinstance(value, bool):
        return value
    word = (text_of(value) or "").lower()
    if word in {"true", "1"}:
        return True
    return default if word not in {"false", "0"} else False


def whole_of(value: object) -> int | None:
    """Return a number, or a text of one, as a whole number (rounded); None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, int):
        return value if abs(value) < _SANE else None
    try:
        number = float(value)
    except ValueError:
        return None
    return round(number) if math.isfinite(number) and abs(number) < _SANE else None


def whole(fields: Fields, key: str, default: int = 0) -> int:
    """Return a field as a whole number."""
    value = whole_of(fields.get(key))
    return default if value is None else value
