"""Sets text so that it fits."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from studio.compose.cache import Cache
from studio.compose.fonts import FontBook
from studio.compose.text.breaking import plain_breaks
from studio.compose.text.clusters import cuts
from studio.compose.text.itemize import runs_of
from studio.compose.text.line import Coverage, Line
from studio.compose.text.painter import SUPERSAMPLING, LinePainter
from studio.compose.text.paragraph import (
    Paragraph,
    broken,
    in_direction_of,
    in_sizes,
    largest,
    pieces_of,
    step_of,
    widest,
)
from studio.domain.overlay import TextStyle

ELLIPSIS: Final = "…"
MAX_WIDTH: Final = 4096
"""The widest line ever drawn, whatever somebody typed: its mask has to fit into memory."""
_REMEMBERED_LINES: Final = 1024
_MOST_LINES, _MOST_CHARACTERS = 64, 4000
"""More of a paragraph is on no frame, and measuring it would take its time."""
_REMEMBERED_MASKS: Final = 16
"""Enough for a text and its shadow, which are drawn one after the other."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a text has: None is more than any frame has, and no shrinking.

    Only paragraphs ask for the height, and how many sizes their baselines are apart.
    """

    max_width: int | None = None
    min_size_px: int | None = None
    max_height: int | None = None
    line_height: float = 1.25


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    style: TextStyle
    room: Room
    is_tabular: bool
    revision: int


class Typesetter:
    """Sets lines and paragraphs in the fonts of a book; one per thread."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._painter = LinePainter(fonts)
        self._lines = Cache(self._fitted, _REMEMBERED_LINES)
        self._paragraphs = Cache(self._broken, _REMEMBERED_LINES)
        self._coverages = Cache(self._drawn, _REMEMBERED_MASKS)

    @property
    def revision(self) -> int:
        """Which fonts there are: with others a text may look different."""
        return self._fonts.revision

    def line(
        self, text: str, style: TextStyle, room: Room = Room(), *, is_tabular: bool = False
    ) -> Line:
        """Return text set in style so that it fits: shrunk first, then cut with an ellipsis."""
        is_tabular = is_tabular or style.tabular
        return self._lines.get(_Wish(text, style, room, is_tabular, self.revision))

    def paragraph(self, text: str, style: TextStyle, room: Room = Room()) -> Paragraph:
        r"""Return text in lines that fit, broken at `\n` and where else they have to be.

        It shrinks until no word is cut and the height suffices; what is then too much is left out
        behind an ellipsis.
        """
        wish = _Wish(text, style, room, style.tabular, self.revision)
        return self._paragraphs.get(wish)

    def width(self, line: Line) -> float:
        """Return the advance of a line in podium pixels."""
        return self._painter.width(line)

    def extent(self, style: TextStyle) -> tuple[int, int]:
        """Return how far a style's font reaches above and below the baseline, in podium pixels."""
        face = self._fonts.face(style.family, style.weight)
        above, below = self._fonts.opened(face, style.size_px * SUPERSAMPLING).getmetrics()
        return math.ceil(above / SUPERSAMPLING), math.ceil(below / SUPERSAMPLING)

    def coverage(self, line: Line, outline_px: float = 0.0) -> Coverage:
        """Return a line as a mask, with outline_px one that reaches so far around the letters.

        It must not be changed.
        """
        return self._coverages.get((line, outline_px))

    def _drawn(self, wish: tuple[Line, float]) -> Coverage:
        return self._painter.coverage(*wish)

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
        spacing = style.letter_spacing
        runs, missing = runs_of(
            text, self._fonts, (style.family, style.weight), is_split=spacing != 0
        )
        return Line(text, runs, style.size_px, wish.is_tabular, spacing, missing)

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

    def _broken(self, wish: _Wish) -> Paragraph:
        style, room = wish.style, wish.room
        max_width = min(room.max_width or MAX_WIDTH, MAX_WIDTH)

        def measured(text: str) -> float:
            return self._painter.width(self._set(text, wish)) / style.size_px

        text = wish.text[:_MOST_CHARACTERS]
        pieces = pieces_of(text, self._breaks(text), measured)

        def lines_at(size_px: int) -> list[str]:
            return broken(pieces, in_sizes(max_width, size_px), measured)

        def fits(size_px: int) -> bool:
            if widest(pieces) > in_sizes(max_width, size_px):
                return False
            return len(lines_at(size_px)) <= self._most_lines(size_px, wish)

        smallest = min(room.min_size_px or style.size_px, style.size_px)
        size_px = largest(range(smallest, style.size_px + 1), fits)
        return self._paragraph(lines_at(size_px), size_px, wish)

    def _paragraph(self, texts: list[str], size_px: int, wish: _Wish) -> Paragraph:
        most = self._most_lines(size_px, wish)
        kept = [in_direction_of(wish.text, text.rstrip()) for text in texts[:most]]
        lines = [_resized(self._set(text, wish), size_px) for text in kept]
        if len(texts) > most:
            rest = in_direction_of(wish.text, "".join(texts[most - 1 :]).replace("\n", " "))
            whole = _resized(self._set(rest, wish), size_px)
            lines[-1] = self._cut(whole, wish.room.max_width or MAX_WIDTH, wish)
        above, below = self.extent(replace(wish.style, size_px=size_px))
        step = step_of(size_px, wish.room.line_height)
        return Paragraph(tuple(lines), size_px, step, above, below)

    def _most_lines(self, size_px: int, wish: _Wish) -> int:
        """How many lines the height has room for, at least one."""
        if wish.room.max_height is None:
            return _MOST_LINES
        above, below = self.extent(replace(wish.style, size_px=size_px))
        free = wish.room.max_height - above - below
        return min(max(free // step_of(size_px, wish.room.line_height) + 1, 1), _MOST_LINES)

    def _breaks(self, text: str) -> tuple[int, ...]:
        backend = self._fonts.backend
        return backend.breaks(text) if backend and not text.isascii() else plain_breaks(text)


def _resized(line: Line, size_px: int) -> Line:
    """The same line at another size, its letters as far apart in proportion."""
    spacing = line.letter_spacing * size_px / line.size_px
    return replace(line, size_px=size_px, letter_spacing=spacing)
