from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from studio.compose.shapes import MAX_SIGMA, blurred_mask, filled, inked, rounded_mask
from studio.domain.overlay import Colour, Gradient

RED, BLUE = Colour(255, 0, 0), Colour(0, 0, 255, 55)


def test_a_mask_without_radius_is_full():
    assert rounded_mask(5, 3, 0).getextrema() == (255, 255)


def test_round_corners_are_equal_and_soft():
    mask = np.asarray(rounded_mask(60, 40, 12))
    assert mask[0, 0] == 0
    assert mask[20, 30] == 255
    assert np.array_equal(mask, mask[::-1])
    assert np.array_equal(mask, mask[:, ::-1])
    assert ((mask > 0) & (mask < 255)).any()


def test_a_radius_beyond_the_middle_makes_a_pill():
    assert rounded_mask(30, 10, 99).tobytes() == rounded_mask(30, 10, 5).tobytes()


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
    image = filled(rounded_mask(100, 2, 0), Gradient.between(RED, BLUE))
    first, last = image.getpixel((0, 1)), image.getpixel((99, 0))
    assert first == pytest.approx((255, 0, 0, 255), abs=2)
    assert last == pytest.approx((0, 0, 255, 55), abs=2)
    assert image.getpixel((50, 0)) == image.getpixel((50, 1))


def test_a_gradient_runs_down():
    image = filled(rounded_mask(2, 100, 0), Gradient.between(RED, BLUE, 90))
    assert image.getpixel((0, 0)) == pytest.approx((255, 0, 0, 255), abs=2)
    assert image.getpixel((1, 99)) == pytest.approx((0, 0, 255, 55), abs=2)


def test_a_gradients_corners_are_round_too():
    image = filled(rounded_mask(40, 40, 20), Gradient.between(RED, BLUE))
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((20, 20))[3] == pytest.approx(154, abs=2)
