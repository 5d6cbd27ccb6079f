"""From a filled graphic to placements: what is drawn where, in a frame, at a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.compose.image_tile import Embedded, FileVersion, ImageTile, Missing, Source
from studio.compose.text import Line, Room, Typesetter
from studio.compose.tiles import BoxShadowTile, BoxTile, Placement, TextShadowTile, TextTile
from studio.domain.overlay import (
    ASSET_PREFIX,
    WHITE,
    Box,
    Clock,
    Colour,
    Element,
    Gradient,
    Graphic,
    Image,
    Text,
    TextFit,
    TextStyle,
    aligned,
    clock_text,
    concrete,
    placed,
    resolved,
)
from studio.domain.podium import Box as PodiumBox
from studio.domain.podium import Frame

if TYPE_CHECKING:
    from datetime import datetime


class Arranger:
    """Places the elements of one frame at one moment."""

    def __init__(
        self,
        typesetter: Typesetter,
        frame: Frame,
        now: datetime,
        spots: Sequence[PodiumBox] = (),
    ) -> None:
        self._typesetter = typesetter
        self._frame = frame
        self._now = now
        self._spots = tuple(spots)

    def placements(self, graphic: Graphic) -> Iterator[Placement]:
        """Yield the placements of a graphic from back to front."""
        for element in resolved(graphic, self._frame, self._spots):
            yield from self._element(element, graphic)

    def _element(self, element: Element, graphic: Graphic) -> Iterator[Placement]:
        match element:
            case Text():
                line = self._typesetter.line(element.content, element.style, _room(element))
                yield from self._line(line, element)
            case Clock():
                text, room = clock_text(element, self._now), Room(element.max_width)
                line = self._typesetter.line(text, element.style, room, is_tabular=True)
                yield from self._line(line, element)
            case Box():
                yield from self._box(element)
            case Image():
                yield from self._image(element, graphic)
            case _:
                return

    def _placed(self, element: Element, width: int, height: int) -> PodiumBox:
        """Where an element lies; what `resolved` lets through hangs on something that is there."""
        box = placed(element.anchor, width, height, self._frame, self._spots)
        return box or PodiumBox(0, 0, width, height)

    def _line(self, line: Line, element: Text | Clock) -> Iterator[Placement]:
        above, below = self._typesetter.extent(element.style)
        width = math.ceil(self._typesetter.width(line))
        room = width if element.max_width is None else element.max_width
        box = self._placed(element, room, above + below)
        x = box.x + aligned(element.style.align, room - width)
        yield from text_placements(line, element.style, (x, box.y + above))

    def _box(self, element: Box) -> Iterator[Placement]:
        width, height, radius = element.width, element.height, element.radii[0]
        box = self._placed(element, width, height)
        shadow = element.shadow
        if shadow is not None:
            sigma = shadow.blur_px / 2
            spec = BoxShadowTile(width, height, radius, sigma, concrete(shadow.colour))
            yield Placement(spec, box.x + shadow.dx, box.y + shadow.dy)
        if element.fill is not None:
            yield Placement(BoxTile(width, height, radius, element.fill), box.x, box.y)

    def _image(self, element: Image, graphic: Graphic) -> Iterator[Placement]:
        source = element.source.strip()
        if not source:
            return
        box = self._placed(element, element.width, element.height)
        tile = ImageTile(
            source=_source(source, graphic),
            width=element.width,
            height=element.height,
            fit=element.fit,
            radius=element.radius,
            opacity=element.opacity,
        )
        yield Placement(tile, box.x, box.y)


def _ink(style: TextStyle) -> Colour:
    return concrete(style.colour) if not isinstance(style.colour, Gradient) else WHITE


def _room(text: Text) -> Room:
    if text.fit is TextFit.NONE:
        return Room()
    if text.fit is TextFit.ELLIPSIS:
        return Room(text.max_width)
    return Room(text.max_width, text.min_size_px or text.style.size_px // 2)


def text_placements(line: Line, style: TextStyle, pen: tuple[int, int]) -> Iterator[Placement]:
    """Yield a line's shadow and the line; the pen is where it starts on the baseline."""
    x, y = pen
    if not line.text.strip():
        return
    shadow = style.shadow
    if shadow is not None:
        spec = TextShadowTile(line, shadow.blur_px / 2, concrete(shadow.colour))
        yield Placement(spec, x + shadow.dx, y + shadow.dy)
    yield Placement(TextTile(line, _ink(style)), x, y)


def _source(source: str, graphic: Graphic) -> Source:
    if source.startswith(ASSET_PREFIX):
        name = source.removeprefix(ASSET_PREFIX)
        found = (Embedded(asset) for asset in graphic.document.assets if asset.name == name)
        return next(found, Missing(source))
    try:
        path = Path(source)
        facts = path.stat()
    except (OSError, ValueError):
        return Missing(source)
    return FileVersion(path, facts.st_mtime_ns, facts.st_size)
