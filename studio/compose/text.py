"""Lines of text: how wide, what fits, and their coverage.

Text is drawn at four times its size and reduced, then its coverage goes through a curve by the
text's brightness, fitted to what Skia does (`ink_curve`): white text keeps its weight on dark.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from studio.compose.cache import Cache
from studio.compose.fonts import Face, FontBook, has_raqm
from studio.domain.overlay import Colour, TextStyle

SUPERSAMPLING: Final = 4
ELLIPSIS: Final = "…"
MAX_WIDTH: Final = 4096
"""The widest line ever drawn, whatever somebody typed: its mask has to fit into memory."""
_REMEMBERED_LINES: Final = 1024
_REMEMBERED_MASKS: Final = 16
"""Enough for a text and its shadow, which are drawn one after the other."""
_JOINERS: Final = "\u200d\ufe0e\ufe0f"
_FLATTEST, _STEEPER = 1.29, 0.82
"""Gamma of black text's coverage, and how much brightness takes off it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in one face at one size."""

    text: str
    face: Face
    size_px: int
    is_tabular: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """An L mask; its top left lies dx, dy (both mostly negative) from the pen on the baseline."""

    mask: Image.Image
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a line has: None is more than any frame has, and no shrinking."""

    max_width: int | None = None
    min_size_px: int | None = None


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    style: TextStyle
    room: Room
    is_tabular: bool


class Typesetter:
    """Sets single lines in the fonts of a book; one per thread."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._widths = Cache(self._measured, _REMEMBERED_LINES)
        self._lines = Cache(self._fitted, _REMEMBERED_LINES)
        self._coverages = Cache(self._drawn, _REMEMBERED_MASKS)

    def line(
        self, text: str, style: TextStyle, room: Room = Room(), *, is_tabular: bool = False
    ) -> Line:
        """Return text set in style so that it fits: shrunk first, then cut with an ellipsis."""
        return self._lines.get(_Wish(text, style, room, is_tabular))

    def width(self, line: Line) -> float:
        """Return the advance of a line in podium pixels."""
        return self._widths.get(line)

    def extent(self, style: TextStyle) -> tuple[int, int]:
        """Return how far a style's font reaches above and below the baseline, in podium pixels."""
        face = self._fonts.face(style.family, style.weight)
        above, below = self._fonts.opened(face, style.size_px * SUPERSAMPLING).getmetrics()
        return math.ceil(above / SUPERSAMPLING), math.ceil(below / SUPERSAMPLING)

    def coverage(self, line: Line) -> Coverage:
        """Return a line as a mask, which must not be changed."""
        return self._coverages.get(line)

    def _drawn(self, line: Line) -> Coverage:
        font, features = self._font(line)
        left, top, right, bottom = font.getbbox(line.text, anchor="ls", features=features)
        dx, dy = math.floor(left / SUPERSAMPLING) - 1, math.floor(top / SUPERSAMPLING) - 1
        width = math.ceil(right / SUPERSAMPLING) + 1 - dx
        height = math.ceil(bottom / SUPERSAMPLING) + 1 - dy
        large = Image.new("L", (width * SUPERSAMPLING, height * SUPERSAMPLING), 0)
        pen = (-dx * SUPERSAMPLING, -dy * SUPERSAMPLING)
        ImageDraw.Draw(large).text(pen, line.text, 255, font, "ls", features=features)
        return Coverage(large.reduce(SUPERSAMPLING), dx, dy)

    def _font(self, line: Line) -> tuple[ImageFont.FreeTypeFont, list[str] | None]:
        font = self._fonts.opened(line.face, line.size_px * SUPERSAMPLING)
        return font, ["tnum"] if line.is_tabular and has_raqm() else None

    def _measured(self, line: Line) -> float:
        font, features = self._font(line)
        return font.getlength(line.text, features=features) / SUPERSAMPLING

    def _fitted(self, wish: _Wish) -> Line:
        face = self._fonts.face_for(wish.text, wish.style.family, wish.style.weight)
        line = Line(wish.text, face, wish.style.size_px, wish.is_tabular)
        max_width = min(wish.room.max_width or MAX_WIDTH, MAX_WIDTH)
        if self._measured(line) <= max_width:
            return line
        shrunk = self._shrunk(line, max_width, wish.room.min_size_px)
        if self._measured(shrunk) <= max_width:
            return shrunk
        return self._cut(shrunk, max_width)

    def _shrunk(self, line: Line, max_width: int, min_size_px: int | None) -> Line:
        """The largest size that fits, or the smallest allowed: advances grow with the size."""
        smallest = min(min_size_px or line.size_px, line.size_px)
        size = max(smallest, math.floor(line.size_px * max_width / self._measured(line)))
        while size > smallest and self._measured(_resized(line, size)) > max_width:
            size -= 1
        return _resized(line, size)

    def _cut(self, line: Line, max_width: int) -> Line:
        """The longest beginning that fits with an ellipsis; never inside a combined character."""
        cuts = _cuts(line.text)
        low, high = 0, len(cuts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._measured(_shortened(line, cuts[middle])) <= max_width:
                low = middle
            else:
                high = middle - 1
        return _shortened(line, cuts[low])


def ink_curve(colour: Colour) -> list[int]:
    """Return the 256 alphas of text in a colour, by coverage."""
    brightness = (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255
    gamma = _FLATTEST - _STEEPER * brightness
    return [round((value / 255) ** gamma * colour.alpha) for value in range(256)]


def _cuts(text: str) -> list[int]:
    """Where text may be cut: before every character that does not join the one in front of it."""
    return [0, *(i for i in range(1, len(text)) if not _joins(text, i))]


def _joins(text: str, index: int) -> bool:
    here, before = text[index], text[index - 1]
    return unicodedata.combining(here) != 0 or here in _JOINERS or before == "\u200d"


def _resized(line: Line, size_px: int) -> Line:
    return Line(line.text, line.face, size_px, line.is_tabular)


def _shortened(line: Line, length: int) -> Line:
    text = line.text[:length].rstrip() + ELLIPSIS
    return Line(text, line.face, line.size_px, line.is_tabular)
