"""Names on pictures: fonts, initials, name banners and name cards."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw, ImageFont

from studio import RESOURCES
from studio.domain.podium import SHORT_NAME_WIDTH, Box

if TYPE_CHECKING:
    from studio.rehearsal.media.colours import Rgb

WHITE: Final = (255, 255, 255)
CARD: Final = (38, 40, 46)
_STRIP: Final = (0, 0, 0, 150)
_ELLIPSIS: Final = "…"
_STRIP_SHARE, _STRIP_LEAST, _STRIP_MOST = 0.09, 20, 40


def initials(name: str) -> str:
    """Return the first letters of the first and the last word, `AL` for Ada Lovelace."""
    words = name.split()
    letters = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in letters).upper()


@lru_cache(maxsize=32)
def font(size_px: int) -> ImageFont.FreeTypeFont:
    """Return the house's font."""
    return ImageFont.truetype(RESOURCES / "fonts" / "Inter-SemiBold.otf", size_px)


def fitted(text: str, size_px: int, width: int) -> str:
    """Return text, cut with an ellipsis where it is wider than width pixels."""
    face = font(size_px)
    # More letters than pixels have no room, and measuring a very long text takes seconds.
    start = text[: max(width, 0)]
    if start == text and face.getlength(text) <= width:
        return text
    beginnings = ["", *accumulate(start)]
    fitting = bisect_right(
        beginnings, float(width), key=lambda text: face.getlength(text + _ELLIPSIS)
    )
    return beginnings[max(fitting - 1, 0)].rstrip() + _ELLIPSIS


def banner_text(label: str, spot_width: int) -> str:
    """Return what the banner of a spot says: initials where a name has no room (protocol 5.6)."""
    return initials(label) if spot_width < SHORT_NAME_WIDTH else label


def banner(label: str, spot: Box) -> Image.Image:
    """Draw the strip across the top of a spot, RGBA, as wide as the spot."""
    height = round(min(max(spot.height * _STRIP_SHARE, _STRIP_LEAST), _STRIP_MOST) / 2) * 2
    strip = Image.new("RGBA", (spot.width, height), _STRIP)
    size, margin = round(height * 0.58), round(height * 0.4)
    text = fitted(banner_text(label, spot.width), size, spot.width - 2 * margin)
    ImageDraw.Draw(strip).text((margin, height / 2), text, WHITE, font(size), anchor="lm")
    return strip


def name_card(name: str, colour: Rgb, width: int, height: int) -> Image.Image:
    """Draw who is there without a camera: a disc with initials and the name below, RGB."""
    card = Image.new("RGB", (width, height), CARD)
    pen = ImageDraw.Draw(card)
    radius, size = min(width, height) * 0.2, max(round(min(width, height) * 0.09), 8)
    centre = (width / 2, height * 0.44)
    pen.circle(centre, radius, fill=colour)
    pen.text(centre, initials(name), WHITE, font(max(round(radius * 0.8), 8)), anchor="mm")
    text = fitted(name, size, round(width * 0.9))
    pen.text((width / 2, height * 0.78), text, WHITE, font(size), anchor="mm")
    return card
