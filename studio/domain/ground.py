"""What lies under everything in a room: its colour, also as a graphic to draw others on."""

from __future__ import annotations

from typing import Final

from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Colour,
    Graphic,
    OverlayDocument,
    colour_from_text,
)
from studio.domain.podium import FULL

ROOM_COLOUR: Final = Colour(0x12, 0x12, 0x12)
"""What a room without a colour of its own shows in gaps (protocol, section 1.2)."""


def readable_colour(colour: str) -> Colour:
    """Return a room's colour, opaque; the rooms' usual one for a colour that nobody can read."""
    red, green, blue, _ = (colour_from_text(colour) or ROOM_COLOUR).rgba
    return Colour(red, green, blue)


def ground(colour: str) -> Graphic:
    """Return a graphic that fills every frame with a room's colour (`#rrggbb`)."""
    box = Box(FULL.width, FULL.height, readable_colour(colour), anchor=Anchor(area=Area.FRAME))
    return Graphic(OverlayDocument("Ground", (box,)))
