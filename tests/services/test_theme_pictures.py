import asyncio

import pytest

from studio.compose.picture import Picture
from studio.domain.overlay import Field, Graphic, OverlayDocument, Theme
from studio.domain.podium import WIDE, Box
from studio.services.theme_pictures import SAMPLES, Sample, ThemePictures, area_of
from tests.support.desk import settled
from tests.support.direction import NOW, Direction

PICTURE = Picture(1, 1, bytes(4))
DOCUMENT = OverlayDocument("A", fields=(Field("name", "Name"), Field("b", "B", default="set")))


class Engine:
    def __init__(self) -> None:
        self.drawn: list[Graphic] = []
        self.may_draw = asyncio.Event()
        self.may_draw.set()

    async def draft(self, graphic, frame, now, spots=()):
        assert (frame, now, spots) == (WIDE, NOW, ())
        self.drawn.append(graphic)
        await self.may_draw.wait()
        return PICTURE, {"e": Box(100, 100, 320, 90)}

    async def families(self):
        return ("Inter", "Mine")


class Shelf:
    async def load(self, entry_id: str) -> OverlayDocument:
        assert entry_id.removeprefix("builtin:") in SAMPLES
        return DOCUMENT


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def pictures(direction: Direction, engine: Engine) -> ThemePictures:
    return ThemePictures(Shelf(), engine, direction.tasks, now=lambda: NOW)


async def test_every_sample_is_drawn_in_the_theme_with_words_in_it(pictures, engine):
    shown: list[Sample] = []
    pictures.show_to(shown.append)
    pictures.wear(Theme("Own"))
    await settled()
    assert [sample.number for sample in shown] == [0, 1, 2]
    assert engine.drawn == [Graphic(DOCUMENT, {"name": "Name"}, Theme("Own"))] * 3


async def test_of_many_changes_only_the_newest_is_drawn(pictures, engine):
    engine.may_draw.clear()
    for number in range(9):
        pictures.wear(Theme(f"Own {number}"))
        await settled()
    engine.may_draw.set()
    await settled()
    assert [graphic.theme.name for graphic in engine.drawn] == ["Own 0", *["Own 8"] * 3]


async def test_nothing_is_drawn_while_nobody_looks(pictures, engine):
    pictures.wear(None)
    await settled()
    assert engine.drawn == []
    for theme in (Theme("Own"), None, Theme("Own")):
        pictures.wear(theme)
        await settled()
    assert len(engine.drawn) == 6


async def test_the_fonts_there_are_come_in_a_moment(pictures):
    told = []
    pictures.list_families(told.append)
    await settled()
    assert told == [("Inter", "Mine")]


@pytest.mark.parametrize(
    ("boxes", "area"),
    [
        ((), Box(0, 0, 1280, 720)),
        ((Box(0, 0, 0, 0),), Box(0, 0, 1280, 720)),
        ((Box(0, 0, 1280, 720),), Box(0, 0, 1280, 720)),
        ((Box(600, 300, 80, 120), Box(640, 320, 10, 10)), Box(491, 276, 298, 167)),
        ((Box(10, 640, 300, 60),), Box(0, 525, 348, 195)),
    ],
)
def test_of_a_small_graphic_its_own_part_of_the_frame_is_seen(boxes, area: Box):
    assert area_of(boxes, WIDE) == area
