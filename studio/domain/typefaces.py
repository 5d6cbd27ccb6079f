"""The font families that graphics can be set in."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.domain.overlay import Weight


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family and the weights it is there in, light to bold.

    The font file is that of one face, empty for a family that the program brings.
    """

    family: str
    weights: tuple[Weight, ...] = ()
    font_file: bytes = field(default=b"", repr=False)
