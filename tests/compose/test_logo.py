import io

import pytest
from PIL import Image

from studio.compose.logo import MAX_SIDE, logo_of
from studio.domain.errors import PictureRefused
from studio.domain.overlay import Asset


def png(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (width, height), (255, 0, 0, 128)).save(file, "PNG")
    return file.getvalue()


def test_a_small_picture_stays_as_it_is():
    data = png(200, 100)
    assert logo_of("logo.png", data) == Asset("logo.png", data)


def test_a_large_one_is_made_smaller_and_stays_transparent():
    logo = logo_of("logo.webp", png(4096, 1024))
    assert logo.name == "logo.png"
    with Image.open(io.BytesIO(logo.data)) as image:
        assert image.size == (MAX_SIDE, 256)
        assert image.getpixel((9, 9)) == (255, 0, 0, 128)


def test_what_is_no_picture_is_refused():
    with pytest.raises(PictureRefused):
        logo_of("logo.png", b"no picture")
