"""How elements look: colours, fills, strokes, shadows, type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.overlay.placing import Horizontal

OPAQUE: Final = 255


@dataclass(frozen=True, slots=True)
class Colour:
    """A straight sRGB colour, each part 0 to 255; alpha 255 is opaque."""

    red: int
    green: int
    blue: int
    alpha: int = OPAQUE

    @property
    def rgba(self) -> tuple[int, int, int, int]:
        """The four parts in drawing order."""
        return self.red, self.green, self.blue, self.alpha

    def faded(self, alpha: int) -> Colour:
        """Return this colour with its alpha multiplied by another, 0 to 255."""
        return Colour(self.red, self.green, self.blue, (self.alpha * alpha + 127) // OPAQUE)


@dataclass(frozen=True, slots=True)
class ColourRef:
    """A colour that is named: `theme:accent` by its role, `{{tint}}` by a field.

    Its alpha is multiplied with the one of the colour it names.
    """

    name: str
    alpha: int = OPAQUE


Paint = Colour | ColourRef

WHITE: Final = Colour(255, 255, 255)
BLACK: Final = Colour(0, 0, 0)

_HEX: Final = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)


def colour_from_text(text: str) -> Colour | None:
    """Read `#rrggbb` or `#rrggbbaa`; None for anything else."""
    return Colour(*bytes.fromhex(text[1:])) if _HEX.fullmatch(text) else None


def concrete(paint: Paint) -> Colour:
    """Return a colour that can be drawn; what `resolved` did not replace is white."""
    return paint if isinstance(paint, Colour) else WHITE.faded(paint.alpha)


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft copy behind an element; blur_px is the width of the soft edge (twice the sigma)."""

    colour: Paint
    dx: int = 0
    dy: int = 0
    blur_px: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour of a gradient and where it is, from 0.0 at its start to 1.0 at its end."""

    colour: Paint
    at: float


class GradientKind(Enum):
    """Along a line, from the centre outwards, or around the centre."""

    LINEAR = "linear"
    RADIAL = "radial"
    CONIC = "conic"


@dataclass(frozen=True, slots=True)
class Gradient:
    """A fill through colours; stops in order of their place.

    The angle is in degrees clockwise: 0 runs to the right, 90 down. A linear one reaches from edge
    to edge, a radial one from its centre so many times half the diagonal, a conic one begins at its
    angle. The centre is in shares of the box's width and height, and may lie outside.
    """

    stops: tuple[Stop, ...]
    angle: int = 0
    kind: GradientKind = GradientKind.LINEAR
    centre_x: float = 0.5
    centre_y: float = 0.5
    reach: float = 1.0

    @classmethod
    def between(cls, start: Paint, end: Paint, angle: int = 0) -> Gradient:
        """Return a linear gradient of two colours."""
        return cls((Stop(start, 0.0), Stop(end, 1.0)), angle)


Fill = Colour | ColourRef | Gradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line around something or along it."""

    colour: Fill
    width_px: int = 1


class Weight(Enum):
    """The weights a font family is bundled in."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text looks; size_px is the em in podium pixels.

    The family is a name, or `theme:heading` or `theme:body`. Letter spacing is in podium pixels,
    added behind every character. The outline lies outside the letters. Tabular figures all have
    the same width, so that what counts does not move.
    """

    size_px: int
    colour: Fill = WHITE
    family: str = "Inter"
    weight: Weight = Weight.REGULAR
    align: Horizontal = Horizontal.LEFT
    shadow: Shadow | None = None
    letter_spacing: float = 0.0
    outline: Stroke | None = None
    tabular: bool = False
