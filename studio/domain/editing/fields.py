"""The fields of a document: added, renamed with all that asks for them, moved, taken away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from studio.domain.editing.copying import retold
from studio.domain.editing.tree import Change, changed
from studio.domain.overlay import (
    Element,
    Field,
    FieldKind,
    OverlayDocument,
    placeholders_of,
    walked,
)
from studio.domain.overlay_json import colours_of, contents_of

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_UNFIT: Final = re.compile(r"[^A-Za-z0-9_]+")


def with_field_added(document: OverlayDocument, label: str) -> tuple[OverlayDocument, str]:
    """Return the document with a new text field, and its name."""
    name = free_field_name(document, label)
    added = Field(name, label, default=label)
    return replace(document, fields=(*document.fields, added)), name


def free_field_name(document: OverlayDocument, label: str, but: str = "") -> str:
    """Return what a field of that label may be named; the name of the field `but` is free, too."""
    taken = {field.name for field in document.fields} - {but}
    stem = _UNFIT.sub("_", label).strip("_").lower() or "field"
    stem = stem if _NAME.fullmatch(stem) else f"field_{stem}"
    names = (stem if number == 1 else f"{stem}_{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def missing_fields(document: OverlayDocument) -> tuple[Field, ...]:
    """Return the fields a document asks for and does not have, as they could be added."""
    asked: dict[str, Field] = {}
    for element in _walked(document):
        for name in _asked(contents_of(element)):
            asked.setdefault(name, Field(name, _label(name), default=_label(name)))
        for name in _asked(colours_of(element)):
            colour = Field(name, _label(name), "theme:accent", FieldKind.COLOUR)
            asked.setdefault(name, colour)
        if _NAME.fullmatch(element.shown_if):
            name = element.shown_if
            asked.setdefault(name, Field(name, _label(name), "yes", FieldKind.BOOL))
    there = {field.name for field in document.fields}
    return tuple(field for name, field in asked.items() if name not in there)


def with_field_changed(document: OverlayDocument, name: str, field: Field) -> OverlayDocument:
    """Return the document with a field in the place of the one of that name.

    Elements follow a new name; one that is taken or cannot be a name is not given.
    """
    names = [other.name for other in document.fields]
    if field.name != name and (field.name in names or not _NAME.fullmatch(field.name)):
        field = replace(field, name=name)
    fields = tuple(field if other.name == name else other for other in document.fields)
    there = replace(document, fields=fields)
    return there if field.name == name else _followed(there, name, field.name)


def with_field_moved(document: OverlayDocument, name: str, by: int) -> OverlayDocument:
    """Return the document with a field further up or down in the form."""
    fields = list(document.fields)
    place = next((i for i, field in enumerate(fields) if field.name == name), None)
    if place is None:
        return document
    field = fields.pop(place)
    fields.insert(min(max(place + by, 0), len(fields)), field)
    return replace(document, fields=tuple(fields))


def without_field(document: OverlayDocument, name: str) -> OverlayDocument:
    """Return the document without a field; what asked for it says its default from now on."""
    gone = next((field for field in document.fields if field.name == name), None)
    if gone is None:
        return document
    asks = re.compile(r"\{\{\s*" + re.escape(name) + r"\s*(?:\|[^}]*)?\}\}")
    fields = tuple(field for field in document.fields if field.name != name)

    def tell(element: Element) -> Element:
        told = retold(element, lambda text: asks.sub(lambda _: gone.default, text))
        return replace(told, shown_if="") if element.shown_if == name else told

    return _everywhere(replace(document, fields=fields), tell)


def _walked(document: OverlayDocument) -> Iterator[Element]:
    yield from walked(document.elements)
    for variant in document.variants:
        yield from walked(variant.elements)


def _asked(contents: Iterable[str]) -> Iterator[str]:
    return (name for content in contents for name in placeholders_of(content))


def _label(name: str) -> str:
    return name.replace("_", " ").strip().capitalize()


def _followed(document: OverlayDocument, old: str, new: str) -> OverlayDocument:
    asks = re.compile(r"(\{\{\s*)" + re.escape(old) + r"(?=\s*[|}])")

    def tell(element: Element) -> Element:
        told = retold(element, lambda text: asks.sub(rf"\g<1>{new}", text))
        return replace(told, shown_if=new) if element.shown_if == old else told

    return _everywhere(document, tell)


def _everywhere(document: OverlayDocument, change: Change) -> OverlayDocument:
    """Every element of the document and of its variants changed."""
    variants = tuple(replace(v, elements=changed(v.elements, change)) for v in document.variants)
    return replace(document, elements=changed(document.elements, change), variants=variants)
