"""What the bench composes, and the same drawn the ordinary way.

The reference lower third has a gradient plate with a soft shadow, two logos, name and title, a
clock and a line of news. The holding screen is the dearest template. The ordinary way is a layer of
the whole frame for every element and Pillow's own PNG, everything anew for every change.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PIL import Image as PilImage
from PIL import ImageDraw, ImageFilter, ImageFont, ImageOps

from studio import RESOURCES
from studio.domain.overlay import (
    DEFAULT_THEME,
    Anchor,
    Area,
    Asset,
    Box,
    Clock,
    Colour,
    Field,
    Gradient,
    Horizontal,
    Image,
    OverlayDocument,
    Shadow,
    Text,
    TextStyle,
    Vertical,
    Weight,
)
from studio.domain.podium import FULL

NOON: Final = datetime(2024, 7, 1, 12, 34, 56, tzinfo=UTC)
NAMES: Final = ("Dr. Amélie Wörner-Távas", "Dr. Amelie Wörner-Tavas")
TITLE: Final = "Head of Broadcast Operations · Vienna"
NEWS: Final = (
    "BREAKING  AVAST Today Very Fjord, LIVE from the studio · WAVE To ffl · 1 234 567,89 €"
)
NAVY, BLUE = Colour(15, 23, 42, 235), Colour(29, 78, 216, 235)
PLATE_SHADOW: Final = Shadow(Colour(0, 0, 0, 140), 0, 8, 24)
NAME_SHADOW: Final = Shadow(Colour(0, 0, 0, 153), 0, 2, 6)
PALE: Final = Colour(219, 234, 254)


@dataclass(frozen=True, slots=True)
class Edit:
    """What an operator or the clock changed."""

    name: str
    now: datetime


def _logo() -> bytes:
    image = PilImage.new("RGBA", (320, 320))
    pen = ImageDraw.Draw(image)
    pen.ellipse((8, 8, 312, 312), fill=(250, 204, 21, 255))
    pen.ellipse((60, 60, 260, 260), fill=(220, 38, 38, 255))
    pen.polygon([(130, 100), (130, 220), (230, 160)], fill=(255, 255, 255, 255))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _low(dx: int, dy: int) -> Anchor:
    return Anchor(Horizontal.LEFT, Vertical.BOTTOM, dx, dy, Area.FRAME)


def _high(dx: int, dy: int) -> Anchor:
    return Anchor(dx=dx, dy=dy, area=Area.FRAME)


LOGO: Final = _logo()
SCENE: Final = OverlayDocument(
    "Reference lower third",
    (
        Box(
            820,
            150,
            Gradient.between(NAVY, BLUE),
            (20,),
            shadow=PLATE_SHADOW,
            anchor=_low(64, -130),
        ),
        Image("asset:logo", 120, 120, anchor=_low(84, -145)),
        Image("asset:logo", 96, 96, anchor=_high(48, 48)),
        Box(190, 60, Colour(0, 0, 0, 153), (30,), anchor=_high(1026, 48)),
        Box(1280, 64, Colour(185, 28, 28, 242), anchor=_low(0, 0)),
        Text(
            "{{name}}",
            TextStyle(44, weight=Weight.BOLD, shadow=NAME_SHADOW),
            640,
            anchor=_low(228, -203),
        ),
        Text(TITLE, TextStyle(26, PALE), 640, anchor=_low(228, -161)),
        Clock(
            TextStyle(34, weight=Weight.SEMIBOLD, align=Horizontal.CENTRE),
            "%H:%M:%S",
            "UTC",
            190,
            anchor=_high(1026, 57),
        ),
        Text(NEWS, TextStyle(28, weight=Weight.MEDIUM), anchor=_low(24, -15)),
    ),
    (Field("name", "Name"),),
    assets=(Asset("logo", LOGO),),
)


def redrawn(edit: Edit) -> bytes:
    """The ordinary way: a layer of the whole frame for every element, then Pillow's own PNG."""
    image = PilImage.new("RGBA", (FULL.width, FULL.height))
    box = (64, 680, 884, 830)
    for layer in (
        _soft(lambda pen: pen.rounded_rectangle((64, 688, 884, 838), 20, fill=140), 12),
        _plate(box),
        _layer(lambda pen: pen.rounded_rectangle((1026, 48, 1216, 108), 30, (0, 0, 0, 153))),
        _layer(lambda pen: pen.rectangle((0, 896, 1280, 960), (185, 28, 28, 242))),
        _soft(lambda pen: pen.text((228, 748), edit.name, 153, _font("Bold", 44), "ls"), 3),
        _layer(lambda pen: pen.text((228, 746), edit.name, "white", _font("Bold", 44), "ls")),
        _layer(lambda pen: pen.text((228, 792), TITLE, PALE.rgba, _font("Regular", 26), "ls")),
        _layer(
            lambda pen: pen.text(
                (1121, 90), f"{edit.now:%H:%M:%S}", "white", _font("SemiBold", 34), "ms"
            )
        ),
        _layer(lambda pen: pen.text((24, 938), NEWS, "white", _font("Medium", 28), "ls")),
    ):
        image.alpha_composite(layer)
    logo = PilImage.open(io.BytesIO(LOGO))
    for side, place in ((120, (84, 695)), (96, (48, 48))):
        image.alpha_composite(logo.resize((side, side), PilImage.Resampling.LANCZOS), place)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _layer(draw: Callable[[ImageDraw.ImageDraw], None]) -> PilImage.Image:
    layer = PilImage.new("RGBA", (FULL.width, FULL.height))
    draw(ImageDraw.Draw(layer))
    return layer


