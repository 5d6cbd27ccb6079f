"""Podium geometry: the frame, its boxes, the named layouts and free maps.

All numbers are integer podium pixels, origin top left. The table itself is data (`podium_table`),
so that measured numbers can replace it; desk preview, layout panel, composer guides and rehearsal
mixer all read it here. Source: protocol document, sections 5.3 to 5.6.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.podium_table import NAMED_BOXES

MAX_MAP_BOXES: Final = 10
SHORT_NAME_WIDTH: Final = 250
"""Spots narrower than this many pixels show initials instead of names (5.6)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of the podium."""

    width: int
    height: int


FULL: Final = Frame(1280, 960)
WIDE: Final = Frame(1280, 720)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the podium."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """First column right of the box."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """First row below the box."""
        return self.y + self.height

    def lies_in(self, frame: Frame) -> bool:
        """Whether the box has an area and is completely inside frame."""
        return (
            self.x >= 0
            and self.y >= 0
            and self.width > 0
            and self.height > 0
            and self.right <= frame.width
            and self.bottom <= frame.height
        )


class Fit(Enum):
    """How a picture fills its box: crop, letterbox, or letterbox only what is higher than wide."""

    COVER = "cover"
    CONTAIN = "contain"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Place:
    """A box and how it is filled."""

    box: Box
    fit: Fit = Fit.COVER


Map = tuple[Place, ...]

LAYOUT_NAMES: Final = tuple(NAMED_BOXES)
"""Every named layout, simple ones first."""

TILINGS: Final = {1: "one", 2: "two", 4: "four", 6: "six", 9: "nine"}
"""The equal tilings by their number of spots."""


class LayoutInvalid(ValueError):
    """A layout name or map that the podium cannot show."""


def frame_of(*, is_widescreen: bool) -> Frame:
    """Return the frame of a room."""
    return WIDE if is_widescreen else FULL


def places_of(name: str, frame: Frame) -> Map:
    """Return the places of a named layout; raises LayoutInvalid for an unknown name."""
    boxes = NAMED_BOXES.get(name)
    if boxes is None:
        raise LayoutInvalid(f"There is no layout named {name!r}.")
    rows = boxes[1] if frame == WIDE else boxes[0]
    return tuple(Place(Box(*row)) for row in rows)


def tiling_for(people: int) -> str:
    """Return the smallest equal tiling that holds people; more than nine get nine (5.3)."""
    return next((name for spots, name in TILINGS.items() if spots >= people), "nine")


def parse_map(value: object, frame: Frame) -> Map:
    """Read a map as the API takes it (5.4): a list, or its JSON, of `[x, y, w, h]` plus a fit word.

    Raises LayoutInvalid for anything else: no boxes, more than ten, one outside the frame, an
    unknown fit word.
    """
    rows = _decoded(value)
    if not isinstance(rows, list) or not 1 <= len(rows) <= MAX_MAP_BOXES:
        raise LayoutInvalid(f"A map has 1 to {MAX_MAP_BOXES} boxes.")
    places = tuple(_place(row) for row in rows)
    if not all(place.box.lies_in(frame) for place in places):
        raise LayoutInvalid(f"A box lies outside {frame.width}x{frame.height}.")
    return places


def map_rows(places: Map) -> list[list[int | str]]:
    """Return places as the API takes them, fit word included."""
    return [[p.box.x, p.box.y, p.box.width, p.box.height, p.fit.value] for p in places]


def _decoded(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise LayoutInvalid("The map is not JSON.") from error


def _place(row: object) -> Place:
    match row:
        case [x, y, w, h]:
            return Place(Box(*(_pixels(side) for side in (x, y, w, h))))
        case [x, y, w, h, str(fit)] if fit in {known.value for known in Fit}:
            return Place(Box(*(_pixels(side) for side in (x, y, w, h))), Fit(fit))
        case _:
            raise LayoutInvalid("A box is [x, y, width, height] with an optional fit word.")


def _pixels(value: object) -> int:
    """A whole number, also when a client sends it as text or with a zero fraction."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise LayoutInvalid("A box is made of numbers.")
    try:
        number = float(value)
    except ValueError as error:
        raise LayoutInvalid("A box is made of numbers.") from error
    if not number.is_integer():
        raise LayoutInvalid("A box is made of whole pixels.")
    return int(number)
