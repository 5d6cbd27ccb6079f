import pytest
from PIL import Image

from studio.domain.podium import WIDE
from studio.rehearsal.media.backdrop import backdrop
from tests.support.media import rgb_at

COLOUR, RED = (18, 52, 86), (255, 0, 0)


def test_without_a_picture_there_is_the_colour():
    planes = backdrop(WIDE, COLOUR, None)
    assert rgb_at(planes, 0, 0) == pytest.approx(COLOUR, abs=4)
    assert rgb_at(planes, 1279, 719) == pytest.approx(COLOUR, abs=4)


def test_a_small_picture_is_centred_and_not_enlarged():
    planes = backdrop(WIDE, COLOUR, Image.new("RGB", (200, 100), RED))
    for x, y in ((544, 314), (735, 405)):
        assert rgb_at(planes, x, y) == pytest.approx(RED, abs=6)
    for x, y in ((536, 360), (743, 360), (640, 306), (640, 413)):
        assert rgb_at(planes, x, y) == pytest.approx(COLOUR, abs=6)


def test_a_large_picture_is_scaled_down_to_fit():
    planes = backdrop(WIDE, COLOUR, Image.new("RGB", (4000, 1000), RED))
    assert rgb_at(planes, 4, 360) == pytest.approx(RED, abs=6)
    assert rgb_at(planes, 640, 190) == pytest.approx(COLOUR, abs=6)
    assert rgb_at(planes, 640, 210) == pytest.approx(RED, abs=6)


def test_transparent_parts_become_white():
    picture = Image.new("RGBA", (1280, 720), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 128), (0, 0, 640, 720))
    planes = backdrop(WIDE, COLOUR, picture)
    assert rgb_at(planes, 1000, 300) == pytest.approx((255, 255, 255), abs=4)
    assert rgb_at(planes, 300, 300) == pytest.approx((255, 127, 127), abs=5)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "LA"])
def test_every_kind_of_picture_can_be_shown(mode):
    planes = backdrop(WIDE, COLOUR, Image.new(mode, (1280, 720)))
    assert planes.y.shape == (720, 1280)
