"""Measures and draws lines."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFont

from studio.compose.cache import Cache
from studio.compose.fonts import BackendFace, Face, FontBook, has_raqm
from studio.compose.text.backend_ink import Ink, ink_of
from studio.compose.text.clusters import clusters
from studio.compose.text.line import Coverage, Line, Run
from studio.compose.text_backend import BackendText, TextBackend
from studio.domain.overlay import Colour

SUPERSAMPLING: Final = 4
_FLATTEST, _STEEPER = 1.29, 0.82
"""Gamma of black text's coverage, and how much brightness takes off it."""
_REMEMBERED_LINES: Final = 1024
_NO_LIGATURES: Final = ("-liga", "-clig")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is drawn in one go; x is where its pen starts, in pixels of the large mask."""

    text: str
    face: Face
    x: float
    direction: str | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    pieces: tuple[Piece, ...]
    backed: tuple[tuple[BackendText, float], ...]


class LinePainter:
    """Measures and draws lines in the fonts of a book; one per thread."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._laid_lines = Cache(self._lay, _REMEMBERED_LINES)
        self._widths = Cache(self._measured, _REMEMBERED_LINES)

    def width(self, line: Line) -> float:
        """Return the advance of a line in podium pixels."""
        return self._widths.get(line) / SUPERSAMPLING

    def coverage(self, line: Line, outline_px: float = 0.0) -> Coverage:
        """Draw a line, or with outline_px the same with an edge of that width around it."""
        laid = self._laid(line)
        inks = [(self._ink(text, outline_px), x) for text, x in laid.backed]
        left, top, right, bottom = self._extent(laid, inks, line.size_px, outline_px)
        dx, dy = math.floor(left / SUPERSAMPLING) - 1, math.floor(top / SUPERSAMPLING) - 1
        width = math.ceil(right / SUPERSAMPLING) + 1 - dx
        height = math.ceil(bottom / SUPERSAMPLING) + 1 - dy
        large = Image.new("L", (width * SUPERSAMPLING, height * SUPERSAMPLING), 0)
        draw, stroke = ImageDraw.Draw(large), outline_px * SUPERSAMPLING
        for piece in laid.pieces:
            draw.text(
                (piece.x - dx * SUPERSAMPLING, -dy * SUPERSAMPLING),
                piece.text,
                255,
                self._fonts.opened(piece.face, line.size_px * SUPERSAMPLING),
                "ls",
                direction=piece.direction,
                features=list(piece.features) or None,
                stroke_width=stroke,
            )
        mask = large.reduce(SUPERSAMPLING)
        return _with_inks(Coverage(mask, dx, dy), inks)

    def _extent(
        self,
        laid: _Laid,
        inks: list[tuple[Ink, float]],
        size_px: int,
        outline_px: float,
    ) -> tuple[float, float, float, float]:
        """The box of all ink around the pen, in pixels of the large mask."""
        boxes = [self._box(piece, size_px, outline_px) for piece in laid.pieces]
        for ink, x in inks:
            left, top = round(x / SUPERSAMPLING) + ink.dx, ink.dy
            right, bottom = left + ink.mask.width, top + ink.mask.height
            sides = (left, top, right, bottom)
            boxes.append(tuple(float(side * SUPERSAMPLING) for side in sides))  # type: ignore[arg-type]  # four of them
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    def _box(
        self, piece: Piece, size_px: int, outline_px: float
    ) -> tuple[float, float, float, float]:
        font = self._fonts.opened(piece.face, size_px * SUPERSAMPLING)
        left, top, right, bottom = font.getbbox(
            piece.text,
            anchor="ls",
            direction=piece.direction,
            features=list(piece.features) or None,
            stroke_width=outline_px * SUPERSAMPLING,
        )
        return left + piece.x, top, right + piece.x, bottom

    def _measured(self, line: Line) -> float:
        """The advance of a line, in pixels of the large mask."""
        spacing = line.letter_spacing * SUPERSAMPLING
        return sum(self._reach(run, line) + spacing for run in line.runs) - spacing

    def _reach(self, run: Run, line: Line) -> float:
        """The advance of a run without the space behind it; letters apart are kerned as ever."""
        face, size_px = run.face, line.size_px
        if isinstance(face, BackendFace):
            return self._backend.width(_backed(run, face, line)) * SUPERSAMPLING
        if not _is_spaced(run, line):
            piece = Piece(run.text, face, 0, _direction(run), _features(line))
            return self._advance(piece, size_px)
        letters, features = clusters(run.text), _spaced_features(line)
        alone = letters if run.is_rtl else [run.text]
        pieces = [Piece(text, face, 0, _direction(run), features) for text in alone]
        spaces = (len(letters) - 1) * line.letter_spacing * SUPERSAMPLING
        return sum(self._advance(piece, size_px) for piece in pieces) + spaces

    def _laid(self, line: Line) -> _Laid:
        """Remembered, as a line has a shadow and an outline too."""
        return self._laid_lines.get(line)

    def _lay(self, line: Line) -> _Laid:
        x, spacing = 0.0, line.letter_spacing * SUPERSAMPLING
        pieces: list[Piece] = []
        backed: list[tuple[BackendText, float]] = []
        for run in line.runs:
            if isinstance(run.face, BackendFace):
                backed.append((_backed(run, run.face, line), x))
            elif _is_spaced(run, line):
                pieces += self._spaced(run, run.face, line, x)
            else:
                pieces.append(Piece(run.text, run.face, x, _direction(run), _features(line)))
            x += self._reach(run, line) + spacing
        return _Laid(tuple(pieces), tuple(backed))

    def _spaced(self, run: Run, face: Face, line: Line, x: float) -> Iterator[Piece]:
        """Yield a run letter by letter, kerned as it was."""
        features, direction = _spaced_features(line), _direction(run)
        letters = clusters(run.text)
        if run.is_rtl:
            letters = letters[::-1]
        done = ""
        for letter in letters:
            before = "" if run.is_rtl else done
            kerned = self._advance(
                Piece(before + letter, face, 0, direction, features), line.size_px
            )
            alone = self._advance(Piece(letter, face, 0, direction, features), line.size_px)
            yield Piece(letter, face, x if run.is_rtl else x + kerned - alone, direction, features)
            x += line.letter_spacing * SUPERSAMPLING + (alone if run.is_rtl else 0)
            done += letter

    def _advance(self, piece: Piece, size_px: int) -> float:
        font: ImageFont.FreeTypeFont = self._fonts.opened(piece.face, size_px * SUPERSAMPLING)
        features = list(piece.features) or None
        return font.getlength(piece.text, direction=piece.direction, features=features)

    @property
    def _backend(self) -> TextBackend:
        backend = self._fonts.backend
        if backend is None:
            raise LookupError("A line for a backend that is not there.")
        return backend

    def _ink(self, text: BackendText, outline_px: float) -> Ink:
        ink = ink_of(self._backend.drawn(text))
        return ink.widened(outline_px) if outline_px else ink


