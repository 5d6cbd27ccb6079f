"""Any dataclass as plain JSON values."""

from __future__ import annotations

import base64
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Final, TypeAlias, get_args

from studio.domain.overlay import Colour, ColourRef, Element
from studio.domain.overlay_json.colours import paint_to_text

JsonObject: TypeAlias = dict[str, object]

ELEMENT_TYPES: Final[dict[str, type]] = {
    "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).strip("_"): kind
    for kind in get_args(Element)
}
"""`text`, `box`, `qr_code`, ... to their classes."""
_TYPE_NAMES: Final = {kind: name for name, kind in ELEMENT_TYPES.items()}


def written(value: object) -> JsonObject:
    """Return the parts of a dataclass that are not their default."""
    parts: JsonObject = {}
    if type(value) in _TYPE_NAMES:
        parts["type"] = _TYPE_NAMES[type(value)]
    for part in fields(value):  # type: ignore[arg-type]  # only ever called with dataclasses
        content = getattr(value, part.name)
        if content != part.default:
            parts[part.name] = _plain(content)
    return parts


def _plain(value: object) -> object:
    match value:
        case Colour() | ColourRef():
            return paint_to_text(value)
        case Enum():
            return value.value
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return written(value) if is_dataclass(value) else value
