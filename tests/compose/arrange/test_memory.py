from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.compose.arrange import Arranger, Memory
from studio.compose.arrange.memory import stands_still
from studio.compose.fonts import FontBook
from studio.compose.text import Typesetter
from studio.compose.tiles import Placement
from studio.domain.overlay import (
    LOGO,
    WHITE,
    Anchor,
    Area,
    Asset,
    Box,
    Clock,
    Colour,
    CountUp,
    Element,
    Field,
    Graphic,
    Group,
    Image,
    OverlayDocument,
    Progress,
    QrCode,
    Score,
    Text,
    TextStyle,
    Theme,
    Ticker,
)
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.podium import Box as PodiumBox

NOON = datetime(2024, 7, 1, 12, 0, 5, tzinfo=UTC)
STYLE = TextStyle(30)
DOCUMENT = OverlayDocument(
    "Two",
    (
        Text("{{name}}", STYLE, 300),
        Clock(STYLE, "%H:%M:%S", "UTC"),
        Box(9, 9, WHITE, anchor=Anchor(area=Area.SPOT)),
    ),
    (Field("name", "Name"),),
    assets=(Asset("mark", b"png"),),
)
GRAPHIC = Graphic(DOCUMENT, {"name": "Ann"})
SPOTS = (PodiumBox(5, 6, 700, 800),)


def named(element: Element) -> str:
    return type(element).__name__


class Kept:
    """Arranges at several moments with one memory, and afresh."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter, self._memory = typesetter, Memory()

    def placements(
        self, graphic: Graphic, seconds: int = 0, frame: Frame = WIDE, spots: tuple = SPOTS
    ) -> list[Placement]:
        now = NOON + timedelta(seconds=seconds)
        kept = Arranger(self._typesetter, frame, now, spots, self._memory)
        fresh = Arranger(self._typesetter, frame, now, spots)
        placed = list(kept.placements(graphic))
        assert placed == list(fresh.placements(graphic))
        return placed


@pytest.fixture
def kept(typesetter: Typesetter) -> Kept:
    return Kept(typesetter)


def test_what_stands_still_is_the_very_same_placement_a_second_later(kept: Kept):
    before, after = kept.placements(GRAPHIC), kept.placements(GRAPHIC, 1)
    assert len(before) == len(after) == 3
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, False, True]


def test_an_equal_graphic_is_the_same_graphic(kept: Kept):
    (before, *_), (after, *_) = (
        kept.placements(GRAPHIC),
        kept.placements(Graphic(DOCUMENT, {"name": "Ann"})),
    )
    assert after is before


@pytest.mark.parametrize(
    "other",
    [
        GRAPHIC.with_value("name", "Bo"),
        GRAPHIC.themed(Theme("Other")),
        Graphic(OverlayDocument("Other", DOCUMENT.elements[:1], DOCUMENT.fields), {"name": "Bo"}),
    ],
    ids=["value", "theme", "document"],
)
def test_another_graphic_is_arranged_anew_and_the_first_is_still_known(kept: Kept, other: Graphic):
    first = kept.placements(GRAPHIC)
    assert kept.placements(other)[0] is not first[0]
    assert kept.placements(GRAPHIC)[0] is first[0]


def test_another_frame_or_layout_is_arranged_anew(kept: Kept):
    kept.placements(GRAPHIC)
    kept.placements(GRAPHIC, frame=FULL)
    assert len(kept.placements(GRAPHIC, spots=())) == 2


def test_a_font_that_is_added_is_seen(fonts: FontBook, tmp_path: Path):
    (tmp_path / "Inter-Regular.otf").write_bytes(fonts.face("Inter", STYLE.weight).read())
    book = FontBook(tmp_path)
    kept = Kept(Typesetter(book))
    thai = GRAPHIC.with_value("name", "ไทย")
    assert kept.placements(thai)[0].spec.line.missing
    book.add("thai", fonts.face("Noto Sans Thai", STYLE.weight).read())
    assert not kept.placements(thai)[0].spec.line.missing


def test_what_counts_follows_its_start(kept: Kept):
    counting = Graphic(OverlayDocument("c", (CountUp(STYLE),)))
    before = kept.placements(counting.started(NOON.timestamp()), 5)
    after = kept.placements(counting.started(NOON.timestamp() + 3), 5)
    assert before != after


COUNTING = (Clock(STYLE), CountUp(STYLE), Ticker("a\nb", STYLE, 100), Progress(9, 9, WHITE))
STILL = (
    Text("a", STYLE),
    Box(9, 9, Colour(1, 2, 3)),
    QrCode("a", 99),
    Score(300, 50, "a", "b", "1", "2", STYLE, STYLE, WHITE, WHITE),
    Image("asset:mark", 9, 9),
    Image(LOGO, 9, 9),
    Image("", 9, 9),
)


@pytest.mark.parametrize("element", [*COUNTING, Image("picture.png", 9, 9)], ids=named)
def test_what_counts_or_is_a_file_never_stands_still(element: Element):
    assert not stands_still(element)
    assert not stands_still(Group(50, 50, (Box(9, 9, WHITE), Group(20, 20, (element,)))))


@pytest.mark.parametrize("element", STILL, ids=named)
def test_everything_else_stands_still(element: Element):
    assert stands_still(element)
    assert stands_still(Group(50, 50, (element,)))


def test_only_so_many_graphics_are_remembered(kept: Kept):
    (first, *_) = kept.placements(GRAPHIC)
    for number in range(16):
        kept.placements(GRAPHIC.with_value("name", str(number)))
    assert kept.placements(GRAPHIC)[0] is not first
