"""A graphic with a line in every script, for the golden pictures."""

from __future__ import annotations

from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Colour,
    Element,
    Graphic,
    Horizontal,
    OverlayDocument,
    Shadow,
    Text,
    TextStyle,
    Weight,
)
from studio.domain.podium import Frame

LATIN = "Anna Lind · Zoë Šimůnek · Łukasz"
GERMAN = "Dr. Jörg Müßig-Österreicher, Köln"
ARABIC = "محمد صلاح: Live من الرياض (2024)"
HEBREW = "שָׁלוֹם Anna, כאן Studio 7!"
HINDI = "नमस्ते दुनिया · क्षत्रिय श्री"
THAI = "สวัสดีชาวโลก กำลังถ่ายทอดสดที่นี่"
JAPANESE = "東京スタジオから News です。"
EMOJI = "Go 👩\u200d🚀 ❤\ufe0f 🇦🇹 👍🏽 Team"

_GROUND = Colour(15, 23, 42, 235)
_SHADOW = Shadow(Colour(0, 0, 0, 160), 0, 2, 6)
_MARGIN = 60


def sheet(lines: tuple[str, ...], frame: Frame) -> Graphic:
    """Every line twice: regular with a shadow, and bold and smaller at the right edge."""
    high = (frame.height - 2 * _MARGIN) // len(lines)
    elements: list[Element] = [Box(frame.width, frame.height, _GROUND, anchor=_at(0, 0))]
    for index, line in enumerate(lines):
        y = _MARGIN + index * high
        large = TextStyle(44, shadow=_SHADOW)
        small = TextStyle(28, Colour(219, 234, 254), weight=Weight.BOLD)
        elements.append(Text(line, large, anchor=_at(_MARGIN, y)))
        right = Anchor(Horizontal.RIGHT, dx=-_MARGIN, dy=y + 10, area=Area.FRAME)
        elements.append(Text(line, small, anchor=right))
    return Graphic(OverlayDocument("Scripts", tuple(elements)))


def _at(dx: int, dy: int) -> Anchor:
    return Anchor(dx=dx, dy=dy, area=Area.FRAME)
