"""The logo of a theme: a picture file, made small enough to travel with every graphic."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image

from studio.compose.images import picture_of_file
from studio.compose.pixels import image_of
from studio.domain.overlay import Asset

MAX_SIDE: Final = 1024
"""A logo on a podium of 1280 pixels is never wider."""
MAX_BYTES: Final = 300_000
"""From this size on a file is packed anew."""


def logo_of(name: str, data: bytes) -> Asset:
    """Return the logo in a picture file; raises PictureRefused."""
    picture = picture_of_file(data)
    if max(picture.width, picture.height) <= MAX_SIDE and len(data) <= MAX_BYTES:
        return Asset(name, data)
    image = image_of(picture)
    image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return Asset(f"{name.rpartition('.')[0] or name}.png", file.getvalue())
