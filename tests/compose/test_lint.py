from __future__ import annotations

from datetime import UTC, datetime

import pytest

from studio import RESOURCES
from studio.compose.finding import Finding, FindingKind
from studio.compose.fonts import FontBook
from studio.compose.lint import Linter, Surroundings, face_box
from studio.domain.overlay import (
    WHITE,
    Anchor,
    Area,
    Box,
    Clock,
    Colour,
    Element,
    Field,
    Graphic,
    Group,
    OverlayDocument,
    Score,
    Text,
    TextFit,
    TextStyle,
    Theme,
    Ticker,
)
from studio.domain.podium import FULL
from studio.domain.podium import Box as PodiumBox
from tests.support.text_backend import FakeTextBackend

NOW = datetime(2024, 7, 1, 20, 15, tzinfo=UTC)
STYLE = TextStyle(40)
INSIDE = PodiumBox(100, 100, 300, 60)
LEFT, RIGHT = PodiumBox(0, 0, 640, 960), PodiumBox(640, 0, 640, 960)
FONTS = FontBook(RESOURCES / "fonts")


def found(*elements: Element, **around) -> list[Finding]:
    return linted(Graphic(OverlayDocument("x", elements)), **around)


def linted(graphic: Graphic, *, fonts: FontBook = FONTS, boxes=None, **around) -> list[Finding]:
    ids = {"e1": INSIDE} if boxes is None else boxes
    return list(Linter(fonts).lint(graphic, FULL, NOW, Surroundings(ids, **around)))


def test_a_plain_text_in_the_safe_area_is_fine():
    assert found(Text("Anna", STYLE)) == []


@pytest.mark.parametrize(
    ("element", "size"),
    [
        (Text("Anna", TextStyle(17)), 17),
        (Text("Anna " * 30, TextStyle(40), max_width=300, min_size_px=12), 12),
        (Text("Anna " * 99, TextStyle(40), 300, 50, TextFit.WRAP, 11), 11),
        (Clock(TextStyle(12)), 12),
        (Ticker("News", TextStyle(16), 600), 16),
        (Score(400, 60, "A", "B", "1", "0", TextStyle(14), TextStyle(30), WHITE, WHITE), 14),
    ],
)
def test_text_that_nobody_can_read_is_told_with_its_real_size(element, size):
    assert found(element) == [Finding(FindingKind.SMALL_TEXT, "e1", (size, 18))]


def test_how_small_is_too_small_can_be_said():
    assert found(Text("Anna", TextStyle(17)), least_text_px=10) == []
    assert found(Text("Anna", STYLE), least_text_px=50)[0].numbers == (40, 50)


def test_an_empty_text_is_never_too_small():
    text = Text("{{name}}", TextStyle(9))
    assert linted(Graphic(OverlayDocument("x", (text,), (Field("name", "Name"),)))) == []


@pytest.mark.parametrize(
    ("box", "pixels"),
    [
        (PodiumBox(60, 100, 10, 10), 4),
        (PodiumBox(1200, 900, 100, 100), 88),
        (PodiumBox(64, 40, 10, 10), 8),
        (PodiumBox(64, 48, 1152, 864), None),
    ],
)
def test_words_outside_the_safe_area_are_told_by_how_much(box, pixels):
    expected = [] if pixels is None else [Finding(FindingKind.OUTSIDE_SAFE_AREA, "e1", (pixels,))]
    assert found(Text("Anna", STYLE), boxes={"e1": box}) == expected


def test_where_things_lie_is_reckoned_where_nobody_says_it():
    outside = Anchor(dx=-10, area=Area.SAFE)
    graphic = Graphic(OverlayDocument("x", (Text("Anna", STYLE, anchor=outside),)))
    findings = Linter(FONTS).lint(graphic, FULL, NOW, Surroundings())
    assert findings == (Finding(FindingKind.OUTSIDE_SAFE_AREA, "e1", (10,)),)


def test_what_hangs_on_a_seat_lies_where_the_seat_does():
    strap = Text("Anna", STYLE, anchor=Anchor(dx=10, dy=10, area=Area.SPOT))
    assert found(strap, boxes={"e1": PodiumBox(10, 10, 90, 50)}, spots=(LEFT,)) == []


def test_plates_may_reach_to_the_edge():
    assert found(Box(1280, 64, WHITE), boxes={"e1": PodiumBox(0, 896, 1280, 64)}) == []


def test_a_graphic_over_a_face_names_the_seat_and_what_covers_most():
    boxes = {"e1": PodiumBox(700, 200, 50, 50), "e2": PodiumBox(820, 200, 300, 300)}
    findings = found(Box(50, 50, WHITE), Box(300, 300, WHITE), boxes=boxes, spots=(LEFT, RIGHT))
    assert findings == [Finding(FindingKind.OVER_FACE, "e2", (2,))]


