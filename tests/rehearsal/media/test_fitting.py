import pytest
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter

from studio.domain.podium import Box, Fit
from studio.rehearsal.media.colours import yuv_of
from studio.rehearsal.media.fitting import Opening, fitted_planes, scaled_size
from studio.rehearsal.media.planes import plain
from tests.support.media import rgb_at

RED, BLACK = (255, 0, 0), (0, 0, 0)


def fitted(width: int, height: int, opening: Opening):
    return fitted_planes(plain(width, height, RED).frame(), opening, VideoReformatter())


@pytest.mark.parametrize(
    ("size", "fit", "scaled"),
    [
        ((1280, 720), Fit.COVER, (570, 320)),
        ((1280, 720), Fit.CONTAIN, (426, 240)),
        ((1280, 720), Fit.AUTO, (570, 320)),
        ((720, 1280), Fit.AUTO, (180, 320)),
        ((640, 480), Fit.COVER, (428, 320)),
        ((426, 320), Fit.CONTAIN, (426, 320)),
    ],
)
def test_a_source_is_scaled_to_cover_or_to_fit(size, fit, scaled):
    assert scaled_size(*size, Opening(426, 320, fit)) == scaled


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (64, 48), (853, 480), (426, 320)])
def test_the_result_has_exactly_the_size_of_the_opening(size, fit):
    planes = fitted(*(side // 2 * 2 for side in size), Opening(426, 322, fit))
    assert (planes.width, planes.height) == (426, 322)


def test_cover_leaves_no_border():
    planes = fitted(1280, 720, Opening(426, 320, Fit.COVER))
    for x, y in ((0, 0), (425, 0), (0, 319), (425, 319)):
        assert rgb_at(planes, x, y) == pytest.approx(RED, abs=4)


def test_contain_puts_black_bars_above_and_below():
    planes = fitted(1280, 720, Opening(426, 320, Fit.CONTAIN))
    assert rgb_at(planes, 213, 30) == pytest.approx(BLACK, abs=4)
    assert rgb_at(planes, 213, 289) == pytest.approx(BLACK, abs=4)
    assert rgb_at(planes, 0, 160) == pytest.approx(RED, abs=4)


def test_auto_contains_a_portrait():
    planes = fitted(720, 1280, Opening(426, 320, Fit.AUTO))
    assert rgb_at(planes, 10, 160) == pytest.approx(BLACK, abs=4)
    assert rgb_at(planes, 213, 5) == pytest.approx(RED, abs=4)


def test_cover_cuts_the_middle_out():
    source = plain(1280, 720, (0, 0, 255))
    source.fill(Box(320, 0, 640, 720), RED)
    planes = fitted_planes(source.frame(), Opening(300, 360), VideoReformatter())
    assert rgb_at(planes, 4, 100) == pytest.approx(RED, abs=6)
    assert rgb_at(planes, 295, 100) == pytest.approx(RED, abs=6)


def test_bt_709_becomes_bt_601():
    frame = plain(64, 64, BLACK).frame()
    frame = frame.reformat(format="rgb24")
    green = frame.from_ndarray(frame.to_ndarray() * 0 + 128, format="rgb24")
    high = green.reformat(
        format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
    )
    high.colorspace, high.color_range = Colorspace.ITU709, ColorRange.MPEG
    planes = fitted_planes(high, Opening(32, 32), VideoReformatter())
    assert planes.y[16, 16] == pytest.approx(yuv_of((128, 128, 128))[0], abs=2)
