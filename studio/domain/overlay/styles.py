"""How elements look: colours, fills, shadows, type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.overlay.placing import Horizontal


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
