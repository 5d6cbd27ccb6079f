from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from studio.compose.picture import Picture
from studio.compose.pixels import image_of, picture_from, picture_of, pixels_of

PICTURE = Picture(2, 1, bytes([1, 2, 3, 4, 5, 6, 7, 8]))


def test_pixels_are_rows_of_columns_of_rgba():
    assert pixels_of(PICTURE).tolist() == [[[1, 2, 3, 4], [5, 6, 7, 8]]]


def test_a_pictures_pixels_cannot_be_written():
    with pytest.raises(ValueError, match="read-only"):
        pixels_of(PICTURE)[0, 0, 0] = 9


def test_a_picture_keeps_its_pixels_when_the_array_changes():
    pixels = np.array(pixels_of(PICTURE))
    picture = picture_of(pixels)
    pixels[:] = 0
    assert picture == PICTURE


def test_an_image_and_a_picture_become_one_another():
    assert image_of(PICTURE).getpixel((1, 0)) == (5, 6, 7, 8)
    assert picture_from(image_of(PICTURE)) == PICTURE


def test_an_image_without_alpha_becomes_opaque():
    assert picture_from(Image.new("RGB", (1, 1), (1, 2, 3))).rgba == bytes([1, 2, 3, 255])
