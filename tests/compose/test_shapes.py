from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from studio.compose.masks import rounded_mask
from studio.compose.shapes import MAX_SIGMA, blurred_image, blurred_mask, faded, filled, inked
from studio.domain.overlay import Colour, Gradient, GradientKind, Stop

RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255, 55)


@pytest.mark.parametrize("sigma", [0.5, 2, 4.9, 5, 9.9, 10, 24])
def test_a_blur_keeps_its_ink_inside_its_bounds(sigma):
    soft, pad = blurred_mask(Image.new("L", (40, 30), 255), sigma)
    ink = np.asarray(soft).astype(float)
    assert pad >= 3 * sigma
    assert soft.width >= 40 + 2 * pad
    assert max(ink[0].max(), ink[-1].max(), ink[:, 0].max(), ink[:, -1].max()) <= 3
    assert ink.sum() == pytest.approx(40 * 30 * 255, rel=0.02)


def test_a_blur_spreads_evenly():
    soft, pad = blurred_mask(Image.new("L", (64, 64), 255), 8)
    ink = np.asarray(soft).astype(int)[: 64 + 2 * pad, : 64 + 2 * pad]
    assert np.abs(ink - ink[::-1, ::-1]).max() <= 3


def test_no_blur_is_the_mask_itself():
    mask = Image.new("L", (4, 4), 255)
    assert blurred_mask(mask, 0) == (mask, 0)


def test_a_huge_blur_is_bounded():
    soft, pad = blurred_mask(Image.new("L", (10, 10), 255), 10_000)
    assert pad == 3 * MAX_SIGMA
    assert soft.width < 400


def test_ink_has_the_colour_everywhere_and_the_masks_alpha():
    mask = Image.frombytes("L", (3, 1), bytes([0, 128, 255]))
    pixels = [inked(mask, Colour(1, 2, 3, 100)).getpixel((x, 0)) for x in range(3)]
    assert pixels == [(1, 2, 3, 0), (1, 2, 3, 50), (1, 2, 3, 100)]


def test_a_gradient_runs_to_the_right():
    image = filled(Image.new("L", (100, 2), 255), Gradient.between(RED, BLUE))
    first, last = image.getpixel((0, 1)), image.getpixel((99, 0))
    assert first == pytest.approx((255, 0, 0, 255), abs=2)
    assert last == pytest.approx((0, 0, 255, 55), abs=2)
    assert image.getpixel((50, 0)) == image.getpixel((50, 1))


def test_a_gradient_runs_down():
    image = filled(Image.new("L", (2, 100), 255), Gradient.between(RED, BLUE, 90))
    assert image.getpixel((0, 0)) == pytest.approx((255, 0, 0, 255), abs=2)
    assert image.getpixel((1, 99)) == pytest.approx((0, 0, 255, 55), abs=2)


def test_a_gradients_corners_are_round_too():
    image = filled(rounded_mask(40, 40, (20,)), Gradient.between(RED, BLUE))
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((20, 20))[3] == pytest.approx(154, abs=2)


def test_a_gradient_has_as_many_stops_as_it_likes():
    stops = (Stop(RED, 0.0), Stop(Colour(0, 255, 0), 0.5), Stop(Colour(0, 0, 255), 1.0))
    image = filled(Image.new("L", (101, 1), 255), Gradient(stops))
    assert image.getpixel((50, 0)) == (0, 255, 0, 255)
    assert image.getpixel((25, 0)) == pytest.approx((128, 127, 0, 255), abs=3)


def test_stops_that_leave_the_ends_free_keep_their_colour_there():
    stops = (Stop(RED, 0.4), Stop(Colour(0, 0, 255), 0.6))
    image = filled(Image.new("L", (100, 1), 255), Gradient(stops))
    assert (image.getpixel((10, 0))[0], image.getpixel((90, 0))[2]) == (255, 255)


