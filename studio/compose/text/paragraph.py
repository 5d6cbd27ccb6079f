"""Several lines: where they end, and at which size they fit. Arithmetic only, nothing is drawn."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from studio.compose.text.clusters import clusters
from studio.compose.text.line import Line

_RIGHT_MARK, _LEFT_MARK = "\u200f", "\u200e"
_SLACK: Final = 0.5
"""A line may be so much wider in pixels: widths at another size are only reckoned."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one size; the first baseline lies `above` from the top, the next a step below."""

    lines: tuple[Line, ...]
    size_px: int
    step: int
    above: int
    below: int

    @property
    def height(self) -> int:
        """How much room all lines take."""
        return self.above + self.below + self.step * max(len(self.lines) - 1, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays in one line: a word with the spaces behind it. Widths are in sizes."""

    text: str
    width: float
    width_alone: float
    ends_line: bool = False


def pieces_of(
    text: str, breaks: Sequence[int], measured: Callable[[str], float]
) -> tuple[Piece, ...]:
    """Cut text where a line may end."""
    places = sorted({0, *breaks, *(i + 1 for i, c in enumerate(text) if c == "\n"), len(text)})
    return tuple(_piece(text[start:end], measured) for start, end in pairwise(places))


def _piece(text: str, measured: Callable[[str], float]) -> Piece:
    shown = text.replace("\n", "")
    alone = shown.rstrip()
    width_alone = measured(alone) if alone else 0.0
    width = measured(shown) if shown != alone else width_alone
    return Piece(shown, width, width_alone, ends_line=text.endswith("\n"))


def broken(
    pieces: Sequence[Piece], max_width: float, measured: Callable[[str], float]
) -> list[str]:
    r"""Return the texts of the lines, as full as they go; max_width is in sizes.

    Spaces at a line's end stay, and so does the `\n` that ended one.
    """
    lines, line, width = [], "", 0.0
    for piece in _narrowed(pieces, max_width, measured):
        if line and width + piece.width_alone > max_width:
            lines.append(line)
            line, width = "", 0.0
        line, width = line + piece.text, width + piece.width
        if piece.ends_line:
            lines.append(line + "\n")
            line, width = "", 0.0
    return [*lines, line] if line or not lines else lines


def _narrowed(
    pieces: Sequence[Piece], max_width: float, measured: Callable[[str], float]
) -> Iterator[Piece]:
    """The pieces, the ones wider than a line in single letters."""
    for piece in pieces:
        if piece.width_alone <= max_width:
            yield piece
            continue
        letters = clusters(piece.text)
        for index, letter in enumerate(letters):
            width = measured(letter)
            is_last = index == len(letters) - 1
            yield Piece(letter, width, width, ends_line=piece.ends_line and is_last)


def widest(pieces: Sequence[Piece]) -> float:
    """Return how wide a line has to be so that no word is cut, in sizes."""
    return max((piece.width_alone for piece in pieces), default=0.0)


def largest(sizes: range, fits: Callable[[int], bool]) -> int:
    """Return the largest size that fits, or the smallest there is; larger ones fit less."""
    low, high = 0, len(sizes) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(sizes[middle]) else (low, middle - 1)
    return sizes[low]


def in_sizes(max_width: int, size_px: int) -> float:
    """Return a width in sizes."""
    return (max_width + _SLACK) / size_px


def step_of(size_px: int, line_height: float) -> int:
    """Return how far baselines are apart."""
    return max(math.floor(size_px * line_height + 0.5), 1)


def in_direction_of(whole: str, line: str) -> str:
    """Return a line that runs the way its paragraph does, whatever letter it begins with."""
    is_right = _runs_right_to_left(whole)
    if is_right is None or _runs_right_to_left(line) in {is_right, None}:
        return line
    return (_RIGHT_MARK if is_right else _LEFT_MARK) + line


def _runs_right_to_left(text: str) -> bool | None:
    if text.isascii():
        return False if any(map(str.isalpha, text)) else None
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), None)
