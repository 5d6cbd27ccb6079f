"""What lies behind all spots: the background layer, and the background colour around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image

from studio.rehearsal.media.planes import Planes, plain, planes_of_image

if TYPE_CHECKING:
    from studio.domain.podium import Frame
    from studio.rehearsal.media.colours import Rgb

WHITE: Final = (255, 255, 255, 255)


def backdrop(frame: Frame, colour: Rgb, picture: Image.Image | None) -> Planes:
    """Paint what is behind: picture centred, only scaled down, transparency white (6.1)."""
    if picture is None:
        return plain(frame.width, frame.height, colour)
    shown = _scaled_down(picture.convert("RGBA"), frame)
    under = Image.new("RGBA", shown.size, WHITE)
    under.alpha_composite(shown)
    podium = Image.new("RGB", (frame.width, frame.height), colour)
    corner = ((frame.width - shown.width) // 2, (frame.height - shown.height) // 2)
    podium.paste(under.convert("RGB"), corner)
    return planes_of_image(podium)


def _scaled_down(picture: Image.Image, frame: Frame) -> Image.Image:
    scale = min(frame.width / picture.width, frame.height / picture.height)
    if scale >= 1:
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS)
