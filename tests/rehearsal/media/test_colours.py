import numpy as np
import pytest

from studio.rehearsal.media.colours import quartered, rgb_of, tinted, yuv_of


@pytest.mark.parametrize(
    ("rgb", "yuv"),
    [
        ((0, 0, 0), (16, 128, 128)),
        ((255, 255, 255), (235, 128, 128)),
        ((255, 0, 0), (81, 90, 240)),
        ((0, 0, 255), (41, 240, 110)),
    ],
)
def test_colours_become_limited_range_yuv(rgb, yuv):
    assert yuv_of(rgb) == yuv


def test_hex_and_names_are_colours():
    assert rgb_of("#E4572E") == (228, 87, 46)
    assert rgb_of("white") == (255, 255, 255)


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="nothing"):
        rgb_of("nothing")


def test_a_tint_goes_towards_white_or_black():
    assert tinted((100, 200, 0), 1) == (255, 255, 255)
    assert tinted((100, 200, 0), -0.5) == (50, 100, 0)
    assert tinted((100, 200, 0), 0) == (100, 200, 0)


def test_four_pixels_become_their_mean():
    plane = np.array([[1, 3, 0, 0], [5, 7, 0, 8]], np.float32)
    assert quartered(plane).tolist() == [[4, 2]]
