"""Sets text so that it fits."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from studio.compose.cache import Cache
from studio.compose.fonts import FontBook
from studio.compose.text.clusters import cuts
from studio.compose.text.itemize import runs_of
from studio.compose.text.line import Coverage, Line
from studio.compose.text.painter import SUPERSAMPLING, LinePainter
from studio.domain.overlay import TextStyle

ELLIPSIS: Final = "…"
MAX_WIDTH: Final = 4096
"""The widest line ever drawn, whatever somebody typed: its mask has to fit into memory."""
_REMEMBERED_LINES: Final = 1024
_REMEMBERED_MASKS: Final = 16
"""Enough for a text and its shadow, which are drawn one after the other."""


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
    revision: int


class Typesetter:
    """Sets single lines in the fonts of a book; one per thread."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._painter = LinePainter(fonts)
        self._widths = Cache(self._painter.width, _REMEMBERED_LINES)
        self._lines = Cache(self._fitted, _REMEMBERED_LINES)
        self._coverages = Cache(self._painter.coverage, _REMEMBERED_MASKS)

    def line(
        self, text: str, style: TextStyle, room: Room = Room(), *, is_tabular: bool = False
    ) -> Line:
        """Return text set in style so that it fits: shrunk first, then cut with an ellipsis."""
        return self._lines.get(_Wish(text, style, room, is_tabular, self._fonts.revision))

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

    def _fitted(self, wish: _Wish) -> Line:
        line = self._set(wish.text, wish)
        max_width = min(wish.room.max_width or MAX_WIDTH, MAX_WIDTH)
        if self._painter.width(line) <= max_width:
            return line
        shrunk = self._shrunk(line, max_width, wish.room.min_size_px)
        if self._painter.width(shrunk) <= max_width:
            return shrunk
        return self._cut(shrunk, max_width, wish)

    def _set(self, text: str, wish: _Wish) -> Line:
        style = wish.style
        runs, missing = runs_of(text, self._fonts, (style.family, style.weight))
        return Line(text, runs, style.size_px, wish.is_tabular, missing=missing)

    def _shrunk(self, line: Line, max_width: int, min_size_px: int | None) -> Line:
        """The largest size that fits, or the smallest allowed: advances grow with the size."""
        smallest = min(min_size_px or line.size_px, line.size_px)
        size = max(smallest, math.floor(line.size_px * max_width / self._painter.width(line)))
        while size > smallest and self._painter.width(_resized(line, size)) > max_width:
            size -= 1
        return _resized(line, size)

    def _cut(self, line: Line, max_width: int, wish: _Wish) -> Line:
        """The longest beginning that fits with an ellipsis; never inside a combined character."""
        places = cuts(line.text)
        low, high = 0, len(places) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._painter.width(self._shortened(line, places[middle], wish)) <= max_width:
                low = middle
            else:
                high = middle - 1
        return self._shortened(line, places[low], wish)

    def _shortened(self, line: Line, length: int, wish: _Wish) -> Line:
        short = self._set(line.text[:length].rstrip() + ELLIPSIS, wish)
        return _resized(short, line.size_px)


def _resized(line: Line, size_px: int) -> Line:
    """The same line at another size, its letters as far apart in proportion."""
    spacing = line.letter_spacing * size_px / line.size_px
    return replace(line, size_px=size_px, letter_spacing=spacing)
