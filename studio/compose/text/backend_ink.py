"""What the second text backend drew, as a mask and as glyphs with colours of their own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageChops

from studio.compose.text_backend import Glyphs

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Ink:
    """An L mask of text, and an RGBA image of the glyphs that bring their own colours."""

    mask: Image.Image
    painted: Image.Image | None
    dx: int
    dy: int

    @property
    def shape(self) -> Image.Image:
        """The mask of everything."""
        if self.painted is None:
            return self.mask
        return ImageChops.lighter(self.mask, self.painted.getchannel("A"))

    def widened(self, by_px: float) -> Ink:
        """Return the mask of everything with a round edge around it."""
        pad = math.ceil(by_px)
        alone = np.pad(np.asarray(self.shape, np.float32), pad)
        wide = np.zeros_like(alone)
        for dx, dy in product(range(-pad, pad + 1), repeat=2):
            weight = min(max(by_px + 0.5 - math.hypot(dx, dy), 0.0), 1.0)
            if weight > 0:
                np.maximum(wide, np.roll(alone, (dy, dx), (0, 1)) * weight, out=wide)
        mask = Image.fromarray(np.rint(wide).astype(np.uint8))
        return Ink(mask, None, self.dx - pad, self.dy - pad)


def ink_of(glyphs: Glyphs) -> Ink:
    """Tell text from coloured glyphs: only text differs when the pen has another colour."""
    white, black = (_pixels(glyphs, data) for data in (glyphs.on_white_pen, glyphs.on_black_pen))
    text = white[..., 0] - black[..., 0]
    own = np.clip(black[..., 3] - text, 0, 255)
    mask = Image.fromarray(np.clip(text, 0, 255).astype(np.uint8))
    painted = _straight(black[..., :3], own) if own.any() else None
    return _trimmed(Ink(mask, painted, glyphs.dx, glyphs.dy))


def _trimmed(ink: Ink) -> Ink:
    """Without the empty edges that a backend leaves to be safe."""
    box = ink.shape.getbbox() or (0, 0, 1, 1)
    painted = ink.painted.crop(box) if ink.painted is not None else None
    return Ink(ink.mask.crop(box), painted, ink.dx + box[0], ink.dy + box[1])


def _pixels(glyphs: Glyphs, data: bytes) -> NDArray[np.int16]:
    flat = np.frombuffer(data, np.uint8).astype(np.int16)
    return flat.reshape(glyphs.height, glyphs.width, 4)


def _straight(premultiplied: NDArray[np.int16], alpha: NDArray[np.int16]) -> Image.Image:
    share = 255.0 / np.maximum(alpha, 1)
    colours = np.clip(np.rint(premultiplied * share[..., None]), 0, 255)
    colours[alpha == 0] = 0
    both = np.concatenate([colours, alpha[..., None]], axis=-1)
    return Image.fromarray(both.astype(np.uint8))
