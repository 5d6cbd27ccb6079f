"""What lies in front of what: the order of the elements of a document or a group."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from enum import Enum

from studio.domain.editing.tree import Elements
from studio.domain.overlay import Group, OverlayDocument


class Way(Enum):
    """Where elements go in the order."""

    FRONT = "front"
    FORWARD = "forward"
    BACKWARD = "backward"
    BACK = "back"


def reordered(document: OverlayDocument, names: Collection[str], way: Way) -> OverlayDocument:
    """Return the document with elements further in front or at the back, within their group."""
    return replace(document, elements=_ordered(document.elements, names, way))


def _ordered(elements: Elements, names: Collection[str], way: Way) -> Elements:
    inner = tuple(
        replace(e, children=_ordered(e.children, names, way)) if isinstance(e, Group) else e
        for e in elements
    )
    chosen = tuple(e for e in inner if e.id in names)
    others = tuple(e for e in inner if e.id not in names)
    match way:
        case Way.FRONT:
            return (*others, *chosen)
        case Way.BACK:
            return (*chosen, *others)
        case Way.FORWARD:
            return tuple(reversed(_stepped(tuple(reversed(inner)), names)))
        case Way.BACKWARD:
            return _stepped(inner, names)


def _stepped(elements: Elements, names: Collection[str]) -> Elements:
    """Each chosen element one place to the front of the tuple, past one that is not chosen."""
    order = list(elements)
    for place in range(1, len(order)):
        if order[place].id in names and order[place - 1].id not in names:
            order[place - 1], order[place] = order[place], order[place - 1]
    return tuple(order)
