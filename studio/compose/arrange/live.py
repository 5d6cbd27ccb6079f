"""Scores, tickers, progress bars."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from studio.compose.arrange.scene import Scene
from studio.compose.arrange.setting import Setting
from studio.compose.arrange.texts import text_placements
from studio.compose.outlines import Outline, Part, Rounded, Slice
from studio.compose.text import Room, Typesetter
from studio.compose.tiles import Placement, ShapeTile
from studio.domain.overlay import (
    Horizontal,
    Progress,
    Score,
    TextStyle,
    Ticker,
    aligned,
    page_number,
    progress_share,
)

_BETWEEN: Final = ":"
"""Stands between the numbers of a score."""


def set_ticker(ticker: Ticker, scene: Scene) -> Setting:
    """Set the page that is on: each item is broken into lines, every line is a page."""
    typesetter, style = scene.typesetter, ticker.style
    above, below = typesetter.extent(style)
    height = above + below
    if ticker.width <= 0:
        return Setting(ticker.width, height)
    items = [item.strip() for item in ticker.content.split("\n")]
    room = Room(ticker.width)
    pages = [
        line for item in items if item for line in typesetter.paragraph(item, style, room).lines
    ]
    if not pages:
        return Setting(ticker.width, height)
    page = pages[page_number(ticker, scene.moment) % len(pages)]
    x = aligned(style.align, ticker.width - math.ceil(typesetter.width(page)))
    return Setting(ticker.width, height, tuple(text_placements(page, style, (x, above))))


def set_progress(bar: Progress, scene: Scene) -> Setting:
    """Set a bar: its track, and as much of it as is done."""
    if bar.width <= 0 or bar.height <= 0:
        return Setting(bar.width, bar.height)
    whole = Rounded(bar.width, bar.height, (bar.radius,))
    parts: list[Placement] = []
    if bar.track is not None:
        parts.append(Placement(ShapeTile(whole, bar.track), 0, 0))
    done = round(bar.width * progress_share(bar, scene.moment))
    if done > 0:
        outline: Outline = whole if done >= bar.width else Part(whole, done)
        parts.append(Placement(ShapeTile(outline, bar.fill), 0, 0))
    return Setting(bar.width, bar.height, tuple(parts))


def set_score(score: Score, typesetter: Typesetter) -> Setting:
    """Set a score: stripe, home, both numbers, away, stripe."""
    width, height = score.width, score.height
    if width <= 0 or height <= 0:
        return Setting(width, height)
    number = min(_number_width(score, typesetter), width // 4)
    parts = [*_plates(score, number)]
    centre = width // 2
    margin = height // 4
    names = (
        (score.home, margin, centre - number - margin),
        (score.away, centre + number + margin, width - margin),
    )
    name_style = replace(score.name_style, align=Horizontal.CENTRE)
    name_style = _common(name_style, [(t, r - left) for t, left, r in names], typesetter)
    for text, left, right in names:
        parts += _line_in(text, name_style, (left, right, height), typesetter)
    parts += _numbers(score, (centre, number), typesetter)
    return Setting(width, height, tuple(parts))


def _plates(score: Score, number: int) -> Iterator[Placement]:
    width, height = score.width, score.height
    whole = Rounded(width, height, (score.radius,))
    yield Placement(ShapeTile(whole, score.fill), 0, 0)
    stripe = min(max(height // 8, 4), width)
    for fill, x in ((score.home_colour, 0), (score.away_colour, width - stripe)):
        if fill is not None:
            yield Placement(ShapeTile(Slice(whole, x, stripe), fill), x, 0)
    if number > 0:
        left = width // 2 - number
        yield Placement(ShapeTile(Slice(whole, left, 2 * number), score.score_fill), left, 0)


def _numbers(score: Score, place: tuple[int, int], typesetter: Typesetter) -> Iterator[Placement]:
    """Both numbers beside what stands in the middle between them."""
    centre, reach = place
    gap = score.score_style.size_px * 2 // 5
    for text, align, left, right in (
        (score.home_score, Horizontal.RIGHT, centre - reach, centre - gap),
        (_BETWEEN, Horizontal.CENTRE, centre - reach, centre + reach),
        (score.away_score, Horizontal.LEFT, centre + gap, centre + reach),
    ):
        style = replace(score.score_style, tabular=True, align=align)
        yield from _line_in(text, style, (left, right, score.height), typesetter)


def _common(style: TextStyle, texts: list[tuple[str, int]], typesetter: Typesetter) -> TextStyle:
    """The style at the size that the longer of two names needs: both look alike."""
    rooms = [(text, Room(free, max(style.size_px // 2, 4))) for text, free in texts if free > 0]
    sizes = [typesetter.line(text, style, room).size_px for text, room in rooms]
    return replace(style, size_px=min(sizes, default=style.size_px))


def _number_width(score: Score, typesetter: Typesetter) -> int:
    style = replace(score.score_style, tabular=True)
    texts = (score.home_score, score.away_score, "00")
    widest = max(typesetter.width(typesetter.line(text, style)) for text in texts)
    return math.ceil(widest) + score.height // 3 + score.score_style.size_px * 2 // 5


def _line_in(
    text: str, style: TextStyle, place: tuple[int, int, int], typesetter: Typesetter
) -> Iterator[Placement]:
    """A line between left and right as its style has it, its capitals in the middle."""
    left, right, height = place
    free = right - left
    if free <= 0:
        return
    line = typesetter.line(text, style, Room(free, max(style.size_px // 2, 4)))
    above, below = typesetter.extent(replace(style, size_px=line.size_px))
    x = left + aligned(style.align, free - math.ceil(typesetter.width(line)))
    yield from text_placements(line, style, (x, (height - above - below) // 2 + above))
