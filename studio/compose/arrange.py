"""From a filled graphic to placements: what is drawn where, in a frame, at a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from studio.compose.image_tile import Embedded, FileVersion, ImageTile, Missing, Source
from studio.compose.text import Line, Room, Typesetter
from studio.compose.tiles import BoxShadowTile, BoxTile, Placement, TextShadowTile, TextTile
from studio.domain.overlay import (
    ASSET_PREFIX,
    Box,
    Clock,
    Element,
    Graphic,
    Image,
    Text,
    TextStyle,
    aligned,
    placed,
)
from studio.domain.podium import Frame

if TYPE_CHECKING:
    from datetime import datetime

UNKNOWN_TIME: Final = "--:--"
"""Shown by a clock whose time zone this computer does not know: no time beats a wrong time."""


class Arranger:
    """Places the elements of one frame at one moment."""

    def __init__(self, typesetter: Typesetter, frame: Frame, now: datetime) -> None:
        self._typesetter = typesetter
        self._frame = frame
        self._now = now

    def placements(self, graphic: Graphic) -> Iterator[Placement]:
        """Yield the placements of a graphic from back to front."""
        for element in graphic.document.elements:
            yield from self._element(element, graphic)

    def _element(self, element: Element, graphic: Graphic) -> Iterator[Placement]:
        match element:
            case Text():
                room = Room(element.max_width, element.min_size_px)
                line = self._typesetter.line(graphic.filled(element.content), element.style, room)
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
                assert_never(element)

    def _line(self, line: Line, element: Text | Clock) -> Iterator[Placement]:
        above, below = self._typesetter.extent(element.style)
        width = math.ceil(self._typesetter.width(line))
        room = width if element.max_width is None else element.max_width
        box = placed(element.anchor, room, above + below, self._frame)
        x = box.x + aligned(element.style.align, room - width)
        yield from text_placements(line, element.style, (x, box.y + above))

    def _box(self, element: Box) -> Iterator[Placement]:
        width, height = element.width, element.height
        box = placed(element.anchor, width, height, self._frame)
        shadow = element.shadow
        if shadow is not None:
            sigma = shadow.blur_px / 2
            spec = BoxShadowTile(width, height, element.radius, sigma, shadow.colour)
            yield Placement(spec, box.x + shadow.dx, box.y + shadow.dy)
        yield Placement(BoxTile(width, height, element.radius, element.fill), box.x, box.y)

    def _image(self, element: Image, graphic: Graphic) -> Iterator[Placement]:
        source = graphic.filled(element.source).strip()
        if not source:
            return
        box = placed(element.anchor, element.width, element.height, self._frame)
        tile = ImageTile(
            source=_source(source, graphic),
            width=element.width,
            height=element.height,
            fit=element.fit,
            radius=element.radius,
            opacity=element.opacity,
        )
        yield Placement(tile, box.x, box.y)


def text_placements(line: Line, style: TextStyle, pen: tuple[int, int]) -> Iterator[Placement]:
    """Yield a line's shadow and the line; the pen is where it starts on the baseline."""
    x, y = pen
    if not line.text.strip():
        return
    shadow = style.shadow
    if shadow is not None:
        spec = TextShadowTile(line, shadow.blur_px / 2, shadow.colour)
        yield Placement(spec, x + shadow.dx, y + shadow.dy)
    yield Placement(TextTile(line, style.colour), x, y)


def clock_text(clock: Clock, now: datetime) -> str:
    """Return what a clock shows; a `now` without a zone is this computer's time."""
    try:
        zone = ZoneInfo(clock.timezone) if clock.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        return UNKNOWN_TIME
    return now.astimezone(zone).strftime(clock.format)


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
