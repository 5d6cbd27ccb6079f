from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.templates import (
    AGENDA,
    CHANNEL_BUG,
    CLOCK,
    COMMENT_CARD,
    COUNTDOWN,
    HOLDING_SCREEN,
    LOWER_THIRD,
    LOWER_THIRD_LIGHT,
    LOWER_THIRD_LINE,
    SCORE,
    SEAT_NAMES,
    TICKER,
    TITLE_CARD,
    load_template,
    template_names,
)
from studio.domain.errors import FileTrouble
from studio.domain.overlay import (
    ROLES,
    Area,
    Clock,
    Colour,
    Countdown,
    Graphic,
    Score,
    Text,
    Theme,
    Ticker,
    safe_area,
    value_fault,
    walked,
)
from studio.domain.overlay_json import DocumentInvalid, document_to_json
from studio.domain.podium import FULL, WIDE, Box, Frame
from tests.compose.conftest import GoldenCheck
from tests.support.pictures import decoded_picture, image_from

TEMPLATES = RESOURCES / "templates"
NOW = datetime(2024, 1, 1, 20, 15, tzinfo=UTC)
NAMES = (
    AGENDA,
    CHANNEL_BUG,
    CLOCK,
    COMMENT_CARD,
    COUNTDOWN,
    HOLDING_SCREEN,
    LOWER_THIRD,
    LOWER_THIRD_LIGHT,
    LOWER_THIRD_LINE,
    SCORE,
    SEAT_NAMES,
    TICKER,
    TITLE_CARD,
)
WHOLE_FRAME = {HOLDING_SCREEN, LOWER_THIRD_LINE, SEAT_NAMES, TICKER, TITLE_CARD}
"""Those whose ground reaches to the edges, or that hang on seats."""
TEXTS = (Text, Clock, Countdown, Ticker, Score)
VALUES = {
    "name": "Dr. Amélie Wörner-Távas",
    "title": "Head of Broadcast Operations · Vienna",
    "first": "Straßenbauamt öffnet drei Brücken früher als geplant",
    "second": "Wave of visitors expected at the fjord this weekend",
    "third": "Questions and answers",
    "home": "SK Donau",
    "away": "Sturm Übersee",
    "home_score": "2",
    "away_score": "11",
    "comment": "Das war die beste Sendung seit langem, und wann kommt die nächste Folge mit "
    "Untertiteln in allen Sprachen?",
    "source": "via live chat",
    "subtitle": "With Amélie Wörner-Távas and guests, Monday 20:15",
    "duration": "5:00",
    "seat1": "Amélie Wörner",
    "seat2": "Björn Ångström-Østergård",
}
SOLID = 200
"""Alpha above which a pixel belongs to the graphic and not to its shadow."""


def filled(name: str) -> Graphic:
    """A template with long and German values, on air for 75 seconds, its clocks in UTC."""
    document = load_template(TEMPLATES, name)
    fields = {field.name for field in document.fields}
    values = {field: value for field, value in VALUES.items() if field in fields}
    elements = tuple(
        replace(e, timezone="UTC") if isinstance(e, Clock) else e for e in document.elements
    )
    return Graphic(replace(document, elements=elements), values, started_at=NOW.timestamp() - 75)


def spots(frame: Frame) -> tuple[Box, Box]:
    """Two seats side by side."""
    return Box(0, 0, 640, frame.height), Box(640, 0, 640, frame.height)


def test_the_bundled_templates_are_all_found():
    assert template_names(TEMPLATES) == NAMES


def test_the_lower_third_asks_for_a_name_and_a_title():
    fields = load_template(TEMPLATES, LOWER_THIRD).fields
    assert [(field.name, field.label) for field in fields] == [("name", "Name"), ("title", "Title")]


@pytest.mark.parametrize("name", sorted({*NAMES} - WHOLE_FRAME))
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_every_template_lies_in_the_safe_area_of_both_frames(composer: Composer, name, frame):
    document = load_template(TEMPLATES, name)
    widest = {field.name: "W" * field.max_length for field in document.fields}
    picture = composer.picture([Graphic(document, widest)], frame, NOW)
    ink = image_from(picture).getchannel("A").point([255 * (v > SOLID) for v in range(256)])
    left, top, right, bottom = ink.getbbox()
    area = safe_area(frame)
    assert left >= area.x
    assert top >= area.y
    assert right <= area.right
    assert bottom <= area.bottom


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_texts_of_every_template_lie_in_the_safe_area(composer: Composer, name, frame):
    graphic = filled(name)
    boxes = composer.geometry(graphic, frame, NOW, spots(frame))
    area = safe_area(frame)
    for element in walked(graphic.document.elements):
        box = boxes.get(element.id)
        if isinstance(element, TEXTS) and box is not None and element.anchor.area is not Area.SPOT:
            assert area.x <= box.x, element.id
            assert box.right <= area.right, element.id
            assert area.y <= box.y, element.id
            assert box.bottom <= area.bottom, element.id


@pytest.mark.parametrize("name", NAMES)
def test_every_template_shows_something_unfilled_and_has_no_fault(composer: Composer, name):
    document = load_template(TEMPLATES, name)
    picture = composer.picture([Graphic(document)], WIDE, NOW, spots(WIDE))
    assert composer.faults == ()
    assert picture.is_blank == (name in {SEAT_NAMES, LOWER_THIRD_LIGHT})


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_template_is_shown_and_has_a_good_default(name):
    document = load_template(TEMPLATES, name)
    shown = str(document_to_json(document)["elements"])
    for field in document.fields:
        assert field.name in shown, field.name
        assert value_fault(field, field.default) is None, field.name


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_restyles_every_template(composer: Composer, name):
    red = Theme("Red", {role: Colour(200, 30, 30) for role in ROLES})
    before = composer.picture([filled(name)], WIDE, NOW, spots(WIDE))
    after = composer.picture([filled(name).themed(red)], WIDE, NOW, spots(WIDE))
    assert before != after


@pytest.mark.golden
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_every_template_looks_as_agreed(
    composer: Composer, name: str, frame: Frame, looks_as_agreed: GoldenCheck
):
    made = composer.compose([filled(name)], frame, NOW, spots(frame))
    looks_as_agreed(decoded_picture(made.file), f"templates/{name}-{frame.width}x{frame.height}")


def test_a_template_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileTrouble, match=r"nothing\.json"):
        load_template(tmp_path, "nothing")


def test_a_broken_template_is_refused(tmp_path: Path):
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(DocumentInvalid):
        load_template(tmp_path, "broken")
