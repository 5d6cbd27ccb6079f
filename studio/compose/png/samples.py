"""What a PNG's pixels are: colours as they are, or indexes into a palette of 256."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from studio.compose.palette import Palette

if TYPE_CHECKING:
    from types import ModuleType

Packed = NDArray[np.uint32]
Bytes = NDArray[np.uint8]
Band = NDArray[np.unsignedinteger[Any]]
"""One number per pixel: a packed colour, or an index."""
_NONE, _SUB, _UP = 0, 1, 2
_BYTES: Final = 4
_FEW_ROWS: Final = 8
_TRUE_COLOUR, _INDEXED = 6, 3


class Samples(Protocol):
    """How a band becomes bytes that are deflated."""

    colour_type: int
    pixel_bytes: int

    def band(self, packed: Packed) -> Band:
        """Return a band's samples, one per pixel."""
        ...

    def rows(self, part: Band, library: ModuleType) -> Bytes:
        """Return a pass of a band as filtered rows."""
        ...

    def chunks(self) -> tuple[tuple[bytes, bytes], ...]:
        """Return what stands between the header and the pixels."""
        ...

    @property
    def is_outworn(self) -> bool:
        """Whether the picture has become one that these samples do not suit."""
        ...


class TrueColour:
    """Every colour as it is; of two filters the one that packs better."""

    colour_type = _TRUE_COLOUR
    pixel_bytes = _BYTES

    def band(self, packed: Packed) -> Band:
        """Return the pixels themselves."""
        return packed

    def rows(self, part: Band, library: ModuleType) -> Bytes:
        """Return a pass of a band as filtered rows."""
        raw = np.ascontiguousarray(part).view(np.uint8)
        candidates = (_unfiltered(raw), _upwards(raw))
        return min(candidates, key=lambda rows: len(library.compress(_sampled(rows), 1)))

    def chunks(self) -> tuple[tuple[bytes, bytes], ...]:
        """Return nothing: the pixels say it all."""
        return ()

    @property
    def is_outworn(self) -> bool:
        """Never: it suits every picture."""
        return False


class Indexed:
    """Indexes into a palette; filters would only make them longer."""

    colour_type = _INDEXED
    pixel_bytes = 1

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def band(self, packed: Packed) -> Band:
        """Return every pixel's index."""
        return self._palette.indexes(packed)

    def rows(self, part: Band, library: ModuleType) -> Bytes:  # noqa: ARG002 - the interface
        """Return a pass of a band as rows."""
        return _unfiltered(np.ascontiguousarray(part, np.uint8))

    def chunks(self) -> tuple[tuple[bytes, bytes], ...]:
        """Return the palette and its alphas."""
        colours = self._palette.colours
        return (b"PLTE", colours[:, :3].tobytes()), (b"tRNS", colours[:, 3].tobytes())

    @property
    def is_outworn(self) -> bool:
        """Whether the picture has colours that the palette has nothing like."""
        return self._palette.is_outworn


def _sampled(rows: Bytes) -> Bytes:
    """The rows in the middle, which tell which filter packs better as well as all of them do.

    They lie beside each other: what repeats from row to row decides it.
    """
    return rows[len(rows) // 4 : -(len(rows) // 4)] if len(rows) > _FEW_ROWS else rows


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