def test_a_lower_third_is_not_over_a_face():
    strap = PodiumBox(64, 680, 820, 150)
    assert found(Box(820, 150, WHITE), boxes={"e1": strap}, spots=(LEFT, RIGHT)) == []


def test_a_graphic_that_fills_the_frame_is_meant_to_hide_everybody():
    assert (
        found(Box(1280, 960, WHITE), boxes={"e1": PodiumBox(0, 0, 1280, 960)}, spots=(LEFT,)) == []
    )


def test_a_face_is_in_the_upper_middle_of_a_box():
    assert face_box(PodiumBox(100, 0, 1000, 500)) == PodiumBox(420, 60, 360, 240)


def test_another_keyer_in_the_same_place_is_told_by_its_number():
    keyers = ((1, (PodiumBox(0, 0, 50, 50),)), (3, (PodiumBox(350, 120, 500, 90),)), (4, ()))
    assert found(Box(300, 60, WHITE), keyers=keyers) == [
        Finding(FindingKind.OVER_KEYER, "e1", (3,))
    ]


def test_elements_of_a_group_count_and_not_its_empty_box():
    group = Group(1000, 800, (Box(300, 60, WHITE),))
    boxes = {"e1": PodiumBox(0, 0, 1000, 800), "e2": INSIDE}
    keyers = ((2, (PodiumBox(600, 600, 50, 50),)),)
    assert found(group, boxes=boxes, keyers=keyers, spots=(RIGHT,)) == []
    keyers = ((2, (PodiumBox(150, 120, 50, 50),)),)
    assert found(group, boxes=boxes, keyers=keyers)[0].element == "e2"


def test_characters_that_no_font_has_are_named():
    assert found(Text("東京 Tower", STYLE)) == [
        Finding(FindingKind.MISSING_GLYPH, "e1", text="東京")
    ]


def test_a_backend_that_has_them_is_asked():
    fonts = FontBook(RESOURCES / "fonts", FakeTextBackend("東京"))
    assert linted(Graphic(OverlayDocument("x", (Text("東京", STYLE),))), fonts=fonts) == []


def test_what_the_operator_typed_is_what_is_looked_at():
    document = OverlayDocument("x", (Text("{{name}}", STYLE),), (Field("name", "Name"),))
    assert linted(Graphic(document, {"name": "Anna"})) == []
    assert linted(Graphic(document, {"name": "京"}))[0].text == "京"


def test_a_font_that_is_not_there_is_named():
    element = Text("Anna", TextStyle(40, family="Comic Sans"))
    assert found(element) == [Finding(FindingKind.MISSING_FONT, "e1", text="Comic Sans")]
    themed = Graphic(OverlayDocument("x", (Text("A", TextStyle(40, family="theme:body")),)))
    assert linted(themed) == []
    assert linted(themed.themed(Theme("t", body="Gone")))[0].text == "Gone"


def test_boxes_too_narrow_for_whole_names_are_told_while_names_are_shown():
    narrow = (PodiumBox(0, 0, 640, 960), PodiumBox(640, 0, 249, 300), PodiumBox(640, 300, 250, 300))
    assert found(spots=narrow) == [Finding(FindingKind.SHORT_NAME, "", (2, 249, 250))]
    assert found(spots=narrow, has_names=False) == []


def test_a_file_over_the_budget_is_told():
    assert found(file_bytes=200_000) == []
    assert found(file_bytes=90, budget_bytes=80) == [Finding(FindingKind.LARGE_FILE, "", (90, 80))]


def test_what_is_not_shown_is_not_looked_at():
    hidden = Text("東", TextStyle(9), is_hidden=True)
    away = Text("東", TextStyle(9), anchor=Anchor(area=Area.SPOT, spot=5))
    assert found(hidden, away, spots=(LEFT,)) == []


def test_a_colour_by_name_is_no_missing_thing():
    assert found(Box(20, 20, Colour(1, 2, 3))) == []


@pytest.mark.parametrize(
    ("in_front", "share"),
    [
        ((LEFT,), 100),
        ((PodiumBox(0, 0, 280, 960),), 60),
        ((PodiumBox(0, 0, 180, 960), PodiumBox(180, 0, 100, 960)), 60),
        ((PodiumBox(0, 0, 250, 960),), None),
        ((RIGHT,), None),
    ],
)
def test_what_lies_behind_people_for_the_most_part_is_told(in_front, share):
    hidden = [] if share is None else [Finding(FindingKind.HIDDEN, "e1", (share,))]
    assert found(Text("Anna", STYLE), in_front=in_front) == hidden
    assert found(Box(300, 60, WHITE), in_front=in_front) == []
