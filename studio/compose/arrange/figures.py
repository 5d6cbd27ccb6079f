"""Boxes, ellipses, lines, polygons, pictures, QR codes."""

from __future__ import annotations

from pathlib import Path

from studio.compose.arrange.setting import Setting
from studio.compose.arrange.texts import figure
from studio.compose.outlines import Closed, Outline, Oval, Rounded, Stretch
from studio.compose.tiles import (
    Embedded,
    FileVersion,
    ImageTile,
    Missing,
    Placement,
    QrTile,
    ShapeTile,
    Source,
)
from studio.domain.overlay import (
    ASSET_PREFIX,
    LOGO,
    Box,
    Ellipse,
    Graphic,
    Image,
    Line,
    Polygon,
    QrCode,
    concrete,
)

Figure = Box | Ellipse | Polygon


def outline_of(element: Figure) -> Outline | None:
    """Return the shape of an element, None for one without an area."""
    if element.width <= 0 or element.height <= 0:
        return None
    match element:
        case Box():
            return Rounded(element.width, element.height, element.radii)
        case Ellipse():
            return Oval(element.width, element.height)
        case Polygon():
            return Closed(element.points) if element.points else None


def set_figure(element: Figure) -> Setting:
    """Set a shape with its border."""
    outline = outline_of(element)
    parts = () if outline is None else figure(outline, element.fill, element.border)
    return Setting(element.width, element.height, parts)


def set_straight(line: Line) -> Setting:
    """Set a line."""
    width_px = line.stroke.width_px
    if width_px <= 0 or (line.width, line.height) == (0, 0):
        return Setting(line.width, line.height)
    outline = Stretch(line.width, line.height, width_px, line.is_rising)
    return Setting(
        line.width, line.height, (Placement(ShapeTile(outline, line.stroke.colour), 0, 0),)
    )


def set_image(image: Image, graphic: Graphic) -> Setting:
    """Set a picture; without a source it is nothing, one that is missing is told when drawn."""
    source = _source(image.source.strip(), graphic)
    if source is None or image.width <= 0 or image.height <= 0:
        return Setting(image.width, image.height)
    tile = ImageTile(
        source=source,
        width=image.width,
        height=image.height,
        fit=image.fit,
        radius=image.radius,
        tint=None if image.tint is None else concrete(image.tint),
    )
    return Setting(image.width, image.height, (Placement(tile, 0, 0),))


def set_code(code: QrCode) -> Setting:
    """Set a QR code; without content it is nothing."""
    content = code.content.strip()
    if not content or code.size <= 0:
        return Setting(code.size, code.size)
    light = None if code.light is None else concrete(code.light)
    tile = QrTile(content, code.size, concrete(code.dark), light, code.quiet_zone)
    return Setting(code.size, code.size, (Placement(tile, 0, 0),))


def _source(source: str, graphic: Graphic) -> Source | None:
    if source == LOGO:
        return None if graphic.theme.logo is None else Embedded(graphic.theme.logo)
    if not source:
        return None
    if source.startswith(ASSET_PREFIX):
        name = source.removeprefix(ASSET_PREFIX)
        found = (Embedded(asset) for asset in graphic.document.assets if asset.name == name)
        return next(found, Missing(source))
    return _file(source)


def _file(source: str) -> Source:
    try:
        path = Path(source)
        facts = path.stat()
    except (OSError, ValueError):
        return Missing(source)
    return FileVersion(path, facts.st_mtime_ns, facts.st_size)
