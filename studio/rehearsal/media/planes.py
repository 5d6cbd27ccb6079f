"""A picture in YUV 4:2:0: one buffer that is at once three planes and the encoder's frame."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import av
import numpy as np

from studio.domain.podium import Box
from studio.rehearsal.media.colours import (
    CHROMA_OFFSET,
    Y_OFFSET,
    Bytes,
    Rgb,
    chroma_u,
    chroma_v,
    luma,
    quartered,
    yuv_of,
)

if TYPE_CHECKING:
    from PIL import Image


def even_box(box: Box) -> Box:
    """Round the edges of box, not its sizes, to even pixels: neighbours never gap or overlap.

    Boxes of one grid may then differ by two pixels in size; a very thin one may lose its area.
    """
    left, top, right, bottom = (_even(edge) for edge in (box.x, box.y, box.right, box.bottom))
    return Box(left, top, right - left, bottom - top)


def _even(edge: float) -> int:
    return 2 * math.floor(edge / 2 + 0.5)


class Planes:
    """Y, U and V views of one contiguous buffer of `height * 3 // 2` rows; both sides are even."""

    __slots__ = ("buffer", "height", "u", "v", "width", "y")

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.buffer: Bytes = np.empty((height * 3 // 2, width), np.uint8)
        flat, size = self.buffer.reshape(-1), width * height
        self.y: Bytes = flat[:size].reshape(height, width)
        self.u: Bytes = flat[size : size + size // 4].reshape(height // 2, width // 2)
        self.v: Bytes = flat[size + size // 4 :].reshape(height // 2, width // 2)

    @property
    def box(self) -> Box:
        """The whole picture."""
        return Box(0, 0, self.width, self.height)

    def frame(self) -> av.VideoFrame:
        """A frame over this very buffer; leave the planes alone until the encoder has read it.

        Raises ValueError unless the height is a multiple of 4: the binding would get it wrong.
        """
        if self.height % 4:
            raise ValueError(f"A frame of {self.height} rows cannot be shared.")
        return av.VideoFrame.from_numpy_buffer(self.buffer, format="yuv420p")

    def copy(self) -> Planes:
        """Return a picture of its own."""
        twin = Planes(self.width, self.height)
        np.copyto(twin.buffer, self.buffer)
        return twin

    def fill(self, box: Box, rgb: Rgb) -> None:
        """Paint an even box in one colour."""
        for plane, value in zip(self._views(box), yuv_of(rgb), strict=True):
            plane[:] = value

    def paste(self, box: Box, source: Planes, left: int = 0, top: int = 0) -> None:
        """Copy the part of source that begins at (left, top) and has the box's size; all even."""
        part = Box(left, top, box.width, box.height)
        for mine, theirs in zip(self._views(box), source._views(part), strict=True):
            mine[:] = theirs

    def _views(self, box: Box) -> Iterator[Bytes]:
        yield self.y[box.y : box.bottom, box.x : box.right]
        rows = slice(box.y // 2, box.bottom // 2)
        columns = slice(box.x // 2, box.right // 2)
        yield self.u[rows, columns]
        yield self.v[rows, columns]


def plain(width: int, height: int, rgb: Rgb) -> Planes:
    """Return a picture of one colour."""
    planes = Planes(width, height)
    planes.fill(planes.box, rgb)
    return planes


def planes_of_frame(frame: av.VideoFrame) -> Planes:
    """Copy a yuv420p frame of even size out of its padded rows."""
    planes = Planes(frame.width, frame.height)
    for target, plane in zip((planes.y, planes.u, planes.v), frame.planes, strict=True):
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        target[:] = rows[: target.shape[0], : target.shape[1]]
    return planes


def planes_of_image(image: Image.Image) -> Planes:
    """Convert an RGB picture of even size."""
    rgb = np.asarray(image.convert("RGB"), np.float32)
    planes = Planes(image.width, image.height)
    planes.y[:] = np.rint(luma(rgb) + Y_OFFSET)
    planes.u[:] = np.rint(quartered(chroma_u(rgb)) + CHROMA_OFFSET)
    planes.v[:] = np.rint(quartered(chroma_v(rgb)) + CHROMA_OFFSET)
    return planes
