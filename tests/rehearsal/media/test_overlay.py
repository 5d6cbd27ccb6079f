import numpy as np
import pytest
from PIL import Image

from studio.rehearsal.media.colours import chroma_u, chroma_v, luma, quartered
from studio.rehearsal.media.overlay import Overlay
from studio.rehearsal.media.planes import Planes, plain, planes_of_image
from tests.support.media import rgb_at

WIDTH, HEIGHT = 1280, 960


def blocks(seed: int, parts: int) -> np.ndarray:
    """Random colours in blocks of 8 pixels."""
    size = (HEIGHT // 8, WIDTH // 8, parts)
    return np.kron(
        np.random.default_rng(seed).integers(0, 256, size, np.uint8), np.ones((8, 8, 1), np.uint8)
    )


def test_blending_differs_from_rgb_by_less_than_two():
    under, over = blocks(1, 3), blocks(2, 4)
    over[:400] = 0
    over[800:, :700, 3] = 255
    share = over[..., 3:].astype(np.float32) / 255
    wanted = under * (1 - share) + over[..., :3] * share
    planes = planes_of_image(Image.fromarray(under))
    Overlay(Image.fromarray(over), WIDTH, HEIGHT).blend(planes)
    assert np.abs(planes.y - (luma(wanted) + 16)).max() <= 2
    assert np.abs(planes.u - (quartered(chroma_u(wanted)) + 128)).max() <= 2
    assert np.abs(planes.v - (quartered(chroma_v(wanted)) + 128)).max() <= 2


def test_full_alpha_is_an_exact_copy_and_none_touches_nothing():
    image = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (128, 64, 256, 192))
    planes = plain(WIDTH, HEIGHT, (10, 200, 30))
    before = planes.copy()
    Overlay(image, WIDTH, HEIGHT).blend(planes)
    assert (planes.y[64:192, 128:256] == 235).all()
    planes.y[64:192, 128:256] = before.y[64:192, 128:256]
    planes.u[32:96, 64:128] = before.u[32:96, 64:128]
    planes.v[32:96, 64:128] = before.v[32:96, 64:128]
    assert np.array_equal(planes.buffer, before.buffer)


def test_one_translucent_pixel_is_found_in_its_tile():
    image = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    image.putpixel((1279, 959), (255, 255, 255, 128))
    planes = plain(WIDTH, HEIGHT, (0, 0, 0))
    Overlay(image, WIDTH, HEIGHT).blend(planes)
    assert planes.y[959, 1279] == pytest.approx(126, abs=2)
    assert planes.y[959, 1278] == 16


def test_a_picture_larger_than_the_podium_is_cut():
    planes = plain(200, 100, (0, 0, 0))
    Overlay(Image.new("RGBA", (300, 250), (255, 255, 255, 255)), 200, 100).blend(planes)
    assert (planes.y == 235).all()


def test_odd_sides_and_a_place_of_its_own():
    planes = plain(200, 100, (0, 0, 0))
    Overlay(Image.new("RGBA", (31, 21), (255, 255, 255, 255)), 200, 100).blend(planes, 100, 50)
    assert planes.y[50, 100] == planes.y[70, 130] == 235
    assert planes.y[71, 131] == planes.y[49, 99] == 16


def test_blending_twice_into_fresh_pictures_gives_the_same():
    overlay = Overlay(Image.new("RGBA", (64, 64), (200, 100, 50, 99)), 64, 64)
    first, second = (plain(64, 64, (0, 90, 180)) for _ in range(2))
    overlay.blend(first)
    overlay.blend(second)
    assert isinstance(first, Planes)
    assert np.array_equal(first.buffer, second.buffer)
    assert rgb_at(first, 5, 5) == pytest.approx((78, 94, 129), abs=4)
