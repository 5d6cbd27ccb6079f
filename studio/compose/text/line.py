"""A line of text, ready to be drawn, and what it looks like."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

from studio.compose.fonts import BackendFace, Face


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font; is_rtl None leaves the direction to Raqm."""

    text: str
    face: Face | BackendFace
    is_rtl: bool | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text at one size; its runs lie from left to right.

    Missing are the characters that no font here has. The space between letters is in podium
    pixels.
    """

    text: str
    runs: tuple[Run, ...]
    size_px: int
    is_tabular: bool = False
    letter_spacing: float = 0.0
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """An L mask; its top left lies dx, dy (both mostly negative) from the pen on the baseline.

    Painted are the glyphs with colours of their own, RGBA and as large as the mask.
    """

    mask: Image.Image
    dx: int
    dy: int
    painted: Image.Image | None = None

    @property
    def shape(self) -> Image.Image:
        """The mask of everything: what a shadow has the shape of."""
        if self.painted is None:
            return self.mask
        return ImageChops.lighter(self.mask, self.painted.getchannel("A"))
