"""Pictures: scaled, cropped, tinted, rounded, faded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageOps

from studio.compose.images import decoded
from studio.compose.masks import rounded_mask
from studio.compose.shapes import inked
from studio.compose.text import Typesetter
from studio.compose.tiles.tile import Tile
from studio.domain.errors import PictureRefused
from studio.domain.overlay import Asset, Colour, ImageFit

_SHARP: Final = Image.Resampling.LANCZOS


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A picture file as it was when looked at: another version is another tile."""

    path: Path
    changed_ns: int
    size: int

    @property
    def name(self) -> str:
        """What a fault calls it."""
        return self.path.name

    def read(self) -> bytes:
        """Return the file's bytes; raises OSError."""
        return self.path.read_bytes()


@dataclass(frozen=True, slots=True)
class Missing:
    """A source that leads nowhere."""

    name: str

    def read(self) -> bytes:
        """Raise: there is nothing to read."""
        raise FileNotFoundError(self.name)


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture inside the document."""

    asset: Asset

    @property
    def name(self) -> str:
        """What a fault calls it."""
        return self.asset.name

    def read(self) -> bytes:
        """Return the picture file's bytes."""
        return self.asset.data


Source = FileVersion | Embedded | Missing


@dataclass(frozen=True, slots=True)
class ImageTile:
    """A picture in a box."""

    source: Source
    width: int
    height: int
    fit: ImageFit
    radius: int
    opacity: float = 1.0
    tint: Colour | None = None

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the picture; one that cannot be read is nothing, with a fault."""
        try:
            image = decoded(self.source.read())
        except OSError:
            return Tile(_nothing(), fault=f"The picture {self.source.name} is missing.")
        except PictureRefused as refused:
            return Tile(
                _nothing(), fault=f"The picture {self.source.name} is left out. {refused.detail}"
            )
        return self._fitted(image)

    def _fitted(self, image: Image.Image) -> Tile:
        """Pillow premultiplies while it scales, so no fringe appears."""
        size = (self.width, self.height)
        if self.fit is ImageFit.COVER:
            image = ImageOps.fit(image, size, _SHARP)
        else:
            image = ImageOps.contain(image, size, _SHARP)
        if self.tint is not None:
            image = inked(image.getchannel("A"), self.tint)
        mask = rounded_mask(image.width, image.height, (self.radius,))
        opacity = min(max(self.opacity, 0.0), 1.0)
        faded = mask.point([round(value * opacity) for value in range(256)])
        image.putalpha(ImageChops.multiply(image.getchannel("A"), faded))
        return Tile(image, (self.width - image.width) // 2, (self.height - image.height) // 2)


def _nothing() -> Image.Image:
    return Image.new("RGBA", (1, 1))
