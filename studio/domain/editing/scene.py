"""A document as it lies in one frame: where its elements are, and how they are moved there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, TypeVar

from studio.domain.editing.handles import carried
from studio.domain.editing.tree import (
    Elements,
    each,
    find,
    overrides,
    parent_of,
    replaced,
    with_overrides,
)
from studio.domain.overlay import (
    Anchor,
    Area,
    Clock,
    Countdown,
    CountUp,
    Element,
    Group,
    OverlayDocument,
    Polygon,
    QrCode,
    Text,
    Ticker,
    area_of,
    placed_in,
)
from studio.domain.podium import Box, Frame

Size: TypeAlias = tuple[int, int]
E = TypeVar("E", bound=Element)
_LINE_HEIGHT: Final = 1.25
_UNKNOWN_WIDTH: Final = 200
"""How wide a text is taken to be until the engine has measured it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A document in a frame. Sizes are those of texts, which only the engine can measure.

    What is changed `for_frame_only` is written as a variant of the frame.
    """

    document: OverlayDocument
    frame: Frame
    spots: tuple[Box, ...] = ()
    sizes: Mapping[str, Size] = field(default_factory=dict)
    for_frame_only: bool = False

    @property
    def elements(self) -> Elements:
        """What is shown in this frame, hidden elements too, from back to front."""
        return self.document.elements_in(self.frame)

    def element(self, name: str) -> Element | None:
        """Return the element with an id as this frame shows it."""
        return find(self.elements, name)

    def boxes(self) -> dict[str, Box]:
        """Return where every element lies, also hidden ones; none on spots that are not there."""
        return dict(self._placed(self.elements, None))

    def size(self, element: Element) -> Size:
        """Return how large an element is: as it says itself, else as it was measured."""
        if isinstance(element, QrCode):
            return element.size, element.size
        width, height = getattr(element, "width", None), getattr(element, "height", None)
        if width is not None and height is not None:
            return max(1, width), max(1, height)
        return self._measured(element)

    def area(self, name: str) -> Box | None:
        """Return what an element hangs on: an area of the frame, or its group's box."""
        element, parent = self.element(name), parent_of(self.elements, name)
        if element is None:
            return None
        if parent is not None:
            return self.boxes().get(parent.id)
        return area_of(element.anchor, self.frame, self.spots)

    def written(self, elements: Mapping[str, Element]) -> OverlayDocument:
        """Return the document with these elements in the places of those with their ids."""
        special = overrides(self.document, self.frame)
        here = {n: e for n, e in elements.items() if self.for_frame_only or n in special}
        everywhere = {n: e for n, e in elements.items() if n not in here}
        document = replace(self.document, elements=replaced(self.document.elements, everywhere))
        return with_overrides(document, self.frame, special | here) if here else document

    def _placed(self, elements: Elements, area: Box | None) -> Iterator[tuple[str, Box]]:
        for element in elements:
            there = area or area_of(element.anchor, self.frame, self.spots)
            if there is None:
                continue
            box = placed_in(element.anchor, *self.size(element), there)
            yield element.id, box
            if isinstance(element, Group):
                yield from self._placed(element.children, box)

    def _measured(self, element: Element) -> Size:
        known = self.sizes.get(element.id)
        if isinstance(element, Ticker):
            return element.width, known[1] if known else _guessed_height(element)
        if not isinstance(element, Text | Clock | Countdown | CountUp):
            return known or (1, 1)
        width = element.max_width or (known[0] if known else _UNKNOWN_WIDTH)
        height = known[1] if known else _guessed_height(element)
        if isinstance(element, Text) and element.max_height:
            height = element.max_height
        return width, height


def boxed(scene: Scene, boxes: Mapping[str, Box]) -> OverlayDocument:
    """Return the document with elements moved to boxes, and resized where those differ in size.

    Every element keeps what it hangs on. What cannot have a size keeps its own; what is in a group
    is stretched with it, letters keep their size.
    """
    now = scene.boxes()
    moved: dict[str, Element] = {}
    for name, box in boxes.items():
        element, area = scene.element(name), scene.area(name)
        if element is None or area is None or name not in now or now[name] == box:
            continue
        moved[name] = _boxed(scene, element, (now[name], box), area)
    return scene.written(moved)


