from __future__ import annotations

import pytest

from studio.compose.arrange.figures import (
    outline_of,
    set_code,
    set_figure,
    set_image,
    set_straight,
)
from studio.compose.outlines import Closed, Oval, Rounded, Stretch
from studio.compose.tiles import BorderTile, Embedded, ImageTile, QrTile, ShapeTile
from studio.domain.overlay import (
    BLACK,
    WHITE,
    Asset,
    Box,
    Ellipse,
    Graphic,
    Image,
    Line,
    OverlayDocument,
    Polygon,
    QrCode,
    Stroke,
    Theme,
)

GRAPHIC = Graphic(OverlayDocument("x"))
EDGE = Stroke(WHITE, 2)
POINTS = ((0, 0), (10, 0), (5, 8))


@pytest.mark.parametrize(
    ("element", "outline"),
    [
        (Box(10, 20, BLACK, (1, 2, 3, 4)), Rounded(10, 20, (1, 2, 3, 4))),
        (Ellipse(10, 20, BLACK), Oval(10, 20)),
        (Polygon(POINTS, BLACK), Closed(POINTS)),
        (Box(0, 20, BLACK), None),
        (Ellipse(10, 0, BLACK), None),
        (Polygon((), BLACK), None),
    ],
)
def test_a_shape_has_its_outline_if_it_has_an_area(element, outline):
    assert outline_of(element) == outline


def test_a_shape_has_a_fill_and_a_border_as_far_as_it_says():
    outline = Rounded(10, 20, (0,))
    both = set_figure(Box(10, 20, BLACK, border=EDGE))
    assert [part.spec for part in both.parts] == [
        ShapeTile(outline, BLACK),
        BorderTile(outline, 2, WHITE),
    ]
    assert len(set_figure(Box(10, 20, None, border=EDGE)).parts) == 1
    assert set_figure(Box(10, 20, None, border=Stroke(WHITE, 0))).parts == ()


def test_a_polygon_is_as_large_as_its_points_reach():
    setting = set_figure(Polygon(POINTS, BLACK))
    assert (setting.width, setting.height) == (10, 8)


def test_a_line_is_drawn_if_it_is_one():
    (part,) = set_straight(Line(10, 0, EDGE, is_rising=True)).parts
    assert part.spec == ShapeTile(Stretch(10, 0, 2, is_rising=True), WHITE)
    assert set_straight(Line(0, 0, EDGE)).parts == ()
    assert set_straight(Line(10, 10, Stroke(WHITE, 0))).parts == ()


def test_a_logo_is_that_of_the_theme():
    logo = Asset("logo", b"png")
    branded = GRAPHIC.themed(Theme("x", logo=logo))
    (part,) = set_image(Image("theme:logo", 50, 40, tint=BLACK), branded).parts
    assert isinstance(part.spec, ImageTile)
    assert (part.spec.source, part.spec.tint) == (Embedded(logo), BLACK)
    assert set_image(Image("theme:logo", 50, 40), GRAPHIC).parts == ()


def test_a_code_without_content_is_nothing():
    (part,) = set_code(QrCode("hello", 100, light=None)).parts
    assert part.spec == QrTile("hello", 100, BLACK, None, 4)
    assert set_code(QrCode("  ", 100)).parts == ()
