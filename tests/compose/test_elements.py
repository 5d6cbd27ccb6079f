from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Clock,
    Colour,
    ColourRef,
    Countdown,
    CountUp,
    Ellipse,
    Field,
    Gradient,
    GradientKind,
    Graphic,
    Group,
    Horizontal,
    Image,
    Line,
    OverlayDocument,
    Polygon,
    Progress,
    QrCode,
    Score,
    Shadow,
    Stop,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    Ticker,
    Vertical,
)
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.podium import Box as PodiumBox
from tests.compose.conftest import GoldenCheck
from tests.support.element_sheet import EVERYTHING, NOW
from tests.support.libpng import libpng_pixels
from tests.support.pictures import decoded_png

FONTS = FontBook(RESOURCES / "fonts")
SMALL = Frame(240, 160)
FRAMES = pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
SPOTS = (PodiumBox(0, 0, 120, 80),)


@pytest.mark.golden
@FRAMES
def test_every_element_looks_as_agreed_and_decodes_alike(
    composer: Composer, frame: Frame, looks_as_agreed: GoldenCheck
):
    made = composer.compose([EVERYTHING], frame, NOW)
    assert made.faults == ()
    pillows = np.asarray(decoded_png(made.png))
    assert pillows.tobytes() == made.picture.rgba
    assert np.array_equal(pillows, libpng_pixels(made.png))
    looks_as_agreed(made.picture, f"everything-{frame.width}x{frame.height}")


def test_every_element_is_drawn_and_has_a_place(composer: Composer):
    boxes = composer.geometry(EVERYTHING, WIDE, NOW)
    image = np.frombuffer(composer.picture([EVERYTHING], WIDE, NOW).rgba, np.uint8)
    alpha = image.reshape(WIDE.height, WIDE.width, 4)[..., 3]
    assert len(boxes) == len(EVERYTHING.document.elements) + 3
    for name, box in boxes.items():
        around = alpha[max(box.y - 4, 0) : box.bottom + 4, max(box.x - 4, 0) : box.right + 4]
        assert around.any(), name


LENGTHS = st.sampled_from([0, 1, 7, 60, 200, 700])
COLOURS = st.sampled_from(
    [Colour(255, 0, 0), Colour(0, 0, 255, 90), Colour(1, 2, 3, 0), ColourRef("{{tint}}")]
)
FILLS = COLOURS | st.builds(
    Gradient,
    st.lists(
        st.builds(Stop, COLOURS, st.sampled_from([0.0, 0.5, 1.0])), min_size=1, max_size=3
    ).map(tuple),
    st.sampled_from([0, 45, 90, 200, -30]),
    st.sampled_from(GradientKind),
)
MAYBE_FILL = st.none() | FILLS
STROKES = st.none() | st.builds(Stroke, FILLS, st.sampled_from([0, 1, 5, 200]))
SHADOWS = st.none() | st.builds(
    Shadow, COLOURS, st.just(3), st.just(-2), st.sampled_from([0, 3, 200])
)
STYLES = st.builds(
    TextStyle,
    st.sampled_from([4, 18, 60, 150]),
    FILLS,
    st.sampled_from(["Inter", "Nothing", "theme:heading"]),
    align=st.sampled_from(Horizontal),
    shadow=SHADOWS,
    letter_spacing=st.sampled_from([0.0, 3.0, -9.0]),
    outline=STROKES,
    tabular=st.booleans(),
)
WORDS = st.sampled_from(
    ["", " ", "A", "{{name}}", "{{name|upper}}\n{{tint}}", "a\nb\n\nc", "W" * 90, "שלום محمد", "東"]
)
TIMES = st.sampled_from(["", "5", "0:30", "20:15", "rubbish"])
PLATES = st.none() | st.builds(
    TextBackground,
    MAYBE_FILL,
    st.sampled_from([(0,), (5,), (1, 2, 3, 4)]),
    st.sampled_from([0, 9, 500]),
    STROKES,
    st.booleans(),
)
SIZES = st.none() | st.sampled_from([1, 40, 150])
POINTS = st.lists(st.tuples(LENGTHS, LENGTHS), min_size=0, max_size=5).map(tuple)
RADII = st.sampled_from([(0,), (9,), (1, 2, 3, 4), (999,)])
KINDS = (
    st.builds(
        Text, WORDS, STYLES, SIZES, SIZES, st.sampled_from(TextFit), SIZES, background=PLATES
    ),
    st.builds(Box, LENGTHS, LENGTHS, MAYBE_FILL, RADII, STROKES),
    st.builds(Ellipse, LENGTHS, LENGTHS, MAYBE_FILL, STROKES),
    st.builds(Polygon, POINTS, MAYBE_FILL, STROKES),
    st.builds(Line, LENGTHS, LENGTHS, st.builds(Stroke, FILLS, LENGTHS), st.booleans()),
    st.builds(Image, st.sampled_from(["", "gone", "asset:x", "theme:logo"]), LENGTHS, LENGTHS),
    st.builds(QrCode, WORDS, st.sampled_from([1, 30, 200]), COLOURS, st.none() | COLOURS),
    st.builds(Clock, STYLES, st.sampled_from(["%H:%M:%S", "%S"]), st.sampled_from(["UTC", "?"])),
    st.builds(Countdown, STYLES, TIMES, TIMES, WORDS),
    st.builds(CountUp, STYLES, TIMES, TIMES),
    st.builds(Score, LENGTHS, LENGTHS, WORDS, WORDS, WORDS, WORDS, STYLES, STYLES, FILLS, FILLS),
    st.builds(Ticker, WORDS, STYLES, LENGTHS, st.sampled_from([0.0, 1.0])),
    st.builds(Progress, LENGTHS, LENGTHS, FILLS, MAYBE_FILL, TIMES, TIMES, st.just(5)),
)
BASES = st.fixed_dictionaries(
    {
        "anchor": st.builds(
            Anchor,
            st.sampled_from(Horizontal),
            st.sampled_from(Vertical),
            st.sampled_from([0, -500, 33]),
            st.sampled_from([0, 20]),
            st.sampled_from(Area),
            st.sampled_from([0, 5]),
        ),
        "opacity": st.sampled_from([1.0, 0.4, 0.0]),
        "shown_if": st.sampled_from(["", "name"]),
        "shadow": SHADOWS,
        "blur_px": st.sampled_from([0, 0, 5]),
    }
)


