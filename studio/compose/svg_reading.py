"""SVG drawings as graphics: a picture of the drawing, and its `{{name}}` texts as real texts.

What designers draw stays as they drew it: it is painted once, at import, with nothing from outside
the file. A text with a placeholder is taken out of the drawing and becomes a text of the document
with a field, where it stood, in its size, weight, colour and alignment. Text on a path, text in a
turned group and lines within one text cannot follow: such a text is refused by name, not misplaced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as Tree

from PIL import ImageColor

from studio import RESOURCES
from studio.compose.images import decoded
from studio.compose.svg_parsing import SVG, parse_svg
from studio.domain.errors import DrawingRefused, PictureRefused
from studio.domain.overlay import (
    ASSET_PREFIX,
    WHITE,
    Anchor,
    Area,
    Asset,
    Colour,
    Element,
    Field,
    Horizontal,
    Image,
    OverlayDocument,
    Text,
    TextFit,
    TextStyle,
    Weight,
    placeholders_of,
)
from studio.domain.podium import WIDE

MAX_SIDE: Final = 4096
_NUMBER: Final = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(px|pt|mm|cm|in)?\s*")
_TO_PX: Final = {None: 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96.0}
_TRANSFORM: Final = re.compile(r"(\w+)\s*\(([^)]*)\)")
_ALIGN: Final = {"middle": Horizontal.CENTRE, "end": Horizontal.RIGHT}
_ASCENT: Final = 0.97
"""From the top of a line to its baseline, in sizes of the text; Inter's."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A scale and a shift: what the groups around something do to it."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        return self.x + self.scale * x, self.y + self.scale * y


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as a graphic, and what it had that was left out, a sentence each."""

    document: OverlayDocument
    left_out: tuple[str, ...] = ()


def read_svg(data: bytes, name: str) -> Drawing:
    """Return a graphic of a drawing; raises DrawingRefused."""
    parsed = parse_svg(data)
    return Drawing(_document(parsed.root, name), parsed.left_out)


def _document(root: Tree.Element, name: str) -> OverlayDocument:
    width, height, place = _frame(root)
    texts: list[Text] = []
    _take_texts(root, place, {}, texts)
    picture = _drawn(Tree.tostring(root, encoding="unicode"), width, height)
    image = Image(
        ASSET_PREFIX + "drawing.png", width, height, anchor=Anchor(area=Area.FRAME), label="Drawing"
    )
    names = dict.fromkeys(n for text in texts for n in placeholders_of(text.content))
    elements: tuple[Element, ...] = (image, *texts)
    return OverlayDocument(
        name or "Drawing",
        elements,
        tuple(Field(n, n.replace("_", " ").capitalize()) for n in names),
        assets=(Asset("drawing.png", picture),),
    )


def _frame(root: Tree.Element) -> tuple[int, int, _Place]:
    """The drawing in podium pixels: as it says, scaled down to the frame where it is larger."""
    box = [float(n) for n in re.findall(r"[+-]?[\d.]+(?:e[+-]?\d+)?", root.get("viewBox", ""))]
    x, y, box_width, box_height = box if len(box) == _BOX_PARTS else (0.0, 0.0, 0.0, 0.0)
    width = _length(root.get("width")) or box_width
    height = _length(root.get("height")) or box_height
    if not (0 < width <= MAX_SIDE * 4 and 0 < height <= MAX_SIDE * 4):
        raise DrawingRefused("It does not say how large it is.")
    fit = min(1.0, WIDE.width / width, 960 / height)
    scale = fit * (width / box_width if box_width > 0 else 1.0)
    place = _Place(scale, -x * scale, -y * scale)
    return max(1, round(width * fit)), max(1, round(height * fit)), place


_BOX_PARTS: Final = 4


def _length(text: str | None) -> float:
    found = _NUMBER.fullmatch(text or "")
    return float(found[1]) * _TO_PX[found[2]] if found else 0.0


def _take_texts(
    part: Tree.Element, place: _Place, style: dict[str, str], texts: list[Text]
) -> None:
    """Move texts with placeholders out of the drawing, with what groups say about them."""
    for child in list(part):
        own = {**style, **_style(child)}
        content = " ".join("".join(child.itertext()).split())
        names = placeholders_of(content) if child.tag == SVG + "text" else ()
        if names:
            texts.append(_text(child, content, _inside(place, child, content), own))
            part.remove(child)
        elif _has_placeholder(child):
            _take_texts(child, _inside(place, child, content), own, texts)


def _has_placeholder(part: Tree.Element) -> bool:
    return any(placeholders_of("".join(t.itertext())) for t in part.iter(SVG + "text"))


def _inside(place: _Place, part: Tree.Element, content: str) -> _Place:
    for deed, numbers in _TRANSFORM.findall(part.get("transform", "")):
        values = [float(n) for n in re.findall(r"[+-]?[\d.]+(?:e[+-]?\d+)?", numbers)]
        match deed, values:
            case "translate", [x, *rest]:
                place = _Place(place.scale, *place.of(x, rest[0] if rest else 0.0))
            case "scale", [factor] | [factor, _]:
                place = _Place(place.scale * factor, place.x, place.y)
            case "matrix", [a, 0.0, 0.0, d, x, y] if a == d and a > 0:
                place = _Place(place.scale * a, *place.of(x, y))
            case _:
                raise DrawingRefused(f"The text {content!r} is turned or stretched.")
    return place


def _text(part: Tree.Element, content: str, place: _Place, style: dict[str, str]) -> Text:
    if any(child.tag == SVG + "textPath" for child in part.iter()):
        raise DrawingRefused(f"The text {content!r} follows a path.")
    span = next((c for c in part if c.tag == SVG + "tspan"), None)
    if span is not None:
        style = {**style, **_style(span)}
    x, y = place.of(_at(part, span, "x"), _at(part, span, "y"))
    size = max(4, min(400, round((_length(style.get("font-size")) or 16.0) * place.scale)))
    align = _ALIGN.get(style.get("text-anchor", ""), Horizontal.LEFT)
    anchor = Anchor(align, dx=_offset(round(x), align), dy=round(y - size * _ASCENT))
    anchor = Anchor(align, anchor.vertical, anchor.dx, anchor.dy, Area.FRAME)
    family = style.get("font-family", "Inter").split(",")[0].strip(" '\"") or "Inter"
    look = TextStyle(size, _colour(style.get("fill")), family, _weight(style), align)
    return Text(content, look, anchor=anchor, fit=TextFit.NONE, label=content)


def _offset(x: int, align: Horizontal) -> int:
    """From the edge or the centre of the frame that the text hangs on."""
    return x - {Horizontal.LEFT: 0, Horizontal.CENTRE: WIDE.width // 2}.get(align, WIDE.width)


def _at(part: Tree.Element, span: Tree.Element | None, name: str) -> float:
    inner = span.get(name) if span is not None else None
    return _length((inner or part.get(name) or "0").split()[0])


def _style(part: Tree.Element) -> dict[str, str]:
    wanted = ("font-size", "font-family", "font-weight", "fill", "text-anchor")
    style = {name: value for name in wanted if (value := part.get(name))}
    for pair in part.get("style", "").split(";"):
        name, _, value = pair.partition(":")
        if name.strip() in wanted:
            style[name.strip()] = value.strip()
    return style


_BOLD: Final = {"bold": 700, "bolder": 700, "normal": 400, "lighter": 400}


def _weight(style: dict[str, str]) -> Weight:
    text = style.get("font-weight", "400")
    number = _BOLD.get(text) or int(_length(text)) or 400
    steps = ((650, Weight.BOLD), (550, Weight.SEMIBOLD), (450, Weight.MEDIUM))
    return next((weight for least, weight in steps if number >= least), Weight.REGULAR)


def _colour(text: str | None) -> Colour:
    text = (text or "#000000").strip()
    try:
        red, green, blue, *alpha = ImageColor.getrgb(text)
        return Colour(red, green, blue, *alpha)
    except ValueError:  # a gradient, or no colour at all
        return WHITE


def _drawn(text: str, width: int, height: int) -> bytes:
    import resvg_py  # noqa: PLC0415 - only who imports drawings has it loaded

    try:
        data = bytes(
            resvg_py.svg_to_bytes(
                svg_string=text,
                width=width,
                height=height,
                dpi=96.0,
                skip_system_fonts=True,
                font_dirs=[str(RESOURCES / "fonts")],
                font_family="Inter",
                sans_serif_family="Inter",
            )
        )
        decoded(data)
    except (ValueError, PictureRefused) as error:
        raise DrawingRefused("It cannot be drawn.") from error
    return data
