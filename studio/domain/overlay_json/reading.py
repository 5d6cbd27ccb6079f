"""Any dataclass from plain JSON values, by its annotations and nothing else."""

from __future__ import annotations

import base64
import binascii
import math
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from studio.domain.overlay import Colour, ColourRef
from studio.domain.overlay_json.colours import (
    colour_from_hex,
    half_paint_from_text,
    paint_from_text,
)
from studio.domain.overlay_json.faults import DocumentInvalid
from studio.domain.overlay_json.limits import STRICT, Limits
from studio.domain.overlay_json.writing import ELEMENT_TYPES, JsonObject

T = TypeVar("T")

_KIND_WORDS: Final[dict[type, str]] = {
    str: "text",
    bytes: "base64 text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}
_ELEMENTS: Final = frozenset(ELEMENT_TYPES.values())


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is refused, and how many objects what is read lies in."""

    limits: Limits = STRICT
    depth: int = 0

    @property
    def inner(self) -> Bounds:
        """The bounds of what lies in this."""
        return replace(self, depth=self.depth + 1)


OUTERMOST: Final = Bounds()


def part_from(kind: type[T], raw: JsonObject, where: str = "", bounds: Bounds = OUTERMOST) -> T:
    """Read a dataclass from an object that has its fields and no others."""
    if bounds.depth > bounds.limits.depth:
        raise DocumentInvalid(f"{where} lies too deep inside other things.")
    hints = _hints(kind)  # type: ignore[arg-type]  # classes are hashable
    for name in raw.keys() - hints.keys():
        raise DocumentInvalid(f"{_at(where, name)} is unknown.")
    parts = {
        name: _value(hints[name], value, _at(where, name), bounds.inner)
        for name, value in raw.items()
    }
    for part in fields(kind):  # type: ignore[arg-type]  # only ever called with dataclasses
        if part.default is MISSING and part.name not in parts:
            raise DocumentInvalid(f"{_at(where, part.name)} is missing.")
    return kind(**parts)


def object_from(value: object, where: str) -> JsonObject:
    """Return a JSON object as it is; raises DocumentInvalid."""
    if not isinstance(value, dict):
        raise DocumentInvalid(f"{where} must be an object.")
    return value


def text_from(value: object, where: str, limits: Limits = STRICT) -> str:
    """Return a text as it is; raises DocumentInvalid."""
    return _scalar(str, value, where, limits)


def number_from(value: object, where: str) -> float:
    """Return a number as it is; raises DocumentInvalid."""
    return _scalar(float, value, where, STRICT)


def _value(kind: Any, value: object, where: str, bounds: Bounds) -> Any:  # noqa: ANN401 - kind says what comes out
    origin = get_origin(kind)
    if origin is UnionType:
        return _choice(get_args(kind), value, where, bounds)
    if origin is tuple:
        return _items(get_args(kind), value, where, bounds)
    if kind is Colour:
        return _coloured(colour_from_hex, value, where, bounds.limits)
    if kind in _KIND_WORDS:
        return _scalar(kind, value, where, bounds.limits)
    if issubclass(kind, Enum):
        return _enum(kind, value, where)
    return part_from(kind, object_from(value, where), where, bounds)


def _choice(kinds: tuple[Any, ...], value: object, where: str, bounds: Bounds) -> object:
    """One of several: an element by its type, nothing at all, a colour by being text."""
    if set(kinds) == _ELEMENTS:
        return _element(value, where, bounds)
    if value is None and NoneType in kinds:
        return None
    kinds = tuple(kind for kind in kinds if kind is not NoneType)
    is_paint = ColourRef in kinds and (isinstance(value, str) or kinds[-1] is ColourRef)
    if is_paint:
        read = half_paint_from_text if bounds.limits.is_loose else paint_from_text
        return _coloured(read, value, where, bounds.limits)
    return _value(kinds[-1], value, where, bounds)


def _element(value: object, where: str, bounds: Bounds) -> object:
    raw = dict(object_from(value, where))
    name = raw.pop("type", None)
    kind = ELEMENT_TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise DocumentInvalid(f"{where} has the unknown type {name!r}.")
    return part_from(kind, raw, where, bounds)


def _items(kinds: tuple[Any, ...], value: object, where: str, bounds: Bounds) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise DocumentInvalid(f"{where} must be a list.")
    most = bounds.limits.elements
    if len(value) > most:
        raise DocumentInvalid(f"{where} has more than {most} entries.")
    if kinds[-1] is not Ellipsis and len(value) != len(kinds):
        raise DocumentInvalid(f"{where} must have {len(kinds)} entries.")
    return tuple(_value(kinds[0], v, f"{where} {i}", bounds) for i, v in enumerate(value, start=1))


def _coloured(read: Any, value: object, where: str, limits: Limits) -> Any:  # noqa: ANN401 - read says what comes out
    try:
        return read(_scalar(str, value, where, limits))
    except DocumentInvalid as error:
        raise DocumentInvalid(f"{where}: {error.detail}") from error


def _enum(kind: type[Enum], value: object, where: str) -> Enum:
    words = [member.value for member in kind]
    if value not in words:
        raise DocumentInvalid(f"{where} must be one of {', '.join(words)}.")
    return kind(value)


def _scalar(kind: type[T], value: object, where: str, limits: Limits) -> T:
    name = where.rsplit(", ", 1)[-1].partition(" ")[0]
    if kind is bytes:
        return _decoded(value, where, limits)  # type: ignore[return-value]  # T is bytes here
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = _floated(value, where)
    if type(value) is not kind:
        raise DocumentInvalid(f"{where} must be {_KIND_WORDS[kind]}.")
    if isinstance(value, str) and len(value) > limits.characters and name != "data":
        raise DocumentInvalid(f"{where} has more than {limits.characters} characters.")
    low, high = limits.ranges.get(name, (-math.inf, math.inf))
    if isinstance(value, int | float) and not low <= value <= high:
        raise DocumentInvalid(f"{where} must be from {low:g} to {high:g}.")
    return value


def _floated(value: int, where: str) -> float:
    try:
        return float(value)
    except OverflowError as error:
        raise DocumentInvalid(f"{where} is too large a number.") from error


def _decoded(value: object, where: str, limits: Limits) -> bytes:
    try:
        return base64.b64decode(_scalar(str, value, where, limits), validate=True)
    except (binascii.Error, ValueError) as error:
        raise DocumentInvalid(f"{where} is not base64.") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _at(where: str, name: str) -> str:
    return f"{where}, {name}" if where else name
