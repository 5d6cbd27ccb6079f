"""The encoder that keeps the last picture and packs only what changed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from studio.compose.deflate import Segment, combined_adler, deflated, fastest_library
from studio.compose.palette import learned
from studio.compose.pixels import Pixels
from studio.compose.png.samples import Band, Indexed, Packed, Samples, TrueColour

if TYPE_CHECKING:
    from types import ModuleType

BAND_ROWS: Final = 64
"""Smaller bands cost bytes, larger ones time at every tick."""

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_ZLIB_HEADER: Final = b"\x78\x01"
_FINAL_BLOCK: Final = b"\x03\x00"


Rows: TypeAlias = tuple[int, int]
"""From a row up to but without another."""


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
    """How to pack: compact is 256 colours, for slow uplinks and never for photos.

    Library is `zlib` or one with its interface.
    """

    is_interlaced: bool = True
    is_compact: bool = False
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
        self._samples: Samples | None = None

    def encode(self, pixels: Pixels, changed: Sequence[Rows] | None = None) -> bytes:
        """Return the PNG of pixels, which must have the encoder's size.

        Who knows which rows may have changed since the last picture says so: the others are not
        looked at.
        """
        packed: Packed = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
        if packed.shape != self._last.shape:
            raise ValueError(f"{packed.shape} is not the encoder's {self._last.shape}")
        samples = self._samples or self._chosen(packed)
        self._pack(packed, samples, changed)
        if samples.is_outworn:
            samples = self._chosen(packed)
            self._pack(packed, samples)
        return self._file(samples)

    def _chosen(self, packed: Packed) -> Samples:
        """How to pack from now on; every band is packed anew."""
        is_compact = self._options.is_compact
        self._samples = Indexed(learned(packed)) if is_compact else TrueColour()
        self._bands = [None] * len(self._bands)
        return self._samples

    def _pack(
        self, packed: Packed, samples: Samples, changed: Sequence[Rows] | None = None
    ) -> None:
        for index, segments in enumerate(self._bands):
            rows = slice(index * BAND_ROWS, (index + 1) * BAND_ROWS)
            if segments is not None and not _touches(changed, rows):
                continue
            if segments is None or not np.array_equal(packed[rows], self._last[rows]):
                band = samples.band(packed[rows])
                self._bands[index] = list(self._band(band, index * BAND_ROWS, samples))
                self._last[rows] = packed[rows]

    def _file(self, samples: Samples) -> bytes:
        height, width = self._last.shape
        kind = bytes([8, samples.colour_type, 0, 0, int(self._options.is_interlaced)])
        chunks = (
            (b"IHDR", struct.pack(">II", width, height) + kind),
            *samples.chunks(),
            (b"IDAT", self._stream()),
            (b"IEND", b""),
        )
        return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)

    def _band(self, band: Band, top: int, samples: Samples) -> Iterator[Segment]:
        """One segment per pass; an empty one where the pass has no pixel in the band."""
        for step in self._passes:
            first = (step.y - top) % step.dy
            part = band[first :: step.dy, step.x :: step.dx]
            yield self._segment(part, samples) if part.size else Segment(b"", 1, 0)

    def _segment(self, part: Band, samples: Samples) -> Segment:
        if not part.any():
            rows, columns = part.shape
            return self._blank(rows * (columns * samples.pixel_bytes + 1))
        library = self._options.library
        return deflated(samples.rows(part, library), self._options.level, library)

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


def _touches(changed: Sequence[Rows] | None, rows: slice) -> bool:
    """Whether some of the changed rows are among these; all are where nobody knows."""
    return changed is None or any(top < rows.stop and rows.start < end for top, end in changed)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(data, zlib.crc32(name))
    return b"".join((struct.pack(">I", len(data)), name, data, struct.pack(">I", checksum)))
