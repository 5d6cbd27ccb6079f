"""Elements that stand still: texts, shapes, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studio.domain.overlay.base import ElementBase
from studio.domain.overlay.placing import Vertical
from studio.domain.overlay.styles import BLACK, WHITE, Fill, Paint, Stroke, TextStyle


class TextFit(Enum):
    """What becomes of a text that is longer than its room.

    It reaches beyond, shrinks and is then cut with an ellipsis, is cut at once, or is broken into
    lines that shrink until they fit the height.
    """

    NONE = "none"
    SHRINK = "shrink"
    ELLIPSIS = "ellipsis"
    WRAP = "wrap"


@dataclass(frozen=True, slots=True)
class TextBackground:
    """A plate behind a text, as large as the text and its padding.

    Padding is one number for all sides, or four: top, right, bottom, left. A fixed plate has the
    text's max_width and max_height instead of its real size.
    """

    fill: Fill | None
    padding: tuple[int, ...] = (0,)
    radius: int = 0
    border: Stroke | None = None
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Text(ElementBase):
    """Text with `{{field}}` placeholders.

    With max_width the text lies aligned in a box of that width, with max_height in one of that
    height. It shrinks no further than min_size_px, None is half its size. The baseline of a single
    line stays where the full size would put it. Line height is in sizes.
    """

    content: str
    style: TextStyle
    max_width: int | None = None
    max_height: int | None = None
    fit: TextFit = TextFit.SHRINK
    min_size_px: int | None = None
    line_height: float = 1.25
    vertical: Vertical = Vertical.TOP
    background: TextBackground | None = None


@dataclass(frozen=True, slots=True)
class Box(ElementBase):
    """A rectangle, each corner with its radius: one for all, or four clockwise from top left.

    The border lies inside.
    """

    width: int
    height: int
    fill: Fill | None
    radii: tuple[int, ...] = (0,)
    border: Stroke | None = None


class ImageFit(Enum):
    """How a picture fills its box: cropped, or whole with free edges."""

    COVER = "cover"
    CONTAIN = "contain"


@dataclass(frozen=True, slots=True)
class Image(ElementBase):
    """A picture; source is a file path, `asset:NAME` or `theme:logo`, placeholders allowed.

    A tint paints its shape in one colour.
    """

    source: str
    width: int
    height: int
    fit: ImageFit = ImageFit.CONTAIN
    radius: int = 0
    tint: Paint | None = None


@dataclass(frozen=True, slots=True)
class Ellipse(ElementBase):
    """A circle or ellipse that fills its box; the border lies inside."""

    width: int
    height: int
    fill: Fill | None
    border: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Line(ElementBase):
    """A line from the top left of its box to the bottom right, or from bottom left to top right.

    A width or height of 0 is a vertical or horizontal one.
    """

    width: int
    height: int
    stroke: Stroke
    is_rising: bool = False


@dataclass(frozen=True, slots=True)
class Polygon(ElementBase):
    """A closed shape through points, in pixels from the element's top left."""

    points: tuple[tuple[int, int], ...]
    fill: Fill | None
    border: Stroke | None = None

    @property
    def width(self) -> int:
        """How far it reaches to the right, at least 1."""
        return max((x for x, _ in self.points), default=1) or 1

    @property
    def height(self) -> int:
        """How far it reaches down, at least 1."""
        return max((y for _, y in self.points), default=1) or 1


@dataclass(frozen=True, slots=True)
class QrCode(ElementBase):
    """A square to be read by a phone; the quiet zone around it counts in modules."""

    content: str
    size: int
    dark: Paint = BLACK
    light: Paint | None = WHITE
    quiet_zone: int = 4
