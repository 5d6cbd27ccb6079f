"""The preview picture: what a look will be on air, before it is, at the room's real size.

The desk has no faces to show in it, so every seat is a calm card in its person's colour. Where the
layout leaves gaps, the background shows, as it will on air.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from studio.compose.card import Card
from studio.compose.cards import CardSetter
from studio.compose.fonts import FontBook
from studio.compose.picture import Picture
from studio.compose.pixels import Pixels, image_of, picture_from
from studio.compose.render import Canvas
from studio.compose.text import Typesetter
from studio.compose.tiles import tile_cache
from studio.domain.ground import readable_colour
from studio.domain.podium import Frame

__all__ = ["Card", "PreviewPainter"]


class PreviewPainter:
    """Paints previews, and after a small change only what changed; for one thread at a time."""

    def __init__(self, fonts: FontBook) -> None:
        typesetter = Typesetter(fonts)
        self._tiles = tile_cache(typesetter)
        self._setter = CardSetter(typesetter)
        self._canvas: Canvas | None = None

    def draw_podium(
        self,
        frame: Frame,
        cards: Sequence[Card],
        foreground: Picture | None = None,
        background_colour: str = "",
        background: Picture | None = None,
    ) -> Picture:
        """Return the frame, opaque: colour (`#rrggbb`), background, cards, foreground on top.

        The background is centred and only ever scaled down, the foreground is anchored top left,
        as the service does it (protocol, section 6.1). Later cards lie on top of earlier ones; of
        free seats only the edges are drawn where there is a background, which is seen in them.
        A colour that a room has and nobody can read is the rooms' usual one.
        """
        colour = readable_colour(background_colour)
        image = Image.new("RGBA", (frame.width, frame.height), colour.rgba)
        if background is not None:
            _centre(image, background)
            cards = [replace(card, is_clear=card.is_empty) for card in cards]
        image.alpha_composite(Image.fromarray(self._cards(frame, cards)))
        if foreground is not None:
            image.alpha_composite(image_of(foreground))
        return picture_from(image)

    def _cards(self, frame: Frame, cards: Sequence[Card]) -> Pixels:
        canvas = self._canvas
        if canvas is None or canvas.size != (frame.width, frame.height):
            canvas = self._canvas = Canvas(frame.width, frame.height, self._tiles)
        canvas.draw([part for card in cards for part in self._setter.placements(card)])
        return canvas.pixels


def _centre(image: Image.Image, background: Picture) -> None:
    fitted = image_of(background)
    fitted.thumbnail(image.size, Image.Resampling.LANCZOS)
    free = (image.width - fitted.width, image.height - fitted.height)
    image.alpha_composite(fitted, (free[0] // 2, free[1] // 2))
