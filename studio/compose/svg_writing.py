"""Graphics as SVG, as far as SVG says the same: plates, gradients and texts stay what they are.

It follows the engine's own placements, so everything lies where it lies on air. Rectangles with
plain fills, linear gradients and radial ones become shapes; a line of text in one font becomes
text of that family, stretched to the width it has on air, and needs the font where it is opened.
What SVG or its readers would draw otherwise is embedded as a picture and told of: shadows, borders,
blur, groups with effects, codes, other shapes, text of several fonts.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from studio.compose.arrange import Arranger
from studio.compose.fonts import Face, FontBook
from studio.compose.outlines import Rounded
from studio.compose.sfnt import family_of, weight_of
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    BorderTile,
    ImageTile,
    LayerShadowTile,
    LayerTile,
    OutlineTile,
    Placement,
    QrTile,
    ShadowTile,
    ShapeTile,
    TextShadowTile,
    TextTile,
    TileSpec,
    tile_cache,
)
from studio.domain.overlay import Colour, Element, Fill, Gradient, GradientKind, Graphic, concrete
from studio.domain.podium import Box, Frame

if TYPE_CHECKING:
    from datetime import datetime

_HEAD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
)
_OPAQUE: Final = 255
_NAME_LETTERS: Final = 40


PICTURE_MARK: Final = " became a picture in the SVG."
"""How a sentence ends that tells of one."""
_ENTIRE: Final = "all of it"
_REASONS: Final = {
    BorderTile: "its border",
    LayerShadowTile: "its shadow",
    OutlineTile: "its outline",
    QrTile: "its code",
    ShadowTile: "its shadow",
    TextShadowTile: "its shadow",
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG text, what could not be drawn, and what of which element is a picture in it."""

    text: str
    faults: tuple[str, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    """The name of an element and what of it, `its shadow`; every pair once, from back to front."""

    @property
    def told(self) -> tuple[str, ...]:
        """What somebody who exports has to know, as sentences."""
        parts: dict[str, list[str]] = {}
        for element, part in self.pictures:
            parts.setdefault(element, []).append(part)
        sentences = (f"{name}: {', '.join(each)}{PICTURE_MARK}" for name, each in parts.items())
        return (*self.faults, *sentences)


def svg_of(
    graphic: Graphic, frame: Frame, fonts: FontBook, now: datetime, spots: Sequence[Box] = ()
) -> Drawing:
    """Return a graphic as SVG, as it is at a moment."""
    typesetter = Typesetter(fonts)
    writer = _Writer(typesetter)
    parts = [
        part
        for element, placements in Arranger(typesetter, frame, now, spots).each(graphic)
        for placement in placements
        for part in writer.parts(_name_of(element), placement)
    ]
    head = _HEAD.format(w=frame.width, h=frame.height)
    text = "\n".join((head, f"<title>{escape(graphic.document.name)}</title>", *parts, "</svg>\n"))
    return Drawing(text, tuple(dict.fromkeys(writer.faults)), tuple(writer.pictures))


class _Writer:
    """Writes placements; notes what became a picture, in order and once."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._tiles = tile_cache(typesetter)
        self._gradients = 0
        self.faults: list[str] = []
        self.pictures: dict[tuple[str, str], None] = {}

    def parts(self, name: str, placement: Placement) -> Iterator[str]:
        """Yield what a placement of an element is in SVG."""
        spec, x, y = placement.spec, placement.x, placement.y
        if isinstance(spec, ShapeTile) and _is_plain(spec):
            yield from self._rectangle(spec, x, y)
        elif isinstance(spec, TextTile) and _font_of(spec) is not None:
            yield from self._text(spec, x, y)
        else:
            yield from self._picture(name, spec, x, y)

    def _rectangle(self, spec: ShapeTile, x: int, y: int) -> Iterator[str]:
        outline = spec.outline
        if not isinstance(outline, Rounded):
            return
        size = (outline.width, outline.height)
        fill, definition = self._fill(spec.fill, size)
        yield from definition
        radius = min(outline.radii[0], *(side // 2 for side in size))
        yield (
            f'<rect transform="translate({x} {y})" width="{size[0]}" height="{size[1]}" '
            f'rx="{radius}" {fill}/>'
        )

    def _text(self, spec: TextTile, x: int, y: int) -> Iterator[str]:
        line, face = spec.line, _font_of(spec)
        if face is None or not isinstance(spec.fill, Colour):
            return
        data = face.read()
        width = round(self._typesetter.width(line), 2)
        family = quoteattr(f"{family_of(data)}, sans-serif")
        yield (
            f'<text x="{x}" y="{y}" font-family={family} font-weight="{weight_of(data)}" '
            f'font-size="{line.size_px}" textLength="{width}" lengthAdjust="spacingAndGlyphs" '
            f'xml:space="preserve" {_colour("fill", spec.fill)}>{escape(line.text)}</text>'
        )

    def _picture(self, name: str, spec: TileSpec, x: int, y: int) -> Iterator[str]:
        tile = self._tiles.get(spec)
        if tile.fault:
            self.faults.append(tile.fault)
        if not tile.image.width or not tile.image.height:
            return
        if not isinstance(spec, ImageTile):
            self.pictures[name, _reason(spec)] = None
        file = io.BytesIO()
        tile.image.save(file, "PNG")
        data = base64.b64encode(file.getvalue()).decode("ascii")
        yield (
            f'<image x="{x + tile.dx}" y="{y + tile.dy}" width="{tile.image.width}" '
            f'height="{tile.image.height}" href="data:image/png;base64,{data}"/>'
        )

    def _fill(self, fill: Fill, size: tuple[int, int]) -> tuple[str, list[str]]:
        if not isinstance(fill, Gradient):
            return _colour("fill", concrete(fill)), []
        self._gradients += 1
        name = f"g{self._gradients}"
        return f'fill="url(#{name})"', [_gradient(fill, name, size)]


def _is_plain(spec: ShapeTile) -> bool:
    """A rectangle with one radius, in a fill that SVG has."""
    is_conic = isinstance(spec.fill, Gradient) and spec.fill.kind is GradientKind.CONIC
    return isinstance(spec.outline, Rounded) and len(set(spec.outline.radii)) == 1 and not is_conic


def _reason(spec: TileSpec) -> str:
    """What of an element is a picture, and why."""
    match spec:
        case LayerTile(sigma=sigma):
            return f"{_ENTIRE} ({'blurred' if sigma > 0 else 'not opaque'})"
        case ShapeTile(outline=Rounded(radii=radii)) if len(set(radii)) == 1:
            return "its conic gradient"
        case ShapeTile(outline=Rounded()):
            return "its shape with different corners"
        case ShapeTile():
            return "its shape (no rectangle)"
        case TextTile(line=line) if len(line.runs) > 1:
            return "its text in several fonts"
        case TextTile(line=line) if line.letter_spacing:
            return "its text with letter spacing"
        case TextTile(fill=Gradient()):
            return "its text with a gradient"
        case _:
            return _REASONS.get(type(spec), _ENTIRE)


def _name_of(element: Element) -> str:
    """What an element is called in a sentence."""
    said = " ".join(str(getattr(element, "content", "")).split())
    return element.label or said[:_NAME_LETTERS] or type(element).__name__


def _font_of(spec: TextTile) -> Face | None:
    """The font of a line that SVG can set: one run, evenly spaced, in one colour."""
    line = spec.line
    is_plain = len(line.runs) == 1 and not line.letter_spacing and isinstance(spec.fill, Colour)
    face = line.runs[0].face if is_plain else None
    return face if isinstance(face, Face) else None


def _gradient(fill: Gradient, name: str, size: tuple[int, int]) -> str:
    stops = "".join(
        f'<stop offset="{stop.at:g}" {_colour("stop", concrete(stop.colour), "stop-color")}/>'
        for stop in sorted(fill.stops, key=lambda stop: stop.at)
    )
    width, height = size
    where = f'id="{name}" gradientUnits="userSpaceOnUse"'
    if fill.kind is GradientKind.RADIAL:
        x, y, reach = width * fill.centre_x, height * fill.centre_y, hypot(width, height) / 2
        circle = f'cx="{x:g}" cy="{y:g}" r="{reach * fill.reach:.3f}"'
        return f"<radialGradient {where} {circle}>{stops}</radialGradient>"
    across, down = cos(radians(fill.angle)), sin(radians(fill.angle))
    reach = (abs(width * across) + abs(height * down)) / 2
    x, y = across * reach, down * reach
    ends = (width / 2 - x, height / 2 - y, width / 2 + x, height / 2 + y)
    line = " ".join(f'{n}="{v:.3f}"' for n, v in zip(("x1", "y1", "x2", "y2"), ends, strict=True))
    return f"<linearGradient {where} {line}>{stops}</linearGradient>"


def _colour(part: str, colour: Colour, name: str = "fill") -> str:
    opacity = "" if colour.alpha == _OPAQUE else f' {part}-opacity="{colour.alpha / _OPAQUE:.4f}"'
    return f'{name}="#{bytes(colour.rgba[:3]).hex()}"{opacity}'
