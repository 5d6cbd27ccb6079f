import io
from dataclasses import replace

import pytest
from PIL import Image

from studio.compose.picture import Picture, blank_picture
from studio.compose.thumbnail import HEIGHT, WIDTH, sample_of, thumbnail_name, thumbnail_of
from studio.domain.overlay import DEFAULT_THEME, Field, FieldKind, OverlayDocument


def test_equal_documents_share_a_name_and_others_do_not():
    one, same, other = OverlayDocument("A"), OverlayDocument("A"), OverlayDocument("B")
    names = [thumbnail_name(document, DEFAULT_THEME) for document in (one, same, other)]
    assert names[0] == names[1] != names[2]
    assert thumbnail_name(one, replace(DEFAULT_THEME, name="Another")) == names[0]
    assert thumbnail_name(one, replace(DEFAULT_THEME, body="Serif")) != names[0]


def test_empty_texts_show_what_they_are():
    fields = (Field("a", "Name"), Field("b", "B", "x"), Field("c", "C", kind=FieldKind.NUMBER))
    graphic = sample_of(OverlayDocument("A", fields=fields))
    assert [graphic.value(name) for name in "abc"] == ["Name", "x", ""]


def test_every_frame_gives_the_same_small_size():
    for size in ((1280, 720), (1280, 960)):
        with Image.open(io.BytesIO(thumbnail_of(blank_picture(*size)))) as image:
            assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))


def painted(left: int, top: int, right: int, bottom: int) -> Picture:
    image = Image.new("RGBA", (1280, 720))
    image.paste((255, 0, 0, 255), (left, top, right, bottom))
    return Picture(1280, 720, image.tobytes())


def seen(picture: Picture) -> tuple[int, int, int, int]:
    with Image.open(io.BytesIO(thumbnail_of(picture))) as image:
        return image.getchannel("R").point(lambda red: 255 * (red > 150)).getbbox()


@pytest.mark.parametrize(
    ("drawn", "width", "height"),
    [
        ((1100, 40, 1200, 100), 62, 38),  # in a corner: 40 % of the frame
        ((60, 500, 660, 640), 276, 64),  # the margin is a part of what is drawn
        ((40, 600, 1240, 680), 300, 20),  # as wide as the frame
        ((600, 10, 680, 710), 20, 175),  # as high as the frame
    ],
)
def test_a_small_graphic_is_shown_closer(drawn, width, height):
    left, top, right, bottom = seen(painted(*drawn))
    assert (right - left, bottom - top) == (
        pytest.approx(width, abs=3),
        pytest.approx(height, abs=3),
    )
    assert left > 0
    assert top > 0
    assert right < WIDTH
    assert bottom < HEIGHT
