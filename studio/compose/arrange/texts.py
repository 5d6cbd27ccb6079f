"""Texts, and everything that shows one line."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from studio.compose.arrange.setting import Setting, moved
from studio.compose.outlines import Outline, Rounded
from studio.compose.text import Line, Room, Typesetter
from studio.compose.tiles import (
    BorderTile,
    OutlineTile,
    Placement,
    ShapeTile,
    TextShadowTile,
    TextTile,
)
from studio.domain.overlay import (
    Fill,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    aligned,
    concrete,
    lifted,
)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of a text, their first baseline and how far the others are apart."""

    lines: tuple[Line, ...]
    width: int
    height: int
    above: int
    step: int = 0


def set_text(text: Text, typesetter: Typesetter) -> Setting:
    """Set a text; one that says nothing draws nothing, but for a plate of a fixed size."""
    plate = text.background
    block = _block(text, typesetter)
    if not text.content.strip():
        if plate is None or not plate.is_fixed:
            return Setting(text.max_width or 0, text.max_height or block.height)
        block = _Block((), 0, block.height, block.above)
    hugs = plate is not None and not plate.is_fixed
    width = block.width if hugs or text.max_width is None else text.max_width
    height = block.height if hugs or text.max_height is None else text.max_height
    top, right, bottom, left = _padding(plate)
    size = (width + left + right, height + top + bottom)
    y = lifted(text.vertical, height - block.height)
    lines = moved(_lines(block, text.style, width, typesetter), left, top + y)
    return Setting(*size, (*_plate(plate, size), *lines))


def set_line(text: str, style: TextStyle, max_width: int | None, typesetter: Typesetter) -> Setting:
    """Set one line in tabular figures, as what counts and ticks shows it."""
    line = typesetter.line(text, style, Room(max_width), is_tabular=True)
    above, below = typesetter.extent(style)
    own = math.ceil(typesetter.width(line))
    width = own if max_width is None else max_width
    x = aligned(style.align, width - own)
    return Setting(width, above + below, tuple(text_placements(line, style, (x, above))))


def text_placements(line: Line, style: TextStyle, pen: tuple[int, int]) -> Iterator[Placement]:
    """Yield a line's shadow, its outline and the line; the pen starts on the baseline."""
    x, y = pen
    if not line.text.strip():
        return
    shadow, outline = style.shadow, style.outline
    outline_px = outline.width_px if outline is not None else 0
    if shadow is not None:
        spec = TextShadowTile(line, shadow.blur_px / 2, concrete(shadow.colour), outline_px)
        yield Placement(spec, x + shadow.dx, y + shadow.dy)
    if outline is not None and outline_px > 0:
        yield Placement(OutlineTile(line, outline_px, outline.colour), x, y)
    yield Placement(TextTile(line, style.colour), x, y)


def figure(outline: Outline, fill: Fill | None, border: Stroke | None) -> tuple[Placement, ...]:
    """Return a shape and its border, as far as it has them."""
    parts: list[Placement] = []
    if fill is not None:
        parts.append(Placement(ShapeTile(outline, fill), 0, 0))
    if border is not None and border.width_px > 0:
        parts.append(Placement(BorderTile(outline, border.width_px, border.colour), 0, 0))
    return tuple(parts)


def _block(text: Text, typesetter: Typesetter) -> _Block:
    if text.fit is TextFit.WRAP:
        room = Room(text.max_width, _smallest(text), text.max_height, text.line_height)
        set_ = typesetter.paragraph(text.content, text.style, room)
        width = max((math.ceil(typesetter.width(line)) for line in set_.lines), default=0)
        return _Block(set_.lines, width, set_.height, set_.above, set_.step)
    line = typesetter.line(text.content, text.style, _room(text))
    above, below = typesetter.extent(text.style)
    return _Block((line,), math.ceil(typesetter.width(line)), above + below, above)


def _room(text: Text) -> Room:
    match text.fit:
        case TextFit.NONE:
            return Room()
        case TextFit.ELLIPSIS:
            return Room(text.max_width)
        case _:
            return Room(text.max_width, _smallest(text))


def _smallest(text: Text) -> int:
    return max(text.min_size_px or text.style.size_px // 2, 4)


def _lines(
    block: _Block, style: TextStyle, width: int, typesetter: Typesetter
) -> Iterator[Placement]:
    for index, line in enumerate(block.lines):
        x = aligned(style.align, width - math.ceil(typesetter.width(line)))
        yield from text_placements(line, style, (x, block.above + index * block.step))


def _padding(plate: TextBackground | None) -> tuple[int, int, int, int]:
    if plate is None:
        return 0, 0, 0, 0
    top, right, bottom, left = plate.padding * 4 if len(plate.padding) == 1 else plate.padding
    return top, right, bottom, left


def _plate(plate: TextBackground | None, size: tuple[int, int]) -> tuple[Placement, ...]:
    if plate is None or min(size) <= 0:
        return ()
    return figure(Rounded(*size, (plate.radius,)), plate.fill, plate.border)
