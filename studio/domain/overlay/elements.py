"""What a graphic is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studio.domain.overlay.placing import TOP_LEFT, Anchor
from studio.domain.overlay.styles import Fill, Shadow, TextStyle


@dataclass(frozen=True, slots=True)
class Text:
    """One line with `{{field}}` placeholders.

    With max_width the line lies aligned in a box of that width. A longer one shrinks to
    min_size_px (not at all when None) and is then cut with an ellipsis. Its baseline stays where
    the full size would put it.
    """

    content: str
    style: TextStyle
    anchor: Anchor = TOP_LEFT
    max_width: int | None = None
    min_size_px: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners, solid or with a gradient."""

    width: int
    height: int
    fill: Fill
    anchor: Anchor = TOP_LEFT
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
    anchor: Anchor = TOP_LEFT
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
    anchor: Anchor = TOP_LEFT
    max_width: int | None = None


Element = Text | Box | Image | Clock
