"""Overlay documents and filled graphics as versioned JSON.

Read strictly: what is not understood is refused with a sentence that names the place, because a
graphic that goes on air half understood is worse than one that does not open. The shape follows
the dataclasses of `overlay`; a value that equals its default is not written.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from studio.domain.errors import StudioError
from studio.domain.overlay import (
    DOCUMENT_VERSION,
    Box,
    Clock,
    Colour,
    Element,
    Graphic,
    Image,
    OverlayDocument,
    Text,
    placeholders_of,
)

JsonObject: TypeAlias = dict[str, object]
T = TypeVar("T")

MAX_ELEMENTS: Final = 500
MAX_CHARACTERS: Final = 4000

_ELEMENT_TYPES: Final[dict[str, type]] = {"text": Text, "box": Box, "image": Image, "clock": Clock}
_TYPE_NAMES: Final = {kind: name for name, kind in _ELEMENT_TYPES.items()}
_LIMITS: Final[dict[str, tuple[float, float]]] = {
    "width": (1, 4096),
    "height": (1, 4096),
    "radius": (0, 4096),
    "max_width": (1, 4096),
    "size_px": (4, 400),
    "min_size_px": (4, 400),
    "dx": (-4096, 4096),
    "dy": (-4096, 4096),
    "blur_px": (0, 200),
    "opacity": (0, 1),
    "max_length": (1, 2000),
}
_COLOUR: Final = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FIELD_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_CLOCK_WORDS: Final = "%H %I %M %S %p %d %m %Y %y %a %A %b %B %Z %%"
_CLOCK_FORMAT: Final = re.compile(r"(?:[^%]|%[HIMSpdmyYaAbBZ%])+")
_KIND_WORDS: Final[dict[type, str]] = {
    str: "text",
    bytes: "base64 text",
    int: "a whole number",
    float: "a number",
}


class DocumentInvalid(StudioError):
    """A graphic that cannot be read; the detail says where and why."""

    sentence = "This graphic cannot be read."
    advice = "Take another copy of it, or correct what is named."


class DocumentTooNew(DocumentInvalid):
    """A graphic of a later version."""

    sentence = "This graphic was made with a newer version of the program."
    advice = "Update the program, then open the graphic again."


def document_to_json(document: OverlayDocument) -> JsonObject:
    """Return a document as plain JSON values."""
    return {"version": document.version, **_written(document)}


def document_from_json(value: object) -> OverlayDocument:
    """Read a document; raises DocumentInvalid."""
    raw = _object(value, "The graphic")
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DocumentInvalid("It does not say which version it is.")
    if version > DOCUMENT_VERSION:
        raise DocumentTooNew(f"It has version {version}, this program reads {DOCUMENT_VERSION}.")
    document = _part(OverlayDocument, raw, "")
    _check(document)
    return document


def graphic_to_json(graphic: Graphic) -> JsonObject:
    """Return a filled graphic as plain JSON values."""
    return {"document": document_to_json(graphic.document), "values": dict(graphic.values)}


def graphic_from_json(value: object) -> Graphic:
    """Read a filled graphic; raises DocumentInvalid."""
    raw = _object(value, "The filled graphic")
    values = _object(raw.get("values", {}), "values")
    texts = {name: _scalar(str, text, f"values, {name}") for name, text in values.items()}
    return Graphic(document_from_json(raw.get("document")), texts)


def format_document(document: OverlayDocument) -> str:
    """Return the text of a document's file."""
    return json.dumps(document_to_json(document), ensure_ascii=False, indent=2) + "\n"


