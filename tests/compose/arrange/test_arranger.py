from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.compose.arrange import Arranger
from studio.compose.outlines import Rounded
from studio.compose.text import Typesetter
from studio.compose.tiles import (
    Embedded,
    FileVersion,
    ImageTile,
    Missing,
    Placement,
    ShadowTile,
    ShapeTile,
    TextShadowTile,
    TextTile,
)
from studio.domain.overlay import (
    BLACK,
    Anchor,
    Area,
    Asset,
    Box,
    Clock,
    Element,
    Field,
    Graphic,
    Horizontal,
    Image,
    OverlayDocument,
    Shadow,
    Text,
    TextStyle,
    Vertical,
)
from studio.domain.podium import FULL, WIDE, Frame

NOON = datetime(2024, 7, 1, 12, 0, 5, tzinfo=UTC)
CORNER = Anchor(area=Area.FRAME)
SHADOW = Shadow(BLACK, 3, 5, 8)
FIELDS = (Field("name", "Name"), Field("logo", "Logo"))


def placements(
    typesetter: Typesetter, element: Element, frame: Frame = WIDE, **values: str
) -> list[Placement]:
    document = OverlayDocument("x", (element,), FIELDS, assets=(Asset("mark", b"png"),))
    graphic = Graphic(document, values)
    return list(Arranger(typesetter, frame, NOON).placements(graphic))


def test_a_box_comes_with_its_shadow_behind(typesetter: Typesetter):
    shadow, box = placements(typesetter, Box(100, 50, BLACK, (4,), shadow=SHADOW, anchor=CORNER))
    outline = Rounded(100, 50, (4,))
    assert shadow == Placement(ShadowTile(outline, 4.0, BLACK), 3, 5)
    assert box == Placement(ShapeTile(outline, BLACK), 0, 0)


def test_a_text_comes_with_its_shadow_behind(typesetter: Typesetter):
    style = TextStyle(40, shadow=SHADOW)
    shadow, text = placements(typesetter, Text("Ann", style, anchor=CORNER))
    assert isinstance(shadow.spec, TextShadowTile)
    assert isinstance(text.spec, TextTile)
    assert (shadow.x - text.x, shadow.y - text.y) == (3, 5)


def test_a_text_stands_on_its_fonts_baseline(typesetter: Typesetter):
    (text,) = placements(typesetter, Text("Ann", TextStyle(40), anchor=CORNER))
    assert (text.x, text.y) == (0, typesetter.extent(TextStyle(40))[0])


def test_a_shrunk_text_keeps_its_baseline(typesetter: Typesetter):
    element = Text("{{name}}", TextStyle(40), 300, min_size_px=10, anchor=CORNER)
    (short,) = placements(typesetter, element, name="Ann")
    (long,) = placements(typesetter, element, name="Ann " * 20)
    assert long.spec != short.spec
    assert long.y == short.y


def test_a_text_hangs_in_the_other_frame_at_the_same_edge(typesetter: Typesetter):
    element = Text("Ann", TextStyle(40), anchor=Anchor(Horizontal.LEFT, Vertical.BOTTOM))
    (wide,) = placements(typesetter, element, WIDE)
    (full,) = placements(typesetter, element, FULL)
    assert full.spec == wide.spec
    assert full.y - wide.y == 912 - 684


@pytest.mark.parametrize(
    ("align", "share"), [(Horizontal.LEFT, 0), (Horizontal.CENTRE, 0.5), (Horizontal.RIGHT, 1)]
)
def test_a_text_is_aligned_in_its_width(typesetter: Typesetter, align, share):
    style = TextStyle(40, align=align)
    (text,) = placements(typesetter, Text("Ann", style, 400, anchor=CORNER))
    assert isinstance(text.spec, TextTile)
    free = 400 - typesetter.width(text.spec.line)
    assert text.x == pytest.approx(free * share, abs=1)


def test_a_text_without_a_width_hangs_by_its_own(typesetter: Typesetter):
    right = Anchor(Horizontal.RIGHT, area=Area.FRAME)
    (text,) = placements(typesetter, Text("Ann", TextStyle(40), anchor=right))
    assert isinstance(text.spec, TextTile)
    assert text.x + typesetter.width(text.spec.line) == pytest.approx(1280, abs=1)


@pytest.mark.parametrize("value", ["", "   ", "\n"])
def test_an_empty_text_draws_nothing_and_no_shadow(typesetter: Typesetter, value):
    style = TextStyle(40, shadow=SHADOW)
    assert placements(typesetter, Text("{{name}}", style), name=value) == []


def test_a_clock_is_drawn_in_tabular_figures(typesetter: Typesetter):
    (clock,) = placements(typesetter, Clock(TextStyle(30), "%H:%M:%S", "UTC"))
    assert isinstance(clock.spec, TextTile)
    assert clock.spec.line.text == "12:00:05"
    assert clock.spec.line.is_tabular


def test_an_image_is_found_inside_the_document(typesetter: Typesetter):
    (image,) = placements(typesetter, Image("asset:mark", 96, 64, anchor=CORNER))
    assert isinstance(image.spec, ImageTile)
    assert image.spec.source == Embedded(Asset("mark", b"png"))


def test_an_image_file_comes_from_a_field(typesetter: Typesetter, tmp_path: Path):
    path = tmp_path / "logo.png"
    path.write_bytes(b"one")
    element = Image("{{logo}}", 96, 64, anchor=CORNER)
    (before,) = placements(typesetter, element, logo=str(path))
    path.write_bytes(b"changed")
    (after,) = placements(typesetter, element, logo=str(path))
    assert isinstance(before.spec, ImageTile)
    assert isinstance(before.spec.source, FileVersion)
    assert before.spec.source.path == path
    assert after != before


@pytest.mark.parametrize("source", ["no-such-file.png", "asset:other", "a" * 3000])
def test_a_source_that_leads_nowhere_is_missing(typesetter: Typesetter, source):
    (image,) = placements(typesetter, Image(source, 96, 64))
    assert isinstance(image.spec, ImageTile)
    assert image.spec.source == Missing(source)


def test_a_picture_field_left_empty_draws_nothing(typesetter: Typesetter):
    assert placements(typesetter, Image("{{logo}}", 96, 64)) == []