def _soft(draw: Callable[[ImageDraw.ImageDraw], None], sigma: float) -> PilImage.Image:
    mask = PilImage.new("L", (FULL.width, FULL.height))
    draw(ImageDraw.Draw(mask))
    layer = PilImage.new("RGBA", mask.size, (0, 0, 0, 0))
    layer.putalpha(mask.filter(ImageFilter.GaussianBlur(sigma)))
    return layer


def _plate(box: tuple[int, int, int, int]) -> PilImage.Image:
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    plate = PilImage.new("RGBA", (width, 1))
    pairs = tuple(zip(NAVY.rgba, BLUE.rgba, strict=True))
    for x in range(width):
        plate.putpixel((x, 0), tuple(round(a + (b - a) * x / width) for a, b in pairs))
    mask = PilImage.new("L", (width, height))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), 20, fill=235)
    layer = PilImage.new("RGBA", (FULL.width, FULL.height))
    layer.paste(plate.resize((width, height)), (left, top), mask)
    return layer


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(RESOURCES / "fonts" / f"Inter-{weight}.otf", size)


def redrawn_holding_screen(edit: Edit) -> bytes:
    """Return the holding screen with what it says by itself, drawn the ordinary way."""
    colour, centre = DEFAULT_THEME.colour, FULL.width // 2
    image = _glow(colour("ground_2"), colour("ground"))
    for side, alpha in ((760, 0x16), (1060, 0x0F), (1360, 0x0A)):
        image.alpha_composite(_ring(side, (*colour("ink").rgba[:3], alpha)))
    left, right = centre - 48, centre + 48
    ink, quiet, accent = (colour(role).rgba for role in ("ink", "quiet", "accent"))
    for layer in (
        _layer(lambda pen: pen.rounded_rectangle((left, 538, right, 543), 3, accent)),
        _line((centre, 486), "We will be right back", _font("Bold", 72), ink),
        _line((centre, 596), "Thank you for your patience", _font("Regular", 32), quiet),
        _line((1150, 900), f"{edit.now:%H:%M}", _font("SemiBold", 30), quiet),
    ):
        image.alpha_composite(layer)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _glow(inner: Colour, outer: Colour) -> PilImage.Image:
    side = 1360
    glow = PilImage.radial_gradient("L").resize((side, side), PilImage.Resampling.BICUBIC)
    left, top = (side - FULL.width) // 2, (side - FULL.height) // 2
    part = glow.crop((left, top, left + FULL.width, top + FULL.height))
    return ImageOps.colorize(part, inner.rgba[:3], outer.rgba[:3]).convert("RGBA")


def _ring(side: int, ink: tuple[int, int, int, int]) -> PilImage.Image:
    x, y = (FULL.width - side) // 2, (FULL.height - side) // 2
    box = (x, y, x + side, y + side)
    return _layer(lambda pen: pen.ellipse(box, outline=ink, width=2))


def _line(
    at: tuple[int, int],
    text: str,
    font: ImageFont.FreeTypeFont,
    ink: tuple[int, int, int, int],
) -> PilImage.Image:
    return _layer(lambda pen: pen.text(at, text, ink, font, "ms"))
