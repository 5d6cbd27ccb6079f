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
    numbers = (
        (score.home_score, centre - number, centre),
        (score.away_score, centre, centre + number),
        (_BETWEEN, centre - number, centre + number),
    )
    margin = height // 4
    for text, left, right in names:
        parts += _centred(
            text, score.name_style, (left + margin, right - margin, height), typesetter
        )
    for text, left, right in numbers:
        style = replace(score.score_style, tabular=True)
        parts += _centred(text, style, (left, right, height), typesetter)
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


def _number_width(score: Score, typesetter: Typesetter) -> int:
    style = replace(score.score_style, tabular=True)
    texts = (score.home_score, score.away_score, "00")
    widest = max(typesetter.width(typesetter.line(text, style)) for text in texts)
    return math.ceil(widest) + score.height // 2


def _centred(
    text: str, style: TextStyle, place: tuple[int, int, int], typesetter: Typesetter
) -> Iterator[Placement]:
    """A line in the middle between left and right, its capitals in the middle of the height."""
    left, right, height = place
    free = right - left
    if free <= 0:
        return
    line = typesetter.line(text, style, Room(free, max(style.size_px // 2, 4)))
    above, below = typesetter.extent(replace(style, size_px=line.size_px))
    x = left + aligned(Horizontal.CENTRE, free - math.ceil(typesetter.width(line)))
    yield from text_placements(line, style, (x, (height - above - below) // 2 + above))
