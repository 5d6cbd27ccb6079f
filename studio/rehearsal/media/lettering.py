"""Names on pictures: fonts, initials, name banners and cards, and who speaks."""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw

from studio import RESOURCES
from studio.compose.fonts import DEFAULT_FAMILY, FontBook
from studio.domain.overlay import Weight
from studio.domain.podium import SHORT_NAME_WIDTH, Box

if TYPE_CHECKING:
    from PIL import ImageFont

    from studio.rehearsal.media.colours import Rgb

WHITE: Final = (255, 255, 255)
CARD: Final = (38, 40, 46)
_STRIP: Final = (0, 0, 0, 150)
_ELLIPSIS: Final = "…"
_INSERT: Final = (0, 0, 0, 190)
INSERT_HEIGHT: Final = 44
_FINER: Final = 4
_STRIP_SHARE, _STRIP_LEAST, _STRIP_MOST = 0.09, 20, 40


def initials(name: str) -> str:
    """Return the first letters of the first and the last word, `AL` for Ada Lovelace."""
    words = name.split()
    letters = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0] for word in letters).upper()


@lru_cache(maxsize=1)
def _fonts() -> FontBook:
    return FontBook(RESOURCES / "fonts")


def font(size_px: int, text: str = "") -> ImageFont.FreeTypeFont:
    """Return the house's font, or the one that has more of the letters of text."""
    fonts = _fonts()
    return fonts.opened(fonts.face_for(text, DEFAULT_FAMILY, Weight.SEMIBOLD), size_px)


def fitted(text: str, size_px: int, width: int) -> str:
    """Return text, cut with an ellipsis where it is wider than width pixels."""
    face = font(size_px, text)
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


def banner(label: str, spot: Box, *, is_speaking: bool = False) -> Image.Image:
    """Draw the strip across the top of a spot, RGBA, with a microphone beside who speaks."""
    height = round(min(max(spot.height * _STRIP_SHARE, _STRIP_LEAST), _STRIP_MOST) / 2) * 2
    strip = Image.new("RGBA", (spot.width, height), _STRIP)
    size, margin = round(height * 0.58), round(height * 0.4)
    symbol = _microphone(round(height * 0.7)) if is_speaking else None
    taken = 0 if symbol is None else symbol.width + margin // 2
    text = fitted(banner_text(label, spot.width), size, spot.width - 2 * margin - taken)
    ImageDraw.Draw(strip).text((margin, height / 2), text, WHITE, font(size, text), anchor="lm")
    if symbol is not None:
        left = margin + round(font(size, text).getlength(text)) + margin // 2
        strip.paste(WHITE, (left, (height - symbol.height) // 2), symbol)
    return strip


def speaker_strip(name: str, most: int) -> Image.Image:
    """Draw who speaks, RGBA: a microphone and a name, at most so many pixels wide (5.7)."""
    height, margin = INSERT_HEIGHT, round(INSERT_HEIGHT * 0.35)
    symbol, size = _microphone(round(height * 0.64)), round(height * 0.5)
    left = margin + symbol.width + margin // 2
    text = fitted(name, size, most - left - margin)
    width = min(most, left + math.ceil(font(size, text).getlength(text)) + margin)
    strip = Image.new("RGBA", (width, height))
    pen = ImageDraw.Draw(strip)
    pen.rounded_rectangle((0, 0, width - 1, height - 1), height // 5, _INSERT)
    pen.text((left, height / 2), text, WHITE, font(size, text), anchor="lm")
    strip.paste(WHITE, (margin, (height - symbol.height) // 2), symbol)
    return strip


@lru_cache(maxsize=32)
def _microphone(height: int) -> Image.Image:
    """Draw a microphone as a mask, about six tenths as wide as high."""
    high = height * _FINER
    wide = round(height * 0.6) * _FINER
    mask = Image.new("L", (wide, high))
    pen, middle, line = ImageDraw.Draw(mask), wide / 2, max(1, round(high * 0.08))
    half = wide * 0.27
    pen.rounded_rectangle((middle - half, 0, middle + half, high * 0.62), half, 255)
    pen.arc((line / 2, high * 0.12, wide - line / 2, high * 0.78), 10, 170, 255, line)
    pen.rectangle((middle - line / 2, high * 0.78, middle + line / 2, high * 0.92), 255)
    pen.rectangle((wide * 0.2, high - line, wide * 0.8, high), 255)
    return mask.resize((wide // _FINER, height), Image.Resampling.BOX)


def name_card(name: str, colour: Rgb, width: int, height: int) -> Image.Image:
    """Draw who is there without a camera: a disc with initials and the name below, RGB."""
    card = Image.new("RGB", (width, height), CARD)
    pen = ImageDraw.Draw(card)
    radius, size = min(width, height) * 0.2, max(round(min(width, height) * 0.09), 8)
    centre = (width / 2, height * 0.44)
    pen.circle(centre, radius, fill=colour)
    letters = initials(name)
    face = font(max(round(radius * 0.8), 8), letters)
    pen.text(centre, letters, WHITE, face, anchor="mm")
    text = fitted(name, size, round(width * 0.9))
    pen.text((width / 2, height * 0.78), text, WHITE, font(size, text), anchor="mm")
    return card
