"""New elements, so dressed that they can be seen at once: in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from studio.domain.editing.copying import retold
from studio.domain.editing.scene import Scene, hung, sized
from studio.domain.editing.tree import fresh_ids, ids_of
from studio.domain.overlay import (
    BODY,
    HEADING,
    Anchor,
    Area,
    Box,
    Clock,
    ColourRef,
    Countdown,
    CountUp,
    Element,
    Ellipse,
    Gradient,
    Horizontal,
    Image,
    Line,
    OverlayDocument,
    Polygon,
    Progress,
    QrCode,
    Score,
    Stroke,
    Text,
    TextStyle,
    Ticker,
    Vertical,
    Weight,
    area_of,
)
from studio.domain.podium import Box as PodiumBox

INK: Final = ColourRef("theme:ink")
ACCENT: Final = ColourRef("theme:accent")
GROUND: Final = ColourRef("theme:ground", 235)
_LEAST_DRAWN: Final = 8
"""A rectangle drawn with the mouse that is smaller than this was a click."""


def _style(size_px: int, weight: Weight = Weight.SEMIBOLD, family: str = HEADING) -> TextStyle:
    return TextStyle(size_px, INK, family, weight)


def _figures(size_px: int) -> TextStyle:
    return replace(_style(size_px), tabular=True)


_KINDS: Final[dict[str, Callable[[], Element]]] = {
    "text": lambda: Text("Text", _style(44)),
    "box": lambda: Box(
        480, 120, Gradient.between(GROUND, ColourRef("theme:ground_2", 235)), radii=(12,)
    ),
    "image": lambda: Image("theme:logo", 200, 200),
    "ellipse": lambda: Ellipse(160, 160, ACCENT),
    "line": lambda: Line(400, 0, Stroke(ACCENT, 4)),
    "polygon": lambda: Polygon(((0, 0), (220, 0), (180, 80), (0, 80)), ACCENT),
    "qr": lambda: QrCode("https://example.com", 180),
    "clock": lambda: Clock(_figures(44)),
    "countdown": lambda: Countdown(_figures(64), duration="5:00"),
    "count_up": lambda: CountUp(_figures(44)),
    "ticker": lambda: Ticker("First item\nSecond item", _style(30, family=BODY), 900),
    "score": lambda: Score(
        520, 72, "HOME", "AWAY", "0", "0", _style(28), _figures(32), GROUND, ACCENT, radius=8
    ),
    "progress": lambda: Progress(480, 16, ACCENT, GROUND, value="0.5", radius=8),
}
KINDS: Final = tuple(_KINDS)
"""What can be added, in the order of the tool bar."""


def kind_of(element: Element) -> str:
    """Return what an element is called in `KINDS`; `group` for a group."""
    found = (kind for kind, make in _KINDS.items() if type(make()) is type(element))
    return next(found, "group")


def created(
    scene: Scene, kind: str, box: PodiumBox | None, words: Callable[[str], str] = str
) -> tuple[OverlayDocument, str]:
    """Return the document with a new element on top, in a box or in the middle, and its id.

    What it says at first is said in words.
    """
    name = next(fresh_ids(ids_of(scene.document)))
    element = replace(retold(_KINDS[kind](), words), id=name)
    if box is not None and min(box.width, box.height) < _LEAST_DRAWN and kind != "line":
        element = _put(scene, element, (box.x, box.y))
    elif box is not None and max(box.width, box.height) >= _LEAST_DRAWN:
        element = _put(scene, _filling(scene, element, box), (box.x, box.y))
    else:
        centre = Anchor(Horizontal.CENTRE, Vertical.MIDDLE, area=Area.FRAME)
        element = replace(element, anchor=centre)
    document = scene.document
    return replace(document, elements=(*document.elements, element)), name


def _filling(scene: Scene, element: Element, box: PodiumBox) -> Element:
    width, height = scene.size(element)
    if isinstance(element, Text):
        return replace(element, max_width=box.width)
    return sized(element, box, PodiumBox(box.x, box.y, width, height))


def _put(scene: Scene, element: Element, at: tuple[int, int]) -> Element:
    area = area_of(element.anchor, scene.frame, scene.spots)
    return element if area is None else hung(scene, element, at, area)
