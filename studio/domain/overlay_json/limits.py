"""What is too large or too much for a graphic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

MAX_ELEMENTS: Final = 500
"""Elements of a document, those inside groups too; no list is longer."""
MAX_CHARACTERS: Final = 4000
MAX_DEPTH: Final = 24
"""Objects inside one another; a group is two of them."""

RANGES: Final[dict[str, tuple[float, float]]] = {
    "width": (0, 4096),
    "height": (0, 4096),
    "size": (1, 4096),
    "radius": (0, 4096),
    "radii": (0, 4096),
    "padding": (0, 1000),
    "points": (0, 4096),
    "max_width": (1, 4096),
    "max_height": (1, 4096),
    "size_px": (4, 400),
    "min_size_px": (4, 400),
    "line_height": (0.5, 5),
    "letter_spacing": (-50, 200),
    "width_px": (0, 200),
    "dx": (-4096, 4096),
    "dy": (-4096, 4096),
    "spot": (0, 99),
    "blur_px": (0, 200),
    "opacity": (0, 1),
    "at": (0, 1),
    "angle": (-360, 360),
    "centre_x": (-10, 10),
    "centre_y": (-10, 10),
    "reach": (0.01, 20),
    "page_s": (0.5, 3600),
    "quiet_zone": (0, 20),
    "max_length": (1, 4000),
    "minimum": (-1e12, 1e12),
    "maximum": (-1e12, 1e12),
    "started_at": (0, 1e12),
}
"""By the name of a part."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading refuses."""

    elements: int = MAX_ELEMENTS
    characters: int = MAX_CHARACTERS
    depth: int = MAX_DEPTH
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=lambda: RANGES)
    is_loose: bool = False
    """Whether colours may name what is no field and no role."""


STRICT: Final = Limits()
LOOSE: Final = Limits(10**6, 10**8, 80, {}, is_loose=True)
"""For what is still being edited: only what no program could have written is refused."""
