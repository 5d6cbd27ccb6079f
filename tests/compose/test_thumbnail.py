import io
from dataclasses import replace

from PIL import Image

from studio.compose.picture import blank_picture
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
