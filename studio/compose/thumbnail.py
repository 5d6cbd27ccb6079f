"""Small pictures of templates for lists, on a dark ground; empty texts show their label."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from typing import Final

from PIL import Image

from studio.compose.picture import Picture
from studio.compose.pixels import image_of
from studio.domain.overlay import Graphic, OverlayDocument, Theme
from studio.domain.overlay_json import format_document, theme_to_json

WIDTH: Final = 320
HEIGHT: Final = 180
_LEAST_SHARE: Final = 0.4
"""So much of the frame's width is to be seen at least: what is small stays smaller than others."""
_MARGIN: Final = 0.08
"""In shares of what is drawn, at each side."""
_GROUND: Final = (46, 54, 66, 255)
_REVISION: Final = b"4"
"""Grows when thumbnails of the same document are to look different."""


def thumbnail_name(document: OverlayDocument, theme: Theme) -> str:
    """Return the file name of a document's small picture: equal ones in equal themes share it."""
    look = json.dumps(theme_to_json(replace(theme, name=""))).encode()
    content = format_document(document).encode()
    return f"{hashlib.sha256(_REVISION + look + content).hexdigest()[:32]}.png"


def sample_of(document: OverlayDocument) -> Graphic:
    """Return a document filled so that there is something to see."""
    return Graphic(document, {f.name: f.label for f in document.fields if f.is_blank_text})


def thumbnail_of(picture: Picture) -> bytes:
    """Return a small PNG of what is drawn in a picture, letterboxed where its frame asks for it."""
    small = _cut(image_of(picture))
    small.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS, reducing_gap=3.0)
    ground = Image.new("RGBA", (WIDTH, HEIGHT), _GROUND)
    ground.alpha_composite(small, ((WIDTH - small.width) // 2, (HEIGHT - small.height) // 2))
    file = io.BytesIO()
    ground.convert("RGB").save(file, "PNG")
    return file.getvalue()


def _cut(image: Image.Image) -> Image.Image:
    """The part of a picture that something is drawn in, in the ratio of a thumbnail."""
    drawn = image.getchannel("A").getbbox()
    if drawn is None:
        return image
    left, top, right, bottom = drawn
    grown = 1 + 2 * _MARGIN
    width = max((right - left) * grown, (bottom - top) * grown * WIDTH / HEIGHT)
    width = round(max(width, image.width * _LEAST_SHARE))
    height = round(width * HEIGHT / WIDTH)
    if width >= image.width or height >= image.height:
        return image
    x = min(max((left + right - width) // 2, 0), image.width - width)
    y = min(max((top + bottom - height) // 2, 0), image.height - height)
    return image.crop((x, y, x + width, y + height))
