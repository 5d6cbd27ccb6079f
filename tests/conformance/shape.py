"""What a document is checked against: leaves, objects with exactly their fields, lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Shape: TypeAlias = "Leaf | Maybe | Fields | list[Any]"


@dataclass(frozen=True)
class Leaf:
    """A value without parts."""

    name: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True)
class Maybe:
    """Null, or of a shape."""

    shape: Shape


@dataclass(frozen=True)
class Fields:
    """An object with exactly these fields; those in `more` may be missing."""

    known: Mapping[str, Shape]
    more: Mapping[str, Shape] = field(default_factory=dict)


def faults(value: Any, shape: Shape, at: str = "") -> list[str]:
    """What of value is not of the shape."""
    match shape:
        case Maybe():
            return [] if value is None else faults(value, shape.shape, at)
        case Leaf():
            return [] if shape.holds(value) else [f"{at or 'it'} is no {shape.name}: {value!r}"]
        case Fields():
            return _faults_of_fields(value, shape, at)
        case [each]:
            if not isinstance(value, list):
                return [f"{at or 'it'} is no list: {value!r}"]
            return [
                fault for n, one in enumerate(value) for fault in faults(one, each, f"{at}[{n}]")
            ]
        case _:
            raise TypeError(shape)


def _faults_of_fields(value: Any, shape: Fields, at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at or 'it'} is no object: {value!r}"]
    found = [f"{at}.{name} is missing" for name in shape.known if name not in value]
    every = {**shape.known, **shape.more}
    found += [f"{at}.{name} is unknown" for name in value if name not in every]
    for name, one in every.items():
        if name in value:
            found += faults(value[name], one, f"{at}.{name}")
    return found
