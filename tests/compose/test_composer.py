from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.compose.packing import Packer
from studio.compose.pixels import Pixels
from studio.compose.png import PngOptions, Rows, encode_png
from studio.compose.templates import CHANNEL_BUG, CLOCK, LOWER_THIRD, load_template
from studio.domain.overlay import (
    Anchor,
    Asset,
    Box,
    Clock,
    Colour,
    Field,
    FieldSource,
    Gradient,
    Graphic,
    Horizontal,
    Image,
    ImageFit,
    OverlayDocument,
    Shadow,
    Text,
    TextStyle,
    Vertical,
    Weight,
)
from studio.domain.podium import FULL, WIDE, Frame
from tests.compose.conftest import GoldenCheck
from tests.support.pictures import decoded_picture, image_from

NOW = datetime(2024, 7, 1, 20, 15, tzinfo=UTC)
FONTS = FontBook(RESOURCES / "fonts")
TEMPLATES = RESOURCES / "templates"
STRAP = Graphic(
    load_template(TEMPLATES, LOWER_THIRD),
    {"name": "Dr. Amélie Wörner-Távas", "title": "Head of Broadcast Operations · Vienna"},
)
BUG = Graphic(load_template(TEMPLATES, CHANNEL_BUG))
TICKING = Graphic(
    OverlayDocument("Ticking", (Clock(TextStyle(40), "%H:%M:%S", "UTC", anchor=Anchor(dx=600)),))
)
FRAMES = pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])


def utc(graphic: Graphic) -> Graphic:
    """The same graphic with its clocks in UTC: golden pictures must not know where they are."""
    document = graphic.document
    elements = tuple(
        replace(e, timezone="UTC") if isinstance(e, Clock) else e for e in document.elements
    )
    return Graphic(OverlayDocument(document.name, elements, document.fields), graphic.values)


CLOCK_BUG = utc(Graphic(load_template(TEMPLATES, CLOCK)))


@FRAMES
def test_the_foreground_is_exactly_the_frame_and_its_png_the_picture(
    composer: Composer, frame: Frame
):
    made = composer.compose([BUG, CLOCK_BUG, STRAP], frame, NOW)
    picture = decoded_picture(made.file)
    assert picture == composer.picture([BUG, CLOCK_BUG, STRAP], frame, NOW)
    assert (picture.width, picture.height) == (frame.width, frame.height)
    assert not picture.is_blank
    assert made.faults == composer.faults == ()


@pytest.mark.parametrize(("is_interlaced", "word"), [(True, 1), (False, 0)])
def test_the_bytes_are_eight_bit_rgba_and_interlaced_as_asked(is_interlaced, word):
    composer = Composer(FONTS, PngOptions(is_interlaced))
    made = composer.compose([STRAP], WIDE, NOW)
    assert made.file[16:29] == struct.pack(">IIBBBBB", 1280, 720, 8, 6, 0, 0, word)


@FRAMES
def test_nothing_in_is_a_blank_foreground(composer: Composer, frame: Frame):
    picture = decoded_picture(composer.compose([], frame, NOW).file)
    assert picture.is_blank
    assert (picture.width, picture.height) == (frame.width, frame.height)


def test_an_unfilled_strap_still_shows_its_plate(composer: Composer):
    assert not composer.picture([Graphic(STRAP.document)], WIDE, NOW).is_blank


def test_what_did_not_change_is_the_very_same_composition(composer: Composer):
    first = composer.compose([STRAP, TICKING], WIDE, NOW)
    assert composer.compose([STRAP, TICKING], WIDE, NOW) is first
    assert composer.compose([STRAP, TICKING], WIDE, NOW + timedelta(seconds=1)) is not first


def test_a_picture_does_not_change_when_the_next_one_is_made(composer: Composer):
    picture = composer.picture([STRAP], WIDE, NOW)
    before = bytes(bytearray(picture.rgba))
    composer.compose([STRAP.with_value("name", "Bo")], WIDE, NOW)
    assert picture.rgba == before
    assert composer.picture([STRAP], WIDE, NOW) == picture


