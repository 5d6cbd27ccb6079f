"""A lower third as somebody draws it, in a scene."""

from __future__ import annotations

from studio.domain.editing.scene import Scene
from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Colour,
    Field,
    Horizontal,
    OverlayDocument,
    Text,
    TextStyle,
    Vertical,
)
from studio.domain.podium import WIDE
from studio.domain.podium import Box as Place

RED = Colour(200, 0, 0)
STYLE = TextStyle(40)
LOW = Anchor(Horizontal.LEFT, Vertical.BOTTOM, 10, -10)
PLATE = Box(400, 100, RED, id="e1", anchor=LOW)
NAME = Text("{{name}}", STYLE, id="e2", anchor=LOW, max_width=300)
BADGE = Box(50, 40, RED, id="e3", anchor=Anchor(Horizontal.RIGHT, Vertical.TOP, -5, 5, Area.FRAME))
STRAP = Text("Seat", STYLE, id="e4", anchor=Anchor(area=Area.SPOT, spot=1))
DOCUMENT = OverlayDocument("Strap", (PLATE, NAME, BADGE, STRAP), (Field("name", "Name", "Anna"),))
SPOTS = (Place(0, 0, 640, 720), Place(640, 0, 640, 720))
SCENE = Scene(DOCUMENT, WIDE, SPOTS, {"e2": (120, 50), "e4": (90, 50)})


def scene_of(document: OverlayDocument) -> Scene:
    return Scene(document, WIDE, SPOTS, SCENE.sizes)
