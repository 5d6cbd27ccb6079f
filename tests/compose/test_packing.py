import io

import numpy as np
import pytest
from PIL import Image

from studio.compose.packing import OpaqueAsJpeg
from studio.compose.png import PngEncoder
from tests.support.pictures import decoded_png

SIZE = (96, 160)
WHOLE = [(0, SIZE[0])]


@pytest.fixture
def packer() -> OpaqueAsJpeg:
    return OpaqueAsJpeg(PngEncoder(SIZE[1], SIZE[0]))


def glow() -> np.ndarray:
    """A soft gradient, opaque everywhere."""
    pixels = np.full((*SIZE, 4), 255, np.uint8)
    pixels[..., 2] = np.linspace(40, 200, SIZE[1]).astype(np.uint8)
    return pixels


def test_a_picture_that_hides_everything_is_a_jpeg_close_to_it(packer):
    file = Image.open(io.BytesIO(packer.encode(glow(), WHOLE)))
    assert file.format == "JPEG"
    apart = np.abs(np.asarray(file).astype(int) - glow()[..., :3])
    assert apart.max() <= 3


def test_one_clear_pixel_anywhere_keeps_the_png_with_its_exact_pixels(packer):
    for place in ((0, 0), (50, 80), (95, 159)):
        pixels = glow()
        pixels[place] = (9, 8, 7, 254)
        assert np.array_equal(np.asarray(decoded_png(packer.encode(pixels, WHOLE))), pixels)


def test_the_png_after_a_jpeg_shows_what_changed_meanwhile(packer):
    clear = np.zeros((*SIZE, 4), np.uint8)
    packer.encode(clear, WHOLE)
    packer.encode(glow(), WHOLE)
    pixels = glow()
    pixels[70:, :, 3] = 0
    packed = packer.encode(pixels, [(70, 96)])
    assert np.array_equal(np.asarray(decoded_png(packed)), pixels)


def test_the_same_pixels_have_the_same_bytes(packer):
    assert packer.encode(glow(), WHOLE) == packer.encode(glow(), WHOLE)
