"""A picture as a plain value, for everybody who does not draw."""

from __future__ import annotations

from dataclasses import dataclass, field

BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """Straight (not premultiplied) RGBA, 8 bit, row by row from the top left, no padding."""

    width: int
    height: int
    rgba: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.rgba) != self.width * self.height * BYTES_PER_PIXEL:
            raise ValueError(f"{len(self.rgba)} bytes do not make {self.width}x{self.height} RGBA")

    @property
    def is_blank(self) -> bool:
        """Whether every pixel is 0, 0, 0, 0."""
        return self.rgba.count(0) == len(self.rgba)


def blank_picture(width: int, height: int) -> Picture:
    """Return a fully transparent picture."""
    return Picture(width, height, bytes(width * height * BYTES_PER_PIXEL))