def test_a_picture_is_what_the_bytes_show_and_is_copied_once(composer: Composer):
    made = composer.compose([STRAP], WIDE, NOW)
    picture = composer.picture([STRAP], WIDE, NOW)
    assert picture is composer.picture([STRAP], WIDE, NOW)
    assert composer.compose([STRAP], WIDE, NOW) is made
    assert decoded_picture(made.file) == picture


def test_other_placements_with_the_same_pixels_have_the_same_bytes(composer: Composer):
    white, black = Box(50, 50, Colour(255, 255, 255)), Box(50, 50, Colour(0, 0, 0))
    hidden = composer.compose([Graphic(OverlayDocument("b", (black, white)))], WIDE, NOW)
    alone = composer.compose([Graphic(OverlayDocument("w", (white,)))], WIDE, NOW)
    assert hidden == alone


def test_a_picture_taken_in_between_does_not_spoil_the_next_bytes(composer: Composer):
    composer.compose([STRAP], WIDE, NOW)
    composer.picture([STRAP.with_value("name", "Bo"), BUG], WIDE, NOW)
    made = composer.compose([STRAP], WIDE, NOW)
    assert decoded_picture(made.file) == composer.picture([STRAP], WIDE, NOW)


class Counting(Composer):
    """Keeps what its packer is told to have changed."""

    def _packer(self, frame: Frame) -> Packer:
        self.packer = CountingPacker()
        return self.packer


class CountingPacker:
    changed: list[Rows]

    def encode(self, _pixels: Pixels, changed: Sequence[Rows]) -> bytes:
        self.changed = list(changed)
        return b""


def test_rows_that_changed_again_and_again_are_packed_once():
    composer = Counting(FONTS)
    for letters in range(30):
        composer.picture([STRAP.with_value("name", "x" * letters)], WIDE, NOW)
    composer.compose([STRAP], WIDE, NOW)
    changed = composer.packer.changed
    assert 1 <= len(changed) <= 3
    assert all(above[1] < below[0] for above, below in pairwise(changed))


def test_later_graphics_cover_earlier_ones(composer: Composer):
    red = Graphic(OverlayDocument("r", (Box(50, 50, Colour(255, 0, 0)),)))
    blue = Graphic(OverlayDocument("b", (Box(50, 50, Colour(0, 0, 255)),)))
    image = image_from(composer.picture([red, blue], WIDE, NOW))
    assert image.getpixel((70, 50)) == (0, 0, 255, 255)


def test_what_cannot_be_drawn_is_told_and_the_rest_is_drawn(composer: Composer):
    broken = OverlayDocument("x", (Image("gone.png", 50, 50), Box(50, 50, Colour(1, 2, 3))))
    made = composer.compose([Graphic(broken)], WIDE, NOW)
    assert made.faults == ("The picture gone.png is missing.",)
    assert not decoded_picture(made.file).is_blank


def test_the_other_frame_starts_afresh_and_comes_back_equal(composer: Composer):
    wide = composer.compose([STRAP], WIDE, NOW)
    composer.compose([STRAP], FULL, NOW)
    assert composer.compose([STRAP], WIDE, NOW) == wide


NAMES = st.sampled_from(["", "Ann", "Bo", "A name " * 20, "محمد", "Ÿg"])
STACKS = st.lists(
    st.one_of(
        st.just(BUG),
        st.just(TICKING),
        NAMES.map(lambda name: STRAP.with_value("name", name)),
        NAMES.map(lambda name: STRAP.with_value("title", name)),
    ),
    max_size=4,
)
STEPS = st.lists(st.tuples(STACKS, st.integers(0, 3)), min_size=2, max_size=5)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS, frame=st.sampled_from([FULL, WIDE]))
def test_after_any_edits_the_composition_equals_a_fresh_one(steps, frame):
    composer = Composer(FONTS)
    for stack, seconds in steps:
        moment = NOW + timedelta(seconds=seconds)
        made = composer.compose(stack, frame, moment)
        assert made == Composer(FONTS).compose(stack, frame, moment)
        assert decoded_picture(made.file) == composer.picture(stack, frame, moment)


