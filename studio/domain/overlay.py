"""The overlay document: a graphic as data, its fields, and a filled one.

A document fits both podium frames: every element hangs on an anchor (an edge or the centre of the
frame or of its safe area) with offsets in podium pixels, and nothing is ever stretched. Elements
are drawn in their order, the first one at the back. All values are frozen and comparable, so a
filled graphic is its own cache key. JSON lives in `overlay_json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.podium import Box as PodiumBox
from studio.domain.podium import Frame

DOCUMENT_VERSION: Final = 1
SAFE_AREA_SHARE: Final = 0.05
"""The part of the frame that stays free at each edge, of its width and of its height."""
ASSET_PREFIX: Final = "asset:"
"""An image source that starts with this names a picture inside the document, not a file."""

_PLACEHOLDER: Final = re.compile(r"\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Colour:
    """A straight sRGB colour, each part 0 to 255; alpha 255 is opaque."""

    red: int
    green: int
    blue: int
    alpha: int = 255

    @property
    def rgba(self) -> tuple[int, int, int, int]:
        """The four parts in drawing order."""
        return self.red, self.green, self.blue, self.alpha


WHITE: Final = Colour(255, 255, 255)
BLACK: Final = Colour(0, 0, 0)


class Horizontal(Enum):
    """Where something sits from left to right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Vertical(Enum):
    """Where something sits from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Area(Enum):
    """What an anchor holds on to: the whole frame, or the frame without its outer 5 %."""

    FRAME = "frame"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Pins a side (or the centre) of an element to the same one of an area.

    dx and dy move it right and down, in podium pixels.
    """

    horizontal: Horizontal = Horizontal.LEFT
    vertical: Vertical = Vertical.TOP
    dx: int = 0
    dy: int = 0
    area: Area = Area.SAFE


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft copy behind an element; blur_px is the width of the soft edge (twice the sigma)."""

    colour: Colour
    dx: int = 0
    dy: int = 0
    blur_px: int = 0


class Direction(Enum):
    """Which way a gradient runs."""

    TO_RIGHT = "right"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Gradient:
    """A fill from one colour to another."""

    start: Colour
    end: Colour
    direction: Direction = Direction.TO_RIGHT


Fill = Colour | Gradient


class Weight(Enum):
    """The weights a font family is bundled in."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a line of text looks; size_px is the em in podium pixels."""

    size_px: int
    colour: Colour = WHITE
    family: str = "Inter"
    weight: Weight = Weight.REGULAR
    align: Horizontal = Horizontal.LEFT
    shadow: Shadow | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line with `{{field}}` placeholders.

    With max_width the line lies aligned in a box of that width. A longer one shrinks to
    min_size_px (not at all when None) and is then cut with an ellipsis. Its baseline stays where
    the full size would put it.
    """

    content: str
    style: TextStyle
    anchor: Anchor = Anchor()
    max_width: int | None = None
    min_size_px: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners, solid or with a gradient."""

    width: int
    height: int
    fill: Fill
    anchor: Anchor = Anchor()
    radius: int = 0
    shadow: Shadow | None = None


class ImageFit(Enum):
    """How a picture fills its box: cropped, or whole with free edges."""

    COVER = "cover"
    CONTAIN = "contain"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; source is a file path or `asset:NAME`, placeholders allowed.

    Opacity is 0.0 to 1.0.
    """

    source: str
    width: int
    height: int
    anchor: Anchor = Anchor()
    fit: ImageFit = ImageFit.CONTAIN
    radius: int = 0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day in tabular figures.

    Format is as `strftime` has it; timezone is a name like `Europe/Vienna`, None is the zone of
    this computer.
    """

    style: TextStyle
    format: str = "%H:%M"
    timezone: str | None = None
    anchor: Anchor = Anchor()
    max_width: int | None = None


Element = Text | Box | Image | Clock


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


def safe_area(frame: Frame) -> PodiumBox:
    """Return the frame without its outer 5 %, which cropping screens may not show."""
    dx = round(frame.width * SAFE_AREA_SHARE)
    dy = round(frame.height * SAFE_AREA_SHARE)
    return PodiumBox(dx, dy, frame.width - 2 * dx, frame.height - 2 * dy)


def placed(anchor: Anchor, width: int, height: int, frame: Frame) -> PodiumBox:
    """Return where an element of that size lies in frame; it may reach outside."""
    area = PodiumBox(0, 0, frame.width, frame.height)
    if anchor.area is Area.SAFE:
        area = safe_area(frame)
    x = area.x + aligned(anchor.horizontal, area.width - width) + anchor.dx
    y = area.y + _SHARE_ABOVE[anchor.vertical] * (area.height - height) // 2 + anchor.dy
    return PodiumBox(x, y, width, height)


def aligned(where: Horizontal, free: int) -> int:
    """Return how much of the free width lies left of something aligned that way."""
    return _SHARE_BEFORE[where] * free // 2


_SHARE_BEFORE: Final = {Horizontal.LEFT: 0, Horizontal.CENTRE: 1, Horizontal.RIGHT: 2}
_SHARE_ABOVE: Final = {Vertical.TOP: 0, Vertical.MIDDLE: 1, Vertical.BOTTOM: 2}
"""In halves of the free space."""


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