def test_a_gradient_at_an_angle_runs_from_corner_to_corner():
    image = filled(Image.new("L", (80, 80), 255), Gradient.between(RED, Colour(0, 0, 255), 45))
    assert image.getpixel((0, 0)) == pytest.approx((255, 0, 0, 255), abs=3)
    assert image.getpixel((79, 79)) == pytest.approx((0, 0, 255, 255), abs=3)
    assert image.getpixel((79, 0)) == pytest.approx(image.getpixel((0, 79)), abs=1)


def test_a_gradient_may_run_backwards():
    image = filled(Image.new("L", (100, 1), 255), Gradient.between(RED, Colour(0, 0, 255), 180))
    assert image.getpixel((0, 0)) == pytest.approx((0, 0, 255, 255), abs=2)


def test_a_radial_gradient_runs_outwards():
    stops = (Stop(RED, 0.0), Stop(Colour(0, 0, 255), 1.0))
    image = filled(Image.new("L", (81, 81), 255), Gradient(stops, kind=GradientKind.RADIAL))
    assert image.getpixel((40, 40)) == pytest.approx((255, 0, 0, 255), abs=4)
    assert image.getpixel((0, 0)) == pytest.approx((0, 0, 255, 255), abs=4)


def test_a_conic_gradient_runs_around():
    stops = (Stop(RED, 0.0), Stop(Colour(0, 0, 255), 1.0))
    image = filled(Image.new("L", (81, 81), 255), Gradient(stops, kind=GradientKind.CONIC))
    assert image.getpixel((80, 42)) == pytest.approx((255, 0, 0, 255), abs=6)
    assert image.getpixel((0, 40)) == pytest.approx((127, 0, 127, 255), abs=6)


def test_a_blurred_picture_keeps_its_colour_at_the_edge():
    soft, pad = blurred_image(Image.new("RGBA", (20, 20), (255, 255, 255, 255)), 3)
    assert soft.size == (20 + 2 * pad, 20 + 2 * pad)
    edge = soft.getpixel((pad - 2, pad + 10))
    assert 0 < edge[3] < 255
    assert min(edge[:3]) >= 250


def test_a_faded_picture_keeps_its_colour():
    image = Image.new("RGBA", (2, 2), (10, 20, 30, 200))
    assert faded(image, 0.5).getpixel((0, 0)) == (10, 20, 30, 100)
    assert faded(image, 1.0) is image
    assert faded(image, 7.0) is image
    assert faded(image, -1).getpixel((0, 0))[3] == 0


CENTRED, ASIDE = (0.5, 0.5, 1.0), (0.25, 1.5, 0.75)


@pytest.mark.parametrize("kind", GradientKind)
@pytest.mark.parametrize("size", [(150, 131), (90, 200)])
@pytest.mark.parametrize("centre", [CENTRED, ASIDE], ids=["centred", "aside"])
def test_every_pixel_of_a_large_gradient_has_the_colour_of_its_way(kind, size, centre):
    width, height = size
    centre_x, centre_y, reach = centre
    ends = Gradient.between(Colour(0, 0, 0), Colour(255, 255, 255), 30).stops
    grey = Gradient(ends, 30, kind, *centre)
    image = np.asarray(filled(Image.new("L", size, 255), grey))[..., 0]
    right, below = width * centre_x, height * centre_y
    x, y = np.arange(width)[None, :] + 0.5, np.arange(height)[:, None] + 0.5
    angle = np.deg2rad(30)
    if kind is GradientKind.RADIAL:
        half = np.hypot(width, height) / 2 * reach
        way = np.clip(np.hypot(x - right, y - below) / half, 0, 1)
    elif kind is GradientKind.CONIC:
        way = (np.arctan2(y - below, x - right) - angle) / (2 * np.pi) % 1
    else:
        along = x * np.cos(angle) + y * np.sin(angle)
        way = along / (width * np.cos(angle) + height * np.sin(angle))
    assert np.abs(image - way * 255).max() < 1.1