def _with_inks(coverage: Coverage, inks: list[tuple[Ink, float]]) -> Coverage:
    """Put what the backend drew into a line's mask, and aside what has its own colours."""
    mask, painted = coverage.mask, None
    for ink, x in inks:
        place = (round(x / SUPERSAMPLING) + ink.dx - coverage.dx, ink.dy - coverage.dy)
        box = (*place, place[0] + ink.mask.width, place[1] + ink.mask.height)
        mask.paste(ImageChops.lighter(mask.crop(box), ink.mask), place)
        if ink.painted is not None:
            painted = painted or Image.new("RGBA", mask.size)
            painted.alpha_composite(ink.painted, place)
    return Coverage(mask, coverage.dx, coverage.dy, painted)


def _direction(run: Run) -> str | None:
    if run.is_rtl is None or not has_raqm():
        return None
    return "rtl" if run.is_rtl else "ltr"


def _features(line: Line) -> tuple[str, ...]:
    return ("tnum",) if line.is_tabular and has_raqm() else ()


def _spaced_features(line: Line) -> tuple[str, ...]:
    return (*_features(line), *(_NO_LIGATURES if has_raqm() else ()))


def _backed(run: Run, face: BackendFace, line: Line) -> BackendText:
    return BackendText(run.text, face.weight, line.size_px, run.is_rtl is True)


def _is_spaced(run: Run, line: Line) -> bool:
    return line.letter_spacing != 0 and not _is_joined(run.text)


def _is_joined(text: str) -> bool:
    """Whether its letters hang together, so that no space may come between."""
    return any(unicodedata.bidirectional(c) == "AL" for c in text)


def ink_curve(colour: Colour) -> list[int]:
    """Return the 256 alphas of text in a colour, by coverage."""
    brightness = (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255
    gamma = _FLATTEST - _STEEPER * brightness
    return [round((value / 255) ** gamma * colour.alpha) for value in range(256)]
