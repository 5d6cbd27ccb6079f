"""The tree of elements: finding, replacing, removing, and ids that are still free."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TypeAlias, TypeVar

from studio.domain.overlay import Element, Group, OverlayDocument, Variant, frame_name
from studio.domain.podium import Frame

Elements: TypeAlias = tuple[Element, ...]
Change: TypeAlias = Callable[[Element], Element]
E = TypeVar("E")


def each(elements: Elements) -> Iterator[Element]:
    """Yield elements from back to front, a group before what is in it."""
    for element in elements:
        yield element
        if isinstance(element, Group):
            yield from each(element.children)


def find(elements: Elements, name: str) -> Element | None:
    """Return the element with an id, also inside groups."""
    return next((element for element in each(elements) if element.id == name), None)


def parent_of(elements: Elements, name: str) -> Group | None:
    """Return the group an element is in; None for the document itself."""
    for element in each(elements):
        if isinstance(element, Group) and any(child.id == name for child in element.children):
            return element
    return None


def changed(elements: Elements, change: Change) -> Elements:
    """Return every element changed, those in groups first."""
    return tuple(change(_inside(element, change)) for element in elements)


def replaced(elements: Elements, others: Mapping[str, Element]) -> Elements:
    """Return elements with those of equal ids in their places."""
    return changed(elements, lambda element: others.get(element.id, element))


def without(elements: Elements, names: Collection[str]) -> Elements:
    """Return what is left when some are taken out; a group that becomes empty goes, too."""
    kept: list[Element] = []
    for element in elements:
        if element.id in names:
            continue
        if isinstance(element, Group):
            children = without(element.children, names)
            if not children:
                continue
            element = replace(element, children=children)  # noqa: PLW2901 - the same, thinned
        kept.append(element)
    return tuple(kept)


def overrides(document: OverlayDocument, frame: Frame) -> dict[str, Element]:
    """Return what a document shows otherwise in a frame, by id."""
    name = frame_name(frame)
    return {e.id: e for v in document.variants if v.frame == name for e in v.elements}


def with_overrides(
    document: OverlayDocument, frame: Frame, elements: Mapping[str, Element]
) -> OverlayDocument:
    """Return a document that shows these elements, and no others, otherwise in a frame."""
    name = frame_name(frame)
    others = tuple(variant for variant in document.variants if variant.frame != name)
    own = (Variant(name, tuple(elements.values())),) if elements else ()
    ordered = sorted((*others, *own), key=lambda variant: variant.frame)
    return replace(document, variants=tuple(ordered))


def ids_of(document: OverlayDocument) -> set[str]:
    """Return every id that is taken."""
    return {element.id for element in each(document.elements)}


def fresh_ids(taken: Collection[str]) -> Iterator[str]:
    """Yield ids that nobody has, the lowest number first."""
    return (name for name in (f"e{number}" for number in count(1)) if name not in taken)


def renamed(elements: Elements, fresh: Iterator[str]) -> Elements:
    """Return copies with ids of their own."""
    return changed(elements, lambda element: replace(element, id=next(fresh)))


def with_part(owner: E, path: str, value: object) -> E:
    """Return a dataclass with one part changed; the path is like `style.size_px`."""
    name, _, rest = path.partition(".")
    if rest:
        value = with_part(getattr(owner, name), rest, value)
    return dataclasses.replace(owner, **{name: value})  # type: ignore[type-var]  # dataclasses only


def part_of(owner: object, path: str) -> object:
    """Return a part of a dataclass; None where the way to it ends early."""
    for name in path.split("."):
        owner = getattr(owner, name, None)
    return owner


def _inside(element: Element, change: Change) -> Element:
    if isinstance(element, Group):
        return replace(element, children=changed(element.children, change))
    return element