def moved(scene: Scene, names: Collection[str], dx: int, dy: int) -> OverlayDocument:
    """Return the document with elements moved by some pixels."""
    boxes = {name: box for name, box in scene.boxes().items() if name in names}
    return boxed(scene, {n: replace(b, x=b.x + dx, y=b.y + dy) for n, b in boxes.items()})


def reanchored(scene: Scene, names: Collection[str], anchor: Anchor) -> OverlayDocument:
    """Return the document with elements hung on other sides or another area, without moving.

    The offsets of the anchor do not count: they follow from where the elements are.
    """
    boxes = scene.boxes()
    others: dict[str, Element] = {}
    for name in names:
        element, parent = scene.element(name), parent_of(scene.elements, name)
        area = boxes[parent.id] if parent else area_of(anchor, scene.frame, scene.spots)
        if element is not None and area is not None and name in boxes:
            box = boxes[name]
            turned = replace(element, anchor=replace(anchor, dx=0, dy=0))
            others[name] = hung(scene, turned, (box.x, box.y), area)
    return scene.written(others)


def hung(scene: Scene, element: E, at: tuple[int, int], area: Box) -> E:
    """Return an element whose offsets bring its corner to a point."""
    anchor = replace(element.anchor, dx=0, dy=0)
    there = placed_in(anchor, *scene.size(element), area)
    anchor = replace(anchor, dx=at[0] - there.x, dy=at[1] - there.y)
    return replace(element, anchor=anchor)


def sized(element: Element, box: Box, before: Box) -> Element:
    """Return an element in the size of a box, as far as it can have one."""
    width, height = box.width, box.height
    match element:
        case Text():
            high = height if height != before.height else element.max_height
            return replace(element, max_width=width, max_height=high)
        case Clock() | Countdown() | CountUp():
            return replace(element, max_width=width)
        case Ticker():
            return replace(element, width=width)
        case QrCode():
            grown = width if width != before.width else height
            return replace(element, size=max(1, grown))
        case Polygon():
            return replace(element, points=_scaled(element, width, height))
        case _:
            return replace(element, width=width, height=height)


def is_on_spot(element: Element) -> bool:
    """Whether an element follows a seat."""
    return element.anchor.area is Area.SPOT


def movable(scene: Scene, names: Collection[str]) -> tuple[str, ...]:
    """Return those that the mouse may move: not locked, and not inside another of them."""
    inside = {
        child.id
        for element in each(scene.elements)
        if isinstance(element, Group) and element.id in names
        for child in each(element.children)
    }
    elements = (e for e in each(scene.elements) if e.id in names and e.id not in inside)
    return tuple(element.id for element in elements if not element.is_locked)


def _boxed(scene: Scene, element: Element, way: tuple[Box, Box], area: Box) -> Element:
    """An element brought from one box to another."""
    before, after = way
    if (before.width, before.height) != (after.width, after.height):
        element = sized(element, after, before)
        if isinstance(element, Group):
            element = replace(element, children=_stretched(scene, element, way))
    return hung(scene, element, (after.x, after.y), area)


def _stretched(scene: Scene, group: Group, way: tuple[Box, Box]) -> Elements:
    """What is in a group, stretched with it; a text that has no width of its own keeps its size."""
    boxes, (before, after) = scene.boxes(), way
    children: list[Element] = []
    for child in group.children:
        now = boxes.get(child.id)
        if now is None:
            children.append(child)
            continue
        there = carried(now, before, after)
        if getattr(child, "max_width", now.width) is None:
            there = replace(there, width=now.width, height=now.height)
        elif isinstance(child, Text) and child.max_height is None:
            there = replace(there, height=now.height)
        children.append(_boxed(scene, child, (now, there), after))
    return tuple(children)


def _scaled(element: Polygon, width: int, height: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (round(x * width / element.width), round(y * height / element.height))
        for x, y in element.points
    )


def _guessed_height(element: Text | Clock | Countdown | CountUp | Ticker) -> int:
    return round(element.style.size_px * _LINE_HEIGHT)
