"""What the shape of a document alone does not tell: names, formats, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final

from studio.domain.overlay import (
    FILTER_NAMES,
    FRAME_NAMES,
    Box,
    Clock,
    ColourRef,
    Element,
    Gradient,
    OverlayDocument,
    Polygon,
    TextBackground,
    filters_of,
    placeholders_of,
    walked,
)
from studio.domain.overlay_json.faults import DocumentInvalid
from studio.domain.overlay_json.limits import MAX_ELEMENTS

_FIELD_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_CLOCK_WORDS: Final = "%H %I %M %S %p %d %m %Y %y %a %A %b %B %Z %%"
_CLOCK_FORMAT: Final = re.compile(r"(?:[^%]|%[HIMSpdmyYaAbBZ%])+")
_ONE_OR_FOUR: Final = (1, 4)
_FEWEST_POINTS: Final = 3
_NOT_CONTENT: Final = frozenset({"id", "label", "shown_if", "format"})


def check(document: OverlayDocument) -> None:
    """Raise DocumentInvalid for a document that would not be drawn as it is meant."""
    names = _field_names(document)
    _check_elements(document.elements, names, "elements")
    for number, variant in enumerate(document.variants, start=1):
        where = f"variants {number}"
        if variant.frame not in FRAME_NAMES:
            raise DocumentInvalid(f"{where}, frame must be one of {', '.join(FRAME_NAMES)}.")
        _check_elements(variant.elements, names, f"{where}, elements")
        if any(not element.id for element in walked(variant.elements)):
            raise DocumentInvalid(f"{where} has an element without an id.")


def contents_of(element: Element) -> Iterator[str]:
    """Yield every text of an element that may have placeholders."""
    for field in fields(element):
        content = getattr(element, field.name)
        if isinstance(content, str) and field.name not in _NOT_CONTENT:
            yield content


def colours_of(element: Element) -> Iterator[str]:
    """Yield the name of every colour of an element that is named."""
    return (part.name for part in _parts(element) if isinstance(part, ColourRef))


def _field_names(document: OverlayDocument) -> list[str]:
    names = [field.name for field in document.fields]
    for index, name in enumerate(names):
        if not _FIELD_NAME.fullmatch(name):
            raise DocumentInvalid(f"The field name {name!r} may only have letters, digits and _.")
        if name in names[:index]:
            raise DocumentInvalid(f"Two fields are named {name}.")
    return names


def _check_elements(elements: tuple[Element, ...], names: list[str], where: str) -> None:
    everything = tuple(walked(elements))
    if len(everything) > MAX_ELEMENTS:
        raise DocumentInvalid(f"{where} has more than {MAX_ELEMENTS} entries.")
    ids = [element.id for element in everything]
    twice = next((name for n, name in enumerate(ids) if name and name in ids[:n]), None)
    if twice is not None:
        raise DocumentInvalid(f"Two elements have the id {twice}.")
    for number, element in enumerate(elements, start=1):
        for inner in walked((element,)):
            _check_element(inner, names, f"{where} {number}")


def _check_element(element: Element, names: list[str], where: str) -> None:
    if element.shown_if and element.shown_if not in names:
        raise DocumentInvalid(f"{where}, shown_if names {element.shown_if}, which is no field.")
    for part in _parts(element):
        _check_part(part, where)
    for content in (*contents_of(element), *colours_of(element)):
        _check_content(content, names, where)


def _check_content(content: str, names: list[str], where: str) -> None:
    for name in placeholders_of(content):
        if name not in names:
            raise DocumentInvalid(f"{where} shows {{{{{name}}}}}, but there is no such field.")
    for name in filters_of(content):
        if name not in FILTER_NAMES:
            raise DocumentInvalid(f"{where} uses the unknown filter {name!r}.")


def _check_part(part: object, where: str) -> None:
    match part:
        case Clock() if not _CLOCK_FORMAT.fullmatch(part.format):
            raise DocumentInvalid(f"{where}, format may only use {_CLOCK_WORDS}.")
        case Polygon() if len(part.points) < _FEWEST_POINTS:
            raise DocumentInvalid(f"{where}, points must be at least {_FEWEST_POINTS}.")
        case Gradient(stops=()):
            raise DocumentInvalid(f"{where} has a gradient without colours.")
        case Box(radii=sides) if len(sides) not in _ONE_OR_FOUR:
            raise DocumentInvalid(f"{where}, radii must be one number or four.")
        case TextBackground(padding=sides) if len(sides) not in _ONE_OR_FOUR:
            raise DocumentInvalid(f"{where}, padding must be one number or four.")


def _parts(value: object) -> Iterator[object]:
    """A dataclass and every one inside it, but not the children of a group."""
    if isinstance(value, tuple):
        for item in value:
            yield from _parts(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            if field.name != "children":
                yield from _parts(getattr(value, field.name))
