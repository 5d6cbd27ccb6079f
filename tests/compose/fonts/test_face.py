from __future__ import annotations

from studio import RESOURCES
from studio.compose.fonts import FontBook
from studio.compose.fonts.face import embedded_face
from studio.domain.overlay import Weight

THAI = RESOURCES / "fonts" / "NotoSansThai-Regular.ttf"


def test_a_face_names_the_characters_it_lacks(fonts: FontBook):
    face = fonts.face("Inter", Weight.REGULAR)
    assert face.missing("A\u200d 東B\u0301") == "東"
    assert not face.covers("東")
    assert face.covers("A\u200d B\u0301")


def test_fonts_that_came_as_bytes_are_equal_when_their_bytes_are():
    one, other = embedded_face("a", THAI.read_bytes()), embedded_face("a", THAI.read_bytes())
    bold = embedded_face("a", THAI.with_name("NotoSansThai-Bold.ttf").read_bytes())
    assert one == other
    assert hash(one) == hash(other)
    assert one != bold


def test_a_font_in_memory_draws_as_its_file():
    face = embedded_face("a", THAI.read_bytes())
    assert face.opened(20).getlength("สวัสดี") > 40
    assert ord("ส") in face.code_points