def dressed(kind: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(lambda element, base: replace(element, **base), kind, BASES)


SINGLE = dressed(st.one_of(KINDS))
ELEMENTS = SINGLE | dressed(
    st.builds(Group, LENGTHS, LENGTHS, st.lists(SINGLE, max_size=2).map(tuple))
)
FIELDS = (Field("name", "Name"), Field("tint", "Tint"))


@settings(max_examples=40, deadline=None)
@given(element=ELEMENTS, started_at=st.none() | st.just(NOW.timestamp() - 3))
def test_whatever_an_element_says_it_is_drawn_or_left_out(element, started_at):
    document = OverlayDocument("x", (element,), FIELDS)
    graphic = Graphic(document, {"name": "Ann", "tint": "#ff00ff"}, started_at=started_at)
    picture = COMPOSER.picture([graphic], SMALL, NOW, SPOTS)
    assert len(picture.rgba) == SMALL.width * SMALL.height * 4
    assert set(COMPOSER.geometry(graphic, SMALL, NOW, SPOTS)) <= {"e1", "e2", "e3"}


COMPOSER = Composer(FONTS)


@settings(max_examples=15, deadline=None)
@given(data=st.data(), pool=st.lists(ELEMENTS, min_size=2, max_size=4))
def test_after_any_edits_of_any_elements_the_picture_equals_a_fresh_one(data, pool):
    composer = Composer(FONTS)
    for second in range(3):
        shown = data.draw(st.lists(st.sampled_from(pool), max_size=4, unique_by=id))
        document = OverlayDocument("x", tuple(shown), FIELDS)
        name = data.draw(st.sampled_from(["", "Ann", "no"]))
        graphic = Graphic(document, {"name": name}, started_at=NOW.timestamp())
        now = NOW + timedelta(seconds=second)
        made = composer.compose([graphic], SMALL, now, SPOTS)
        fresh = Composer(FONTS).compose([graphic], SMALL, now, SPOTS)
        assert made.picture == fresh.picture
        assert decoded_png(made.png).tobytes() == made.picture.rgba
