from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain

import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.domain.overlay import (
    Anchor,
    Area,
    Asset,
    Box,
    Colour,
    Element,
    Ellipse,
    Gradient,
    GradientKind,
    Graphic,
    Group,
    Horizontal,
    Image,
    Line,
    OverlayDocument,
    Polygon,
    Shadow,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    Vertical,
)
from studio.domain.podium import WIDE
from tests.support.element_sheet import logo
from tests.support.pictures import image_from

README = (RESOURCES / "templates" / "README.md").read_text(encoding="utf-8")
NOW = datetime(2024, 7, 1, 20, 15, tzinfo=UTC)
RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255)
HAIRLINE, THICK = Stroke(RED, 1), Stroke(RED, 10)
STYLE = TextStyle(16, RED)
LONG = "A sentence that is longer than its box is wide, and has to go on in the next line."


def at(x: int = 100, y: int = 50) -> Anchor:
    """Where it lies from the top left of the frame, as in node-layer."""
    return Anchor(dx=x, dy=y, area=Area.FRAME)


LOW_RIGHT = Anchor(Horizontal.RIGHT, Vertical.BOTTOM, 640 - 1280, 360 - 720, Area.FRAME)
PLATE = TextBackground(BLUE, (10, 20, 30, 40), 4)
EMPTY = TextBackground(None, (10,), 4, HAIRLINE)
LINES = Text(LONG, STYLE, 200, 60, TextFit.WRAP, anchor=at())
WHEEL = Gradient.between(RED, BLUE, 45)

SAID: dict[str, tuple[Element, tuple[int, int, int, int]]] = {
    "addMultilineTextBox": (
        replace(LINES, background=replace(PLATE, is_fixed=True)),
        (100, 50, 360, 150),
    ),
    "addMultilineTextBoxOutline": (
        replace(LINES, background=replace(EMPTY, is_fixed=True)),
        (100, 50, 320, 130),
    ),
    "addRect": (Box(200, 80, RED, (0, 9, 20, 40), anchor=at()), (100, 50, 300, 130)),
    "addRectOutline": (Box(200, 80, None, (9,), HAIRLINE, anchor=at()), (100, 50, 300, 130)),
    "addCircle": (Ellipse(60, 60, RED, anchor=at(100 - 30, 50 - 30)), (70, 20, 130, 80)),
    "addCircleOutline": (Ellipse(60, 60, None, THICK, anchor=at(70, 20)), (70, 20, 130, 80)),
    "addLine": (Line(200, 0, THICK, anchor=at()), (100, 45, 300, 55)),
    "addPolygon": (Polygon(((0, 0), (90, 0), (0, 60)), RED, anchor=at()), (100, 50, 190, 110)),
    "addPolygonOutline": (
        Polygon(((0, 0), (90, 0), (90, 60), (0, 60)), None, THICK, anchor=at()),
        (100, 50, 190, 110),
    ),
    "addImage": (Image("asset:mark", 160, 120, anchor=at()), (120, 50, 240, 170)),
    "createLinearGradient": (Box(200, 80, WHEEL, anchor=at()), (100, 50, 300, 130)),
    "createRadialGradient": (
        Box(200, 80, replace(WHEEL, kind=GradientKind.RADIAL, centre_x=0.1, reach=2), anchor=at()),
        (100, 50, 300, 130),
    ),
    "createConicGradient": (
        Box(200, 80, replace(WHEEL, kind=GradientKind.CONIC), anchor=at()),
        (100, 50, 300, 130),
    ),
    "startShadow": (
        Group(50, 50, (Box(20, 20, RED),), shadow=Shadow(BLUE, 30, 40), anchor=at()),
        (100, 50, 150, 110),
    ),
}


def drawn(composer: Composer, element: Element):
    """What one element paints, and where."""
    document = OverlayDocument("One", (element,), assets=(Asset("mark", logo()),))
    picture = composer.picture([Graphic(document)], WIDE, NOW)
    assert composer.faults == ()
    return image_from(picture)


@pytest.mark.parametrize("method", SAID)
def test_what_the_table_says_is_drawn_where_the_method_would(composer: Composer, method: str):
    element, box = SAID[method]
    assert drawn(composer, element).getbbox() == box


def test_a_text_box_hangs_with_its_origin_on_its_point(composer: Composer):
    text = Text("Martin", STYLE, background=PLATE, anchor=LOW_RIGHT)
    _, _, right, bottom = drawn(composer, text).getbbox()
    assert (right, bottom) == (640, 360)
    assert drawn(composer, replace(text, background=EMPTY)).getbbox()[2:] == (640, 360)


def test_text_keeps_to_its_width_shrunk_or_cut(composer: Composer):
    for fit in (TextFit.SHRINK, TextFit.ELLIPSIS):
        box = drawn(composer, Text(LONG, STYLE, 320, fit=fit, anchor=at())).getbbox()
        assert box[0] >= 99
        assert 300 < box[2] <= 421
    assert drawn(composer, Text("i", STYLE, anchor=at())).getbbox()[0] >= 99


def test_lines_break_at_their_width_and_end_at_their_height(composer: Composer):
    text = replace(LINES, max_height=45, line_height=1.2)
    left, top, right, bottom = drawn(composer, text).getbbox()
    assert left >= 99
    assert right <= 301
    assert top >= 50
    assert 70 < bottom <= 50 + 45


def test_a_text_is_measured_without_drawing_it(composer: Composer):
    document = OverlayDocument("One", (Text("Measured", STYLE, anchor=at()),))
    (box,) = composer.geometry(Graphic(document), WIDE, NOW).values()
    assert (box.x, box.y) == (100, 50)
    assert box.width > box.height > 15


def test_every_element_a_row_names_is_one_and_every_drawing_method_has_a_row():
    rows = dict(re.findall(r"^\| (`.+?) \| (.+?) \|$", README, re.MULTILINE))
    named = set(chain.from_iterable(re.findall(r"`(\w+)`", row) for row in rows))
    assert set(SAID) | {"addText", "addMultilineText", "addTextBox", "addTextBoxOutline"} <= named
    assert {"measureText", "registerFont", "loadImage", "clear", "createBuffer"} <= named