@pytest.mark.golden
@FRAMES
def test_the_templates_look_as_agreed(
    composer: Composer, frame: Frame, looks_as_agreed: GoldenCheck
):
    made = composer.compose([BUG, CLOCK_BUG, STRAP], frame, NOW)
    looks_as_agreed(decoded_picture(made.file), f"templates-{frame.width}x{frame.height}")


SCRIPTS = {
    "german": ("Jürgen Weiß-Öztürk", "Straßenbauämter für Übergrößen"),
    "greek": ("Ελένη Παπαδοπούλου", "Διευθύντρια"),
    "arabic": ("محمد بن سلمان", "وزير الخارجية · Riyadh 2024"),
    "hebrew": ("שָׁלוֹם לוי", "ראש הממשלה · 12"),
    "long": ("A name that is much longer than any strap can ever hold", "Title " * 30),
}


@pytest.mark.golden
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_looks_as_agreed(
    composer: Composer, script: str, looks_as_agreed: GoldenCheck
):
    name, title = SCRIPTS[script]
    strap = STRAP.with_value("name", name).with_value("title", title)
    looks_as_agreed(composer.picture([strap], STRAP_ONLY, NOW), f"strap-{script}")


STRAP_ONLY = Frame(900, 200)
SOFT = Shadow(Colour(0, 0, 0, 160), 4, 8, 24)
MARK = np.zeros((40, 80, 4), np.uint8)
MARK[:, :40] = (250, 204, 21, 255)
MARK[10:30, 40:] = (220, 38, 38, 128)


@pytest.mark.golden
def test_every_element_looks_as_agreed(composer: Composer, looks_as_agreed: GoldenCheck):
    style = TextStyle(48, Colour(255, 255, 255), weight=Weight.BOLD, shadow=SOFT)
    down = Gradient.between(Colour(29, 78, 216), Colour(15, 23, 42, 90), 90)
    middle = Anchor(Horizontal.CENTRE, Vertical.MIDDLE)
    elements = (
        Box(300, 120, down, (24,), shadow=SOFT),
        Box(200, 60, Colour(255, 255, 255, 120), (30,), anchor=Anchor(Horizontal.RIGHT)),
        Text("Centre", style, anchor=middle),
        Clock(TextStyle(40, Colour(0, 0, 0)), "%d.%m. %H:%M:%S", "UTC", anchor=Anchor(dy=260)),
        Image(
            "asset:mark",
            120,
            120,
            ImageFit.COVER,
            30,
            opacity=0.8,
            anchor=Anchor(Horizontal.RIGHT, dy=90),
        ),
        Image("asset:mark", 120, 120, anchor=Anchor(Horizontal.RIGHT, dx=-150, dy=90)),
    )
    mark = Asset("mark", encode_png(MARK))
    document = OverlayDocument("All", elements, assets=(mark,))
    made = composer.compose([Graphic(document)], Frame(800, 400), NOW)
    assert made.faults == ()
    looks_as_agreed(decoded_picture(made.file), "elements")


def test_a_field_of_the_clock_is_drawn_as_the_time_that_it_is(composer: Composer):
    field = Field("time", "Time", source=FieldSource.CLOCK)
    told = Graphic(OverlayDocument("c", (Text("{{time}}", TextStyle(40)),), (field,)))
    for moment in (NOW, NOW + timedelta(minutes=1)):
        typed = told.with_value("time", moment.astimezone().strftime("%H:%M"))
        drawn = composer.picture([told], WIDE, moment)
        assert drawn == composer.picture([typed], WIDE, moment)
        assert not drawn.is_blank