def parse_document(text: str | bytes) -> OverlayDocument:
    """Read the text of a document's file; raises DocumentInvalid."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid("It is not JSON.") from error
    return document_from_json(value)


def colour_from_hex(text: str) -> Colour:
    """Read `#rrggbb` or `#rrggbbaa`; raises DocumentInvalid."""
    if not _COLOUR.fullmatch(text):
        raise DocumentInvalid(f"{text!r} is no colour like #1d4ed8 or #1d4ed8eb.")
    return Colour(*bytes.fromhex(text[1:]))


def colour_to_hex(colour: Colour) -> str:
    """Return a colour as `#rrggbb`, with its alpha only where it is not opaque."""
    parts = colour.rgba if colour.alpha != Colour(0, 0, 0).alpha else colour.rgba[:3]
    return "#" + bytes(parts).hex()


def _written(value: object) -> JsonObject:
    """The parts of a dataclass that are not their default."""
    written: JsonObject = {}
    if type(value) in _TYPE_NAMES:
        written["type"] = _TYPE_NAMES[type(value)]
    for part in fields(value):  # type: ignore[arg-type]  # only ever called with dataclasses
        content = getattr(value, part.name)
        if content != part.default:
            written[part.name] = _plain(content)
    return written


def _plain(value: object) -> object:
    match value:
        case Colour():
            return colour_to_hex(value)
        case Enum():
            return value.value
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return _written(value) if is_dataclass(value) else value


def _part(kind: type[T], raw: JsonObject, where: str) -> T:
    """Read a dataclass from an object that has its fields and no others."""
    hints = get_type_hints(kind)
    for name in raw.keys() - hints.keys():
        raise DocumentInvalid(f"{_at(where, name)} is unknown.")
    parts = {name: _value(hints[name], value, _at(where, name)) for name, value in raw.items()}
    for part in fields(kind):  # type: ignore[arg-type]  # only ever called with dataclasses
        if part.default is MISSING and part.name not in parts:
            raise DocumentInvalid(f"{_at(where, part.name)} is missing.")
    return kind(**parts)


def _value(kind: Any, value: object, where: str) -> Any:  # noqa: ANN401 - kind says what comes out
    origin = get_origin(kind)
    if origin is UnionType:
        return _choice(get_args(kind), value, where)
    if origin is tuple:
        return _items(get_args(kind)[0], value, where)
    if kind is Colour:
        return _coloured(value, where)
    if kind in _KIND_WORDS:
        return _scalar(kind, value, where)
    if issubclass(kind, Enum):
        return _enum(kind, value, where)
    return _part(kind, _object(value, where), where)


def _choice(kinds: tuple[Any, ...], value: object, where: str) -> object:
    """One of several: an element by its type, nothing at all, a colour by being text."""
    if set(kinds) == set(_TYPE_NAMES):
        return _element(value, where)
    if value is None and NoneType in kinds:
        return None
    kinds = tuple(kind for kind in kinds if kind is not NoneType)
    is_colour = Colour in kinds and isinstance(value, str)
    return _value(Colour if is_colour else kinds[-1], value, where)


def _element(value: object, where: str) -> object:
    raw = dict(_object(value, where))
    name = raw.pop("type", None)
    kind = _ELEMENT_TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise DocumentInvalid(f"{where} has the unknown type {name!r}.")
    return _part(kind, raw, where)


def _items(kind: Any, value: object, where: str) -> tuple[object, ...]:  # noqa: ANN401 - see _value
    if not isinstance(value, list):
        raise DocumentInvalid(f"{where} must be a list.")
    if len(value) > MAX_ELEMENTS:
        raise DocumentInvalid(f"{where} has more than {MAX_ELEMENTS} entries.")
    return tuple(_value(kind, item, f"{where} {i}") for i, item in enumerate(value, start=1))


def _coloured(value: object, where: str) -> Colour:
    try:
        return colour_from_hex(_scalar(str, value, where))
    except DocumentInvalid as error:
        raise DocumentInvalid(f"{where}: {error.detail}") from error


def _enum(kind: type[Enum], value: object, where: str) -> Enum:
    words = [member.value for member in kind]
    if value not in words:
        raise DocumentInvalid(f"{where} must be one of {', '.join(words)}.")
    return kind(value)


def _scalar(kind: type[T], value: object, where: str) -> T:
    name = where.rsplit(", ", 1)[-1]
    if kind is bytes:
        return _decoded(value, where)  # type: ignore[return-value]  # T is bytes here
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not kind:
        raise DocumentInvalid(f"{where} must be {_KIND_WORDS[kind]}.")
    if isinstance(value, str) and len(value) > MAX_CHARACTERS and name != "data":
        raise DocumentInvalid(f"{where} has more than {MAX_CHARACTERS} characters.")
    low, high = _LIMITS.get(name, (-math.inf, math.inf))
    if isinstance(value, int | float) and not low <= value <= high:
        raise DocumentInvalid(f"{where} must be from {low} to {high}.")
    return value


def _decoded(value: object, where: str) -> bytes:
    try:
        return base64.b64decode(_scalar(str, value, where), validate=True)
    except (binascii.Error, ValueError) as error:
        raise DocumentInvalid(f"{where} is not base64.") from error


def _check(document: OverlayDocument) -> None:
    """Refuse what the shape alone does not tell: names and the formats inside texts."""
    names = [field.name for field in document.fields]
    for index, name in enumerate(names):
        if not _FIELD_NAME.fullmatch(name):
            raise DocumentInvalid(f"The field name {name!r} may only have letters, digits and _.")
        if name in names[:index]:
            raise DocumentInvalid(f"Two fields are named {name}.")
    for number, element in enumerate(document.elements, start=1):
        _check_element(element, names, f"elements {number}")


def _check_element(element: Element, names: list[str], where: str) -> None:
    if isinstance(element, Clock) and not _CLOCK_FORMAT.fullmatch(element.format):
        raise DocumentInvalid(f"{where}, format may only use {_CLOCK_WORDS}.")
    content = element.content if isinstance(element, Text) else ""
    content = element.source if isinstance(element, Image) else content
    for name in placeholders_of(content):
        if name not in names:
            raise DocumentInvalid(f"{where} shows {{{{{name}}}}}, but there is no such field.")


def _object(value: object, where: str) -> JsonObject:
    if not isinstance(value, dict):
        raise DocumentInvalid(f"{where} must be an object.")
    return value


def _at(where: str, name: str) -> str:
    return f"{where}, {name}" if where else name
