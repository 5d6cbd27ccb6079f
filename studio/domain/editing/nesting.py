"""Elements brought to another place of the tree, into groups and out of them: nothing moves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.grouping import freed, plain, within
from studio.domain.editing.scene import Scene, hung
from studio.domain.editing.tree import Elements, each, find, parent_of, replaced, without
from studio.domain.overlay import Element, Group, OverlayDocument, area_of
from studio.domain.podium import Box


@dataclass(frozen=True, slots=True)
class Nest:
    """A place in the tree: in a group (empty is the document), right in front of an element.

    An empty `above` is the back of the group.
    """

    group: str = ""
    above: str = ""


def nested(scene: Scene, names: Collection[str], nest: Nest) -> OverlayDocument:
    """Return the document with elements brought to a place, in the order they had.

    What lies in a group that is brought along stays in it; a group does not go into itself, and
    one that becomes empty is gone. What a frame shows otherwise of what changes its group is
    forgotten.
    """
    movers = outermost(scene.elements, names)
    if not movers or not _is_there(scene.elements, nest) or _is_in(movers, nest.group):
        return scene.document
    if all(_parent(scene.elements, mover.id) == nest.group for mover in movers):
        elements = _put(scene.document.elements, [m.id for m in movers], nest, {})
        return replace(scene.document, elements=elements)
    return _moved(scene, movers, nest)


def inwards(scene: Scene, names: Collection[str]) -> Nest | None:
    """Return where elements go that go into the next group behind them, else before them."""
    movers = outermost(scene.elements, names)
    if not movers:
        return None
    siblings = _siblings(scene.elements, movers[0].id)
    place = [sibling.id for sibling in siblings].index(movers[0].id)
    nearest = (*reversed(siblings[:place]), *siblings[place:])
    group = next((e for e in nearest if isinstance(e, Group) and e not in movers), None)
    return None if group is None else Nest(group.id, group.children[-1].id)


def outwards(scene: Scene, names: Collection[str]) -> Nest | None:
    """Return where elements go that leave their group: in front of it."""
    movers = outermost(scene.elements, names)
    group = parent_of(scene.elements, movers[0].id) if movers else None
    return None if group is None else Nest(_parent(scene.elements, group.id), group.id)


def outermost(elements: Elements, names: Collection[str]) -> Elements:
    """Return the chosen elements that lie in no chosen group, from back to front."""
    found: list[Element] = []
    for element in elements:
        if element.id in names:
            found.append(element)
        elif isinstance(element, Group):
            found += outermost(element.children, names)
    return tuple(found)


def _moved(scene: Scene, movers: Elements, nest: Nest) -> OverlayDocument:
    groups = {_parent(scene.elements, mover.id) for mover in movers} | {nest.group}
    around = {g.id for g in each(scene.elements) if isinstance(g, Group) and _holds(g, groups)}
    scene = plain(scene, {*around, *(mover.id for mover in movers)})
    boxes = scene.boxes()
    drawn = [mover.id for mover in movers if mover.id in boxes]
    hanging = {
        e.id: _rehung(scene, e, nest.group, boxes) for e in each(scene.elements) if e.id in drawn
    }
    elements = _put(scene.document.elements, drawn, nest, hanging)
    tight = {g for g in around if _is_tight(scene, g, boxes)}
    there = replace(scene, document=replace(scene.document, elements=elements))
    for group in reversed([e for e in each(elements) if e.id in around]):
        there = _refitted(there, group.id, boxes, is_tight=group.id in tight)
    return there.document


def _rehung(scene: Scene, element: Element, group: str, boxes: Mapping[str, Box]) -> Element:
    """An element hung on the group it goes to, or on the frame, where it lies already."""
    parent, box = parent_of(scene.elements, element.id), boxes[element.id]
    if group:
        element, area = within(element), boxes.get(group)
    else:
        element = freed(element, parent) if parent is not None else element
        area = area_of(element.anchor, scene.frame, scene.spots)
    return hung(scene, element, (box.x, box.y), area) if area else element


def _put(
    elements: Elements, names: Collection[str], nest: Nest, changed: Mapping[str, Element]
) -> Elements:
    """Take elements out of a tree and put them to a place, each as it was changed."""
    order = [e for e in each(elements) if e.id in names]
    moving = tuple(changed.get(e.id, e) for e in order)

    def put(level: Elements, group: str) -> Elements:
        kept: list[Element] = list(moving) if group == nest.group and not nest.above else []
        for element in level:
            if isinstance(element, Group) and element.id not in names:
                kept.append(replace(element, children=put(element.children, element.id)))
            elif element.id not in names:
                kept.append(element)
            if group == nest.group and element.id == nest.above:
                kept += moving
        return tuple(kept)

    return _without_empty(put(elements, ""))


def _without_empty(elements: Elements) -> Elements:
    empty = {e.id for e in each(elements) if isinstance(e, Group) and not e.children}
    return without(elements, empty) if empty else elements


def _refitted(scene: Scene, name: str, boxes: dict[str, Box], *, is_tight: bool) -> Scene:
    """A group as large as what is in it; one that was larger than that only grows."""
    group = scene.element(name)
    if not isinstance(group, Group) or name not in boxes:
        return scene
    inner = [boxes[child.id] for child in group.children if child.id in boxes]
    bounds = bounds_of(inner if is_tight else (*inner, boxes[name]))
    if bounds is None or bounds == boxes[name]:
        return scene
    parent = parent_of(scene.elements, name)
    area = boxes[parent.id] if parent else area_of(group.anchor, scene.frame, scene.spots)
    children = tuple(
        hung(scene, c, (boxes[c.id].x, boxes[c.id].y), bounds) if c.id in boxes else c
        for c in group.children
    )
    fitted = replace(group, width=bounds.width, height=bounds.height, children=children)
    fitted = hung(scene, fitted, (bounds.x, bounds.y), area or bounds)
    boxes[name] = bounds
    elements = replaced(scene.document.elements, {name: fitted})
    return replace(scene, document=replace(scene.document, elements=elements))


def _is_tight(scene: Scene, name: str, boxes: Mapping[str, Box]) -> bool:
    group = scene.element(name)
    children = group.children if isinstance(group, Group) else ()
    return bounds_of(boxes[c.id] for c in children if c.id in boxes) == boxes.get(name)


def _is_there(elements: Elements, nest: Nest) -> bool:
    is_group = not nest.group or isinstance(find(elements, nest.group), Group)
    return is_group and (not nest.above or _holds_itself(elements, nest))


def _holds_itself(elements: Elements, nest: Nest) -> bool:
    is_known = find(elements, nest.above) is not None
    return is_known and _parent(elements, nest.above) == nest.group


def _is_in(movers: Elements, group: str) -> bool:
    return bool(group) and find(movers, group) is not None


def _holds(group: Group, names: Collection[str]) -> bool:
    return any(find((group,), name) is not None for name in names)


def _parent(elements: Elements, name: str) -> str:
    group = parent_of(elements, name)
    return group.id if group is not None else ""


def _siblings(elements: Elements, name: str) -> Elements:
    group = parent_of(elements, name)
    return group.children if group is not None else elements
