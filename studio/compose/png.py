"""PNG, colour type 6, packed band by band so that a small change costs little.

Every Adam7 pass of every band of 64 rows is a deflate segment of its own that shares no history
with the others; an unchanged band is reused byte for byte. The segments behind one another, with a
header and the combined Adler-32, are one valid zlib stream. Interlacing costs a third more bytes;
it is the default because the API's reference asks for it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from studio.compose.deflate import Segment, combined_adler, deflated, fastest_library
from studio.compose.pixels import Pixels

if TYPE_CHECKING:
    from types import ModuleType

BAND_ROWS: Final = 64
"""Smaller bands cost bytes, larger ones time at every tick."""

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_ZLIB_HEADER: Final = b"\x78\x01"
_FINAL_BLOCK: Final = b"\x03\x00"
_NONE, _SUB, _UP = 0, 1, 2
_BYTES: Final = 4

Packed = NDArray[np.uint32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Pass:
    """Every dx-th pixel of every dy-th row, from x, y on (PNG specification, 8.2)."""

    x: int
    y: int
    dx: int
    dy: int


ADAM7: Final = (
    Pass(0, 0, 8, 8),
    Pass(4, 0, 8, 8),
    Pass(0, 4, 4, 8),
    Pass(2, 0, 4, 4),
    Pass(0, 2, 2, 4),
    Pass(1, 0, 2, 2),
    Pass(0, 1, 1, 2),
)
FLAT: Final = (Pass(0, 0, 1, 1),)


@dataclass(frozen=True, slots=True)
class PngOptions:
    """How to pack; library is `zlib` or one with its interface."""

    is_interlaced: bool = True
    level: int = 6
    library: ModuleType = field(default_factory=fastest_library)


class PngEncoder:
    """Packs pictures of one size; keeps the last one to pack only what changed."""

    def __init__(self, width: int, height: int, options: PngOptions | None = None) -> None:
        self._options = options or PngOptions()
        self._passes = ADAM7 if self._options.is_interlaced else FLAT
        self._last: Packed = np.zeros((height, width), np.uint32)
        self._bands: list[list[Segment] | None] = [None] * -(-height // BAND_ROWS)
        self._blanks: dict[int, Segment] = {}
        size = struct.pack(">II", width, height)
        kind = bytes([8, 6, 0, 0, int(self._options.is_interlaced)])
        self._head = _SIGNATURE + _chunk(b"IHDR", size + kind)

    def encode(self, pixels: Pixels) -> bytes:
        """Return the PNG of pixels, which must have the encoder's size."""
        packed: Packed = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
        if packed.shape != self._last.shape:
            raise ValueError(f"{packed.shape} is not the encoder's {self._last.shape}")
        for index, segments in enumerate(self._bands):
            rows = slice(index * BAND_ROWS, (index + 1) * BAND_ROWS)
            if segments is None or not np.array_equal(packed[rows], self._last[rows]):
                self._bands[index] = list(self._band(packed, index * BAND_ROWS))
                self._last[rows] = packed[rows]
        return self._head + _chunk(b"IDAT", self._stream()) + _chunk(b"IEND", b"")

    def _band(self, packed: Packed, top: int) -> Iterator[Segment]:
        """One segment per pass; an empty one where the pass has no pixel in the band."""
        bottom = min(top + BAND_ROWS, packed.shape[0])
        for step in self._passes:
            first = top + (step.y - top) % step.dy
            part = packed[first : bottom : step.dy, step.x :: step.dx]
            yield self._segment(part) if part.size else Segment(b"", 1, 0)

    def _segment(self, part: Packed) -> Segment:
        rows, columns = part.shape
        if not part.any():
            return self._blank(rows * (columns * _BYTES + 1))
        raw = np.ascontiguousarray(part).view(np.uint8)
        library = self._options.library
        candidates = (_unfiltered(raw), _upwards(raw))
        # The shorter one after a quick packing is the shorter one after a thorough one.
        best = min(candidates, key=lambda rows: len(library.compress(rows, 1)))
        return deflated(best, self._options.level, library)

    def _blank(self, length: int) -> Segment:
        if length not in self._blanks:
            nothing = np.zeros(length, np.uint8)
            self._blanks[length] = deflated(nothing, self._options.level, self._options.library)
        return self._blanks[length]

    def _stream(self) -> bytes:
        bands = [segments for segments in self._bands if segments is not None]
        segments = [band[index] for index in range(len(self._passes)) for band in bands]
        checksum = struct.pack(">I", combined_adler(segments))
        parts = (_ZLIB_HEADER, *(segment.data for segment in segments), _FINAL_BLOCK, checksum)
        return b"".join(parts)


def encode_png(pixels: Pixels, options: PngOptions | None = None) -> bytes:
    """Return the PNG of one picture."""
    height, width, _ = pixels.shape
    return PngEncoder(width, height, options).encode(pixels)


def _unfiltered(raw: Bytes) -> Bytes:
    rows = np.empty((raw.shape[0], raw.shape[1] + 1), np.uint8)
    rows[:, 0] = _NONE
    rows[:, 1:] = raw
    return rows


def _upwards(raw: Bytes) -> Bytes:
    """Every row less the one above; the first one is Sub, as above it lies another band."""
    rows = np.empty((raw.shape[0], raw.shape[1] + 1), np.uint8)
    rows[:, 0] = _UP
    np.subtract(raw[1:], raw[:-1], out=rows[1:, 1:])
    rows[0, 0] = _SUB
    rows[0, 1 : _BYTES + 1] = raw[0, :_BYTES]
    np.subtract(raw[0, _BYTES:], raw[0, :-_BYTES], out=rows[0, _BYTES + 1 :])
    return rows


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(data, zlib.crc32(name))
    return b"".join((struct.pack(">I", len(data)), name, data, struct.pack(">I", checksum)))
