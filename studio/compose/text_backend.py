"""The second text backend: what draws characters that none of the fonts here has.

`studio.ui` has one with Qt, which finds the fonts of the computer. This package works without.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from studio.domain.overlay import Weight


@dataclass(frozen=True, slots=True)
class BackendText:
    """A piece of text in one direction and at one size."""

    text: str
    weight: Weight
    size_px: int
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Text drawn with a white pen and with a black one, both premultiplied RGBA without padding.

    What differs between them is text, what is equal has colours of its own. The top left lies
    dx, dy from the pen on the baseline.
    """

    width: int
    height: int
    dx: int
    dy: int
    on_white_pen: bytes = field(repr=False)
    on_black_pen: bytes = field(repr=False)


class TextBackend(Protocol):
    """Draws with the fonts of the computer; any thread may ask."""

    def covers(self, cluster: str) -> bool:
        """Whether there is a glyph for every part of a character with its marks."""
        ...

    def width(self, text: BackendText) -> float:
        """Return the advance in podium pixels."""
        ...

    def drawn(self, text: BackendText) -> Glyphs:
        """Draw the text."""
        ...

    def breaks(self, text: str) -> tuple[int, ...]:
        """Return the indexes in front of which a line may end, in order, without 0."""
        ...
