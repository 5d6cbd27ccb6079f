"""The document: elements, fields, what differs in a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from studio.domain.overlay.elements import Element, Group, LiveElement, walked
from studio.domain.overlay.fields import Field
from studio.domain.overlay.live import Clock
from studio.domain.overlay.theme import Asset
from studio.domain.podium import FULL, WIDE, Frame

DOCUMENT_VERSION: Final = 2
ASSET_PREFIX: Final = "asset:"
"""An image source that starts with this names a picture inside the document, not a file."""


def frame_name(frame: Frame) -> str:
    """Return what a variant calls a frame, like `1280x960`."""
    return f"{frame.width}x{frame.height}"


FRAME_NAMES: Final = (frame_name(FULL), frame_name(WIDE))


@dataclass(frozen=True, slots=True)
class Variant:
    """What a document has differently in one frame.

    An element takes the place of the document's one with the same id, wherever that is; one with
    an id of its own lies in front of all.
    """

    frame: str
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class OverlayDocument:
    """A graphic as data; elements from back to front, fields in the order of the form.

    Every element has an id: one that comes without gets the next that is free of e1, e2, ...
    Numbers are written as the language (like `de` or `en-GB`) writes them.
    """

    name: str
    elements: tuple[Element, ...] = ()
    fields: tuple[Field, ...] = ()
    version: int = DOCUMENT_VERSION
    assets: tuple[Asset, ...] = ()
    variants: tuple[Variant, ...] = ()
    language: str = "en"

    def __post_init__(self) -> None:
        taken = {element.id for element in walked(self.elements)}
        if "" in taken:
            free = (name for n in range(1, 10**9) if (name := f"e{n}") not in taken)
            object.__setattr__(self, "elements", _named(self.elements, free))

    @property
    def has_clock(self) -> bool:
        """Whether the picture changes by itself as time goes by."""
        return any(isinstance(element, LiveElement) for element in self._all_elements())

    @property
    def shows_seconds(self) -> bool:
        """Whether something in it may change every second."""
        return any(
            "%S" in element.format if isinstance(element, Clock) else True
            for element in self._all_elements()
            if isinstance(element, LiveElement)
        )

    def elements_in(self, frame: Frame) -> tuple[Element, ...]:
        """Return the elements with what is different in a frame."""
        name = frame_name(frame)
        others = [element for v in self.variants if v.frame == name for element in v.elements]
        if not others:
            return self.elements
        own = {element.id for element in walked(self.elements)}
        by_id = {element.id: element for element in others}
        return _replaced(self.elements, by_id) + tuple(e for e in others if e.id not in own)

    def _all_elements(self) -> Iterator[Element]:
        yield from walked(self.elements)
        for variant in self.variants:
            yield from walked(variant.elements)


def _named(elements: tuple[Element, ...], free: Iterator[str]) -> tuple[Element, ...]:
    named: list[Element] = []
    for element in elements:
        known = element if element.id else replace(element, id=next(free))
        if isinstance(known, Group):
            known = replace(known, children=_named(known.children, free))
        named.append(known)
    return tuple(named)


def _replaced(elements: tuple[Element, ...], by_id: dict[str, Element]) -> tuple[Element, ...]:
    replaced: list[Element] = []
    for element in elements:
        if element.id in by_id:
            replaced.append(by_id[element.id])
        elif isinstance(element, Group):
            replaced.append(replace(element, children=_replaced(element.children, by_id)))
        else:
            replaced.append(element)
    return tuple(replaced)
