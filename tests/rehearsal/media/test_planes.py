import numpy as np
import pytest
from PIL import Image

from studio.domain.podium import FULL, LAYOUT_NAMES, WIDE, Box, places_of
from studio.rehearsal.media.planes import Planes, even_box, plain, planes_of_frame, planes_of_image
from tests.support.media import rgb_at


@pytest.mark.parametrize("frame", [FULL, WIDE])
@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_boxes_of_a_layout_neither_gap_nor_overlap_when_made_even(name, frame):
    covered = np.zeros((frame.height, frame.width), int)
    exact = np.zeros_like(covered)
    for place in places_of(name, frame):
        box, even = place.box, even_box(place.box)
        assert even.x % 2 == even.y % 2 == even.width % 2 == even.height % 2 == 0
        assert even.lies_in(frame)
        covered[even.y : even.bottom, even.x : even.right] += 1
        exact[box.y : box.bottom, box.x : box.right] += 1
    assert covered.max() == exact.max() == 1
    assert abs(int(covered.sum()) - int(exact.sum())) <= 2 * (frame.width + frame.height)
    assert covered.all() == exact.all()


def test_the_frame_is_the_buffer_itself():
    planes = plain(64, 32, (0, 0, 0))
    frame = planes.frame()
    planes.fill(Box(0, 0, 64, 32), (255, 255, 255))
    assert frame.to_ndarray(format="gray")[5, 5] >= 234


def test_a_part_of_one_picture_is_pasted_into_another():
    source = plain(40, 40, (255, 0, 0))
    source.fill(Box(20, 20, 20, 20), (0, 0, 255))
    target = plain(100, 80, (0, 255, 0))
    target.paste(Box(10, 20, 20, 20), source, 20, 20)
    assert rgb_at(target, 11, 21) == pytest.approx((0, 0, 255), abs=3)
    assert rgb_at(target, 29, 39) == pytest.approx((0, 0, 255), abs=3)
    for x, y in ((9, 21), (30, 21), (11, 19), (11, 40)):
        assert rgb_at(target, x, y) == pytest.approx((0, 255, 0), abs=3)


def test_an_image_of_one_colour_is_the_filled_colour():
    image = planes_of_image(Image.new("RGB", (20, 10), (228, 87, 46)))
    assert np.array_equal(image.buffer, plain(20, 10, (228, 87, 46)).buffer)


def test_a_frame_with_padded_rows_is_copied_whole():
    source = plain(426, 316, (30, 60, 200))
    frame = source.frame().reformat(426, 316, "rgb24").reformat(426, 316, "yuv420p")
    assert frame.planes[0].line_size != 426
    assert np.abs(planes_of_frame(frame).y.astype(int) - source.y).max() <= 2


def test_a_copy_is_a_picture_of_its_own():
    first = plain(20, 12, (9, 9, 9))
    second = first.copy()
    first.fill(first.box, (200, 0, 0))
    assert isinstance(second, Planes)
    assert rgb_at(second, 3, 3) == pytest.approx((9, 9, 9), abs=3)


def test_a_height_that_the_binding_gets_wrong_is_refused():
    with pytest.raises(ValueError, match="318 rows"):
        plain(426, 318, (0, 0, 0)).frame()
