from __future__ import annotations

from datetime import UTC, datetime

import pytest

from studio.compose.arrange.live import set_progress, set_score, set_ticker
from studio.compose.arrange.scene import Scene
from studio.compose.arrange.setting import Setting
from studio.compose.outlines import Part, Rounded, Slice
from studio.compose.text import Typesetter
from studio.compose.tiles import ShapeTile, TextTile
from studio.domain.overlay import (
    BLACK,
    WHITE,
    Colour,
    Graphic,
    Moment,
    OverlayDocument,
    Progress,
    Score,
    TextStyle,
    Ticker,
)

STYLE = TextStyle(30)
NOON = datetime(2024, 7, 1, 12, tzinfo=UTC)
GRAPHIC = Graphic(OverlayDocument("x"))
RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255)
SCORE = Score(600, 80, "Home", "Away", "2", "11", STYLE, STYLE, BLACK, WHITE, RED, BLUE, 10)


def scene(typesetter: Typesetter, elapsed_s: float = 0.0) -> Scene:
    return Scene(typesetter, GRAPHIC, Moment(NOON, NOON.timestamp() - elapsed_s))


def said(setting: Setting) -> list[str]:
    return [part.spec.line.text for part in setting.parts if isinstance(part.spec, TextTile)]


@pytest.mark.parametrize(("elapsed_s", "page"), [(0, "One"), (5, "Two"), (9.9, "Two"), (10, "One")])
def test_a_ticker_shows_one_item_after_another(typesetter, elapsed_s, page):
    ticker = Ticker("One\n\n  Two ", STYLE, 500, 5.0)
    assert said(set_ticker(ticker, scene(typesetter, elapsed_s))) == [page]


def test_an_item_that_is_too_wide_goes_on_on_the_next_page(typesetter: Typesetter):
    words = "one two three four five six seven eight nine ten"
    ticker = Ticker(words, STYLE, 250, 1.0)
    pages = [said(set_ticker(ticker, scene(typesetter, second)))[0] for second in range(3)]
    assert " ".join(pages) == words[: len(" ".join(pages))]
    assert len(set(pages)) == 3


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_ticker_without_news_is_empty(typesetter: Typesetter, content):
    setting = set_ticker(Ticker(content, STYLE, 500), scene(typesetter))
    assert (setting.parts, setting.width) == ((), 500)


def test_a_bar_is_as_long_as_it_is_full(typesetter: Typesetter):
    bar = Progress(200, 10, RED, BLUE, "0.25", radius=5)
    track, done = set_progress(bar, scene(typesetter)).parts
    whole = Rounded(200, 10, (5,))
    assert (track.spec, done.spec) == (ShapeTile(whole, BLUE), ShapeTile(Part(whole, 50), RED))


@pytest.mark.parametrize(("value", "count"), [("0", 0), ("1", 1)])
def test_an_empty_bar_and_a_full_one_have_no_part(typesetter: Typesetter, value, count):
    parts = set_progress(Progress(200, 10, RED, value=value), scene(typesetter)).parts
    assert [part.spec for part in parts] == [ShapeTile(Rounded(200, 10, (0,)), RED)] * count


def test_a_score_says_names_and_numbers_and_shows_both_colours(typesetter: Typesetter):
    setting = set_score(SCORE, typesetter)
    assert sorted(said(setting)) == ["11", "2", ":", "Away", "Home"]
    slices = [part.spec for part in setting.parts if isinstance(part.spec, ShapeTile)]
    whole = Rounded(600, 80, (10,))
    assert slices[:3] == [
        ShapeTile(whole, BLACK),
        ShapeTile(Slice(whole, 0, 10), RED),
        ShapeTile(Slice(whole, 590, 10), BLUE),
    ]


def test_both_names_of_a_score_have_the_size_of_the_longer_one(typesetter: Typesetter):
    score = Score(500, 80, "A", "A team with a long name", "2", "11", STYLE, STYLE, BLACK, WHITE)
    sizes = {
        part.spec.line.text[0]: part.spec.line.size_px
        for part in set_score(score, typesetter).parts
        if isinstance(part.spec, TextTile) and part.spec.line.text[0] == "A"
    }
    assert len(set(sizes.values())) == 1
    assert sizes["A"] < 30


def test_a_score_without_room_is_nothing(typesetter: Typesetter):
    assert set_score(Score(0, 9, "", "", "", "", STYLE, STYLE, RED, RED), typesetter).parts == ()
