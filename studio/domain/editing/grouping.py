"""Groups: made of elements, and taken apart again, without anything moving."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.scene import Scene, hung
from studio.domain.editing.tree import Elements, each, find, fresh_ids, ids_of, replaced
from studio.domain.overlay import Anchor, Area, Element, Group, OverlayDocument, area_of


def groupable(scene: Scene, names: Collection[str]) -> Elements:
    """Return the elements of a selection that can be grouped: those in no group, and drawn."""
    boxes = scene.boxes()
    return tuple(e for e in scene.document.elements if e.id in names and e.id in boxes)


def grouped(scene: Scene, names: Collection[str]) -> tuple[OverlayDocument, str]:
    """Return the document with elements in a new group, where the uppermost was, and its id.

    Without at least two of them nothing changes and the id is empty. What a frame shows otherwise
    of them is forgotten.
    """
    scene = plain(scene, names)
    members = groupable(scene, names)
    boxes = scene.boxes()
    bounds = bounds_of(boxes[member.id] for member in members)
    if len(members) < 2 or bounds is None:  # noqa: PLR2004 - one alone is no group
        return scene.document, ""
    name = next(fresh_ids(ids_of(scene.document)))
    children = tuple(within(member) for member in members)
    group = Group(id=name, width=bounds.width, height=bounds.height, anchor=_shared(members))
    area = area_of(group.anchor, scene.frame, scene.spots) or bounds
    group = hung(scene, group, (bounds.x, bounds.y), area)
    hanging = tuple(
        hung(scene, child, (boxes[child.id].x, boxes[child.id].y), bounds) for child in children
    )
    last = members[-1].id
    kept = [
        replace(group, children=hanging) if element.id == last else element
        for element in scene.document.elements
        if element.id == last or element not in members
    ]
    return replace(scene.document, elements=tuple(kept)), name


def ungrouped(scene: Scene, names: Collection[str]) -> tuple[OverlayDocument, tuple[str, ...]]:
    """Return the document with groups taken apart, and the ids of what was in them."""
    scene = plain(scene, names)
    boxes, free, elements = scene.boxes(), [], []
    for element in scene.document.elements:
        if element.id not in names or not isinstance(element, Group) or element.id not in boxes:
            elements.append(element)
            continue
        for child in element.children:
            alone = freed(child, element)
            area = area_of(alone.anchor, scene.frame, scene.spots) or boxes[element.id]
            box = boxes[child.id]
            elements.append(hung(scene, alone, (box.x, box.y), area))
            free.append(child.id)
    return replace(scene.document, elements=tuple(elements)), tuple(free)


def plain(scene: Scene, names: Collection[str]) -> Scene:
    """Return the scene in which no frame shows any of the elements otherwise: as here."""
    document = scene.document
    here = {name: element for name in names if (element := scene.element(name)) is not None}
    elements = replaced(document.elements, here)
    variants = tuple(
        replace(v, elements=tuple(e for e in v.elements if not _is_in(e, names, elements)))
        for v in document.variants
    )
    kept = tuple(variant for variant in variants if variant.elements)
    return replace(scene, document=replace(document, elements=elements, variants=kept))


def _is_in(element: Element, names: Collection[str], elements: Elements) -> bool:
    owners = (e for e in each(elements) if e.id in names)
    return any(find((owner,), element.id) is not None for owner in owners)


def _shared(members: Elements) -> Anchor:
    """What all members hang on, if it is the same; else the corner of the frame."""
    first = members[0].anchor
    if all((m.anchor.area, m.anchor.spot) == (first.area, first.spot) for m in members):
        return replace(first, dx=0, dy=0)
    return Anchor(area=Area.FRAME)


def within(member: Element) -> Element:
    """Return an element for a group, in which frame and safe area are its box; no spot is."""
    if member.anchor.area is Area.SPOT:
        return replace(member, anchor=replace(member.anchor, area=Area.FRAME, spot=0))
    return member


def freed(child: Element, group: Group) -> Element:
    """Return an element without its group: on the spot the group hung on."""
    if group.anchor.area is Area.SPOT:
        spot = replace(child.anchor, area=Area.SPOT, spot=group.anchor.spot)
        return replace(child, anchor=spot)
    return child
