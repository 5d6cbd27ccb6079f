"""Documents of older versions, brought up to this one before they are read.

Version 1 had no ids, one radius for a box, gradients of two colours that ran right or down, and
texts that shrank only where a smallest size was given. What such a document does not have in the
shape of its time is left as it is, for the reader to refuse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from studio.domain.overlay_json.writing import JsonObject

_ANGLES: Final = {"right": 0, "down": 90}
_ENDS: Final = (("start", 0), ("end", 1))


def migrated(raw: JsonObject, version: int) -> JsonObject:
    """Return a document of an older version as one of the newest."""
    for step in _STEPS[version - 1 :]:
        raw = step(raw)
    return raw


def _from_first(raw: JsonObject) -> JsonObject:
    elements = raw.get("elements")
    if isinstance(elements, list):
        named = [_named(element, n) for n, element in enumerate(elements, start=1)]
        raw = {**raw, "elements": named}
    return {**raw, "version": 2}


def _named(element: object, number: int) -> object:
    if not isinstance(element, dict):
        return element
    parts: JsonObject = {"id": f"e{number}", **element}
    match element.get("type"):
        case "box":
            return _box(parts)
        case "text" if element.get("min_size_px") is None:
            return {**parts, "fit": "ellipsis"}
        case _:
            return parts


def _box(box: JsonObject) -> JsonObject:
    if "radius" in box:
        box = {**box, "radii": [box["radius"]]}
        del box["radius"]
    fill = box.get("fill")
    return {**box, "fill": _gradient(fill)} if isinstance(fill, dict) else box


def _gradient(fill: JsonObject) -> JsonObject:
    rest = {name: value for name, value in fill.items() if name not in {"start", "end"}}
    direction = rest.pop("direction", "right")
    if not isinstance(direction, str) or direction not in _ANGLES:
        return fill
    stops = [{"colour": fill[name], "at": at} for name, at in _ENDS if name in fill]
    return {"stops": stops, "angle": _ANGLES[direction], **rest}


_STEPS: Final[tuple[Callable[[JsonObject], JsonObject], ...]] = (_from_first,)
