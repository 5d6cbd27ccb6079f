"""Seat cards: what stands for a person where there is no picture of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from studio.compose.arrange import text_placements
from studio.compose.card import Card
from studio.compose.outlines import Rounded
from studio.compose.shapes import filled
from studio.compose.text import Room, Typesetter
from studio.compose.tiles import Placement, ShapeTile, Tile
from studio.domain.overlay import WHITE, Colour, Gradient, TextStyle, Weight, initials
from studio.domain.overlay_json import colour_from_hex
from studio.domain.podium import SHORT_NAME_WIDTH, Box

_GROUND: Final = Colour(0x14, 0x16, 0x1A)
_QUIET: Final = Colour(0x9A, 0xA3, 0xAF)
_FREE_TOP: Final = Colour(0x1F, 0x23, 0x2B)
_FREE_BOTTOM: Final = Colour(0x19, 0x1C, 0x22)
_NOTHING: Final = Colour(0, 0, 0, 0)
_DIM: Final = Colour(0x6B, 0x74, 0x82)
_TOP_SHARE, _BOTTOM_SHARE, _DISC_SHARE = 0.34, 0.18, 0.75
"""How much of the person's colour is in the card and in the disc, the rest is the desk's ground."""
_LIGHT_FROM: Final = 0.32
"""The luminance from which dark letters are easier to read than white ones."""
_PLATE: Final = Colour(0, 0, 0, 90)
_FREE_PLATE: Final = Colour(0x19, 0x1C, 0x22)
_EDGE: Final = Colour(0, 0, 0, 110)
_LIGHT_EDGE: Final = Colour(255, 255, 255, 26)
_DASH_PX: Final = 12
_SMALLEST_EDGED: Final = 8
_DOWN: Final = 90
"""The angle of a gradient."""


@dataclass(frozen=True, slots=True)
class GroundTile:
    """The ground of a card, with an edge that sets it off from its neighbours."""

    width: int
    height: int
    fill: Gradient
    is_dashed: bool

    def draw(self, typesetter: Typesetter) -> Tile:  # noqa: ARG002 - the interface of all specs
        """Draw the ground from its top left."""
        image = filled(Image.new("L", (self.width, self.height), 255), self.fill)
        if min(image.size) < _SMALLEST_EDGED:
            return Tile(image)
        edges = Image.new("RGBA", image.size)
        pen = ImageDraw.Draw(edges)
        outer = (0, 0, self.width - 1, self.height - 1)
        pen.rectangle(outer, outline=_EDGE.rgba, width=2)
        if self.is_dashed:
            self._dash(pen)
        else:
            pen.rectangle((2, 2, self.width - 3, self.height - 3), outline=_LIGHT_EDGE.rgba)
        image.alpha_composite(edges)
        return Tile(image)

    def _dash(self, pen: ImageDraw.ImageDraw) -> None:
        inset = _DASH_PX
        right, bottom = self.width - 1 - inset, self.height - 1 - inset
        for x in range(inset, right, 2 * _DASH_PX):
            end = min(x + _DASH_PX, right)
            pen.line((x, inset, end, inset), _DIM.rgba, 2)
            pen.line((x, bottom, end, bottom), _DIM.rgba, 2)
        for y in range(inset, bottom, 2 * _DASH_PX):
            end = min(y + _DASH_PX, bottom)
            pen.line((inset, y, inset, end), _DIM.rgba, 2)
            pen.line((right, y, right, end), _DIM.rgba, 2)


class CardSetter:
    """Places the parts of cards."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter

    def placements(self, card: Card) -> Iterator[Placement]:
        """Yield the placements of a card from back to front."""
        yield self._ground(card)
        if card.is_empty:
            style = TextStyle(_within(card.box.height // 10, 14, 34), _DIM, weight=Weight.MEDIUM)
            yield from self._centred(card.title, style, card.box, card.box.height // 2)
        else:
            yield from self._person(card)
        yield from self._number(card)

    def _ground(self, card: Card) -> Placement:
        box, tint = card.box, _colour(card)
        top, bottom = _mixed(tint, _TOP_SHARE), _mixed(tint, _BOTTOM_SHARE)
        if card.is_empty:
            top, bottom = _FREE_TOP, _FREE_BOTTOM
        if card.is_clear:
            top, bottom = _NOTHING, _NOTHING
        fill = Gradient.between(top, bottom, _DOWN)
        return Placement(GroundTile(box.width, box.height, fill, card.is_empty), box.x, box.y)

    def _person(self, card: Card) -> Iterator[Placement]:
        """Initials on a disc in the middle, the name below where the room would show one."""
        box = card.box
        disc = _within(min(box.width, box.height) * 2 // 5, 32, 200)
        is_named = box.width >= SHORT_NAME_WIDTH and box.height >= SHORT_NAME_WIDTH * 2 // 5
        size = _within(disc // 4, 15, 44)
        top = (box.height - disc - (size * 7 // 4 if is_named else 0)) * 9 // 20
        tint = _mixed(_colour(card), _DISC_SHARE)
        x = box.x + (box.width - disc) // 2
        yield Placement(ShapeTile(Rounded(disc, disc, (disc // 2,)), tint), x, box.y + top)
        style = TextStyle(disc * 2 // 5, _ink_on(tint), weight=Weight.SEMIBOLD)
        yield from self._centred(initials(card.title), style, box, top + disc // 2)
        if is_named:
            style = TextStyle(size, WHITE, weight=Weight.SEMIBOLD)
            yield from self._centred(card.title, style, box, top + disc + size * 5 // 4)

    def _centred(self, text: str, style: TextStyle, box: Box, y: int) -> Iterator[Placement]:
        """A line whose capitals are centred on a height inside a box."""
        room = Room(max(box.width - 2 * style.size_px, 1), max(style.size_px * 2 // 3, 4))
        line = self._typesetter.line(text, style, room)
        x = box.x + (box.width - round(self._typesetter.width(line))) // 2
        yield from text_placements(line, style, (x, box.y + y + line.size_px * 4 // 11))

    def _number(self, card: Card) -> Iterator[Placement]:
        """The number on a plate in the top left corner; big, as monitors show a quarter of this."""
        if not card.subtitle:
            return
        size = _within(min(card.box.width, card.box.height) // 6, 13, 30)
        style = TextStyle(size, _QUIET if card.is_empty else WHITE, weight=Weight.MEDIUM)
        line = self._typesetter.line(card.subtitle, style, Room(max(card.box.width // 2, 1)))
        margin, height = size // 4, size * 7 // 4
        width = max(round(self._typesetter.width(line)) + size * 5 // 4, height)
        left, top = card.box.x + margin, card.box.y + margin
        plate = _FREE_PLATE if card.is_empty else _PLATE
        yield Placement(ShapeTile(Rounded(width, height, (height // 2,)), plate), left, top)
        x = left + (width - round(self._typesetter.width(line))) // 2
        yield from text_placements(line, style, (x, top + height // 2 + size * 4 // 11))


def _colour(card: Card) -> Colour:
    return colour_from_hex(card.colour)


def _mixed(colour: Colour, share: float) -> Colour:
    pairs = zip(colour.rgba[:3], _GROUND.rgba[:3], strict=True)
    return Colour(*(round(part * share + ground * (1 - share)) for part, ground in pairs))


def _ink_on(colour: Colour) -> Colour:
    """White on dark, nearly black on light."""
    red, green, blue = ((part / 255) ** 2.2 for part in colour.rgba[:3])
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return _GROUND if luminance > _LIGHT_FROM else WHITE


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(high, value))
