from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.domain.overlay import Field, Graphic, OverlayDocument
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.podium import Box as PodiumBox
from tests.compose.conftest import GoldenCheck
from tests.support.any_element import ELEMENTS
from tests.support.element_sheet import EVERYTHING, NOW
from tests.support.pictures import decoded_picture

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
    picture = decoded_picture(made.file)
    assert picture == composer.picture([EVERYTHING], frame, NOW)
    looks_as_agreed(picture, f"everything-{frame.width}x{frame.height}")


def test_every_element_is_drawn_and_has_a_place(composer: Composer):
    boxes = composer.geometry(EVERYTHING, WIDE, NOW)
    image = np.frombuffer(composer.picture([EVERYTHING], WIDE, NOW).rgba, np.uint8)
    alpha = image.reshape(WIDE.height, WIDE.width, 4)[..., 3]
    assert len(boxes) == len(EVERYTHING.document.elements) + 3
    for name, box in boxes.items():
        around = alpha[max(box.y - 4, 0) : box.bottom + 4, max(box.x - 4, 0) : box.right + 4]
        assert around.any(), name


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
        assert made == fresh
        assert decoded_picture(made.file) == composer.picture([graphic], SMALL, now, SPOTS)
