import io
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
import resvg_py
from PIL import Image as Picture

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.compose.pixels import pixels_of
from studio.compose.svg_parsing import parse_svg
from studio.compose.svg_writing import svg_of
from studio.compose.templates import load_template
from studio.domain.overlay import (
    Anchor,
    Box,
    Colour,
    Ellipse,
    Field,
    Gradient,
    GradientKind,
    Graphic,
    Image,
    OverlayDocument,
    QrCode,
    Shadow,
    Stroke,
    Text,
    TextStyle,
)
from studio.domain.podium import FULL, WIDE

NOW = datetime(2026, 1, 1, 20, 15, tzinfo=UTC)
RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255, 128)


@pytest.fixture(scope="module")
def fonts():
    return FontBook(RESOURCES / "fonts")


def graphic(*elements, **values):
    return Graphic(OverlayDocument("A <b> & c", elements, (Field("name", "Name"),)), values)


def difference(graphic, frame, fonts) -> float:
    """How far what another program draws of the SVG is from what goes on air, 0 to 255."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg_of(graphic, frame, fonts, NOW).text,
        skip_system_fonts=True,
        font_dirs=[str(RESOURCES / "fonts")],
    )
    there = np.asarray(Picture.open(io.BytesIO(bytes(drawn))).convert("RGBa"), np.int16)
    air = pixels_of(Composer(fonts).picture((graphic,), frame, NOW))
    here = np.asarray(Picture.fromarray(air).convert("RGBa"), np.int16)
    return float(np.abs(there - here).mean())


@pytest.mark.parametrize("name", ["lower-third", "clock", "channel-bug", "score", "title-card"])
@pytest.mark.parametrize("frame", [WIDE, FULL])
def test_another_program_draws_what_goes_on_air(fonts, name, frame):
    filled = Graphic(load_template(RESOURCES / "templates", name), {"name": "Anna Berg"})
    assert difference(filled, frame, fonts) < 1.0


@pytest.mark.parametrize(
    "fill",
    [
        RED,
        BLUE,
        Gradient.between(RED, BLUE),
        Gradient.between(RED, BLUE, 60),
        Gradient(Gradient.between(RED, BLUE).stops, kind=GradientKind.RADIAL),
        Gradient(Gradient.between(RED, BLUE).stops, 0, GradientKind.RADIAL, 0.2, 1.5, 0.7),
    ],
)
def test_plates_are_shapes_with_their_fill(fonts, fill):
    plate = graphic(Box(400, 200, fill, radii=(20,), anchor=Anchor(dx=30, dy=10)))
    drawing = svg_of(plate, WIDE, fonts, NOW)
    assert drawing.pictures == ()
    assert "<image" not in drawing.text
    assert difference(plate, WIDE, fonts) < 0.2


def test_texts_are_texts_whatever_is_in_them(fonts):
    drawing = svg_of(graphic(Text("{{name}}", TextStyle(40)), name="<&\"' Ä"), WIDE, fonts, NOW)
    root = parse_svg(drawing.text.encode()).root
    texts = [part for part in root.iter() if part.tag.endswith("}text")]
    assert [(part.text, part.get("font-size")) for part in texts] == [("<&\"' Ä", "40")]
    assert texts[0].get("font-family") == "Inter, sans-serif"


def told(fonts, *elements, **values):
    return svg_of(graphic(*elements, **values), WIDE, fonts, NOW).told


CONIC = Gradient(Gradient.between(RED, BLUE).stops, kind=GradientKind.CONIC)
SHADOW = Shadow(RED, dy=4, blur_px=8)


TOLD = [
    (Box(90, 90, RED, shadow=SHADOW), "its shadow"),
    (Box(90, 90, RED, border=Stroke(BLUE, 3)), "its border"),
    (Box(90, 90, CONIC), "its conic gradient"),
    (Box(90, 90, RED, radii=(1, 2, 3, 4)), "its shape with different corners"),
    (Box(90, 90, RED, opacity=0.5), "all of it (not opaque)"),
    (Box(90, 90, RED, blur_px=4), "all of it (blurred)"),
    (Box(90, 90, RED, border=Stroke(BLUE, 3), shadow=SHADOW), "its shadow, its border"),
    (Ellipse(90, 90, RED), "its shape (no rectangle)"),
    (QrCode("x", 90), "its code"),
    (Text("Hi", TextStyle(40, CONIC)), "its text with a gradient"),
    (Text("Hi", TextStyle(40, letter_spacing=2.0)), "its text with letter spacing"),
    (Text("Hi שלום", TextStyle(40)), "its text in several fonts"),
    (Text("Hi", TextStyle(40, outline=Stroke(RED, 2))), "its outline"),
]
TOLD_PARTS = [part for _, part in TOLD]


@pytest.mark.parametrize(("element", "part"), TOLD)
def test_what_svg_cannot_say_is_a_picture_and_told_with_its_reason(fonts, element, part):
    named = replace(element, label="Plate")
    drawing = svg_of(graphic(named), WIDE, fonts, NOW)
    assert drawing.told == (f"Plate: {part} became a picture in the SVG.",)
    assert drawing.text.count("<image") == len(drawing.pictures)


def test_an_element_without_a_label_is_called_by_what_it_says_or_is(fonts):
    spaced = TextStyle(40, letter_spacing=2.0)
    sentences = told(fonts, Text("{{name}}  today", spaced), Ellipse(90, 90, RED), name="Bo")
    assert [sentence.partition(":")[0] for sentence in sentences] == ["Bo today", "Ellipse"]


def test_a_picture_that_is_one_anyway_is_not_told(fonts, tmp_path):
    Picture.new("RGB", (9, 9)).save(tmp_path / "logo.png")
    logo = Image(str(tmp_path / "logo.png"), 90, 90)
    assert told(fonts, logo, Box(90, 90, RED)) == ()


def test_what_is_missing_is_told(fonts):
    assert svg_of(graphic(Image("/nowhere.png", 10, 10)), WIDE, fonts, NOW).faults
