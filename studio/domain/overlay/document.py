"""The document with its fields, and a filled one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.overlay.elements import Clock, Element

DOCUMENT_VERSION: Final = 1
ASSET_PREFIX: Final = "asset:"
"""An image source that starts with this names a picture inside the document, not a file."""

_PLACEHOLDER: Final = re.compile(r"\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class FieldKind(Enum):
    """What the operator types into a field."""

    TEXT = "text"
    NUMBER = "number"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Field:
    """A named value the operator fills in; max_length counts characters."""

    name: str
    label: str
    default: str = ""
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    max_length: int = 120


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture file inside a document."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class OverlayDocument:
    """A graphic as data; elements from back to front, fields in the order of the form."""

    name: str
    elements: tuple[Element, ...] = ()
    fields: tuple[Field, ...] = ()
    version: int = DOCUMENT_VERSION
    assets: tuple[Asset, ...] = ()

    @property
    def has_clock(self) -> bool:
        """Whether the picture changes by itself as time goes by."""
        return any(isinstance(element, Clock) for element in self.elements)

    @property
    def shows_seconds(self) -> bool:
        """Whether one of its clocks changes every second."""
        clocks = (element for element in self.elements if isinstance(element, Clock))
        return any("%S" in clock.format for clock in clocks)


Values = Mapping[str, str] | Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, init=False)
class Graphic:
    """A document filled in. Equal values make equal graphics, in whatever order they came.

    Values for fields the document does not have are kept, so that nothing typed is lost, and are
    not drawn.
    """

    document: OverlayDocument
    values: tuple[tuple[str, str], ...]

    def __init__(self, document: OverlayDocument, values: Values = ()) -> None:
        object.__setattr__(self, "document", document)
        object.__setattr__(self, "values", tuple(sorted(dict(values).items())))

    def value(self, name: str) -> str:
        """Return what was filled in for a field, else its default; empty for an unknown field."""
        field = next((field for field in self.document.fields if field.name == name), None)
        if field is None:
            return ""
        return dict(self.values).get(name, field.default)

    def with_value(self, name: str, value: str) -> Graphic:
        """Return this graphic with one value changed."""
        return Graphic(self.document, {**dict(self.values), name: value})

    def filled(self, content: str) -> str:
        """Return content with its placeholders replaced by values, each cut to its length."""
        return _PLACEHOLDER.sub(lambda match: self._printable(match[1]), content)

    def _printable(self, name: str) -> str:
        field = next((field for field in self.document.fields if field.name == name), None)
        limit = field.max_length if field else 0
        return _UNPRINTABLE.sub(" ", self.value(name)[:limit])


def placeholders_of(content: str) -> tuple[str, ...]:
    """Return the field names a content asks for, in order."""
    return tuple(match[1] for match in _PLACEHOLDER.finditer(content))


def value_fault(field: Field, value: str) -> str | None:
    """Return why a value does not suit its field, as a sentence, or None."""
    if len(value) > field.max_length:
        return f"{field.label} is longer than {field.max_length} characters."
    if field.kind is FieldKind.NUMBER and value.strip() and not _is_number(value):
        return f"{field.label} must be a number."
    return None


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
