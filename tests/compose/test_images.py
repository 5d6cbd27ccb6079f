from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from studio.compose.images import (
    BACKGROUND_Z,
    FOREGROUND_Z,
    MAX_LAYER_BYTES,
    ForegroundTooLarge,
    PictureBroken,
    PictureTooHeavy,
    PictureTooManyPixels,
    checked_layer,
    decoded,
    picture_of_file,
)
from studio.domain.errors import PictureRefused
from studio.domain.overlay import BLACK
from studio.domain.podium import FULL, WIDE
from tests.support.pictures import decoded_png

FORMATS = pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
CLEAR_RED = (255, 0, 0, 0)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def file_of(kind: str, width: int = 60, height: int = 40) -> bytes:
    return saved(Image.new("RGB", (width, height), (10, 200, 30)), kind)


def bomb(width: int, height: int) -> bytes:
    """A tiny PNG that says it is huge."""

    def chunk(name: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@FORMATS
@pytest.mark.parametrize("z_index", [FOREGROUND_Z, BACKGROUND_Z])
def test_a_good_file_goes_out_as_it_is(kind, z_index):
    data = file_of(kind)
    assert checked_layer(data, WIDE, z_index) is data


def test_a_foreground_keeps_its_transparency():
    data = saved(Image.new("RGBA", (1280, 720), (255, 0, 0, 100)))
    assert checked_layer(data, WIDE, FOREGROUND_Z) is data


@pytest.mark.parametrize("size", [(1281, 720), (1280, 721), (1920, 1080)])
def test_a_foreground_larger_than_the_frame_is_refused_with_both_sizes(size):
    with pytest.raises(ForegroundTooLarge) as refused:
        checked_layer(file_of("JPEG", *size), WIDE, FOREGROUND_Z)
    assert refused.value.detail == f"It is {size[0]}x{size[1]}, the frame is 1280x720."
    assert "larger than the room's frame" in str(refused.value)
    assert refused.value.advice


def test_the_same_foreground_fits_the_higher_frame():
    data = file_of("PNG", 1280, 960)
    assert checked_layer(data, FULL, FOREGROUND_Z) is data


def test_a_background_larger_than_the_frame_is_left_to_the_room():
    data = file_of("JPEG", 1920, 1080)
    assert checked_layer(data, WIDE, BACKGROUND_Z) is data


def test_a_backgrounds_transparent_parts_become_white():
    image = Image.new("RGBA", (60, 40), CLEAR_RED)
    image.paste((0, 0, 255, 255), (0, 0, 30, 40))
    filled = decoded_png(checked_layer(saved(image), WIDE, BACKGROUND_Z))
    assert filled.size == (60, 40)
    assert filled.getpixel((10, 10)) == (0, 0, 255, 255)
    assert filled.getpixel((50, 10)) == (255, 255, 255, 255)


def test_a_backgrounds_transparent_parts_become_the_fill_that_is_asked_for():
    data = saved(Image.new("RGBA", (6, 4), (255, 0, 0, 128)))
    filled = decoded_png(checked_layer(data, WIDE, BACKGROUND_Z, BLACK))
    assert filled.getpixel((1, 1)) == pytest.approx((128, 0, 0, 255), abs=1)


def test_a_background_with_an_alpha_channel_that_is_full_goes_out_as_it_is():
    data = saved(Image.new("RGBA", (60, 40), (1, 2, 3, 255)))
    assert checked_layer(data, WIDE, BACKGROUND_Z) is data


def test_a_palette_backgrounds_transparent_colour_is_filled_too():
    image = Image.new("P", (6, 4), 0)
    image.putpalette([255, 0, 0])
    data = saved(image, transparency=0)
    assert decoded_png(checked_layer(data, WIDE, BACKGROUND_Z)).getpixel((0, 0)) == (255,) * 4


def test_a_large_transparent_background_is_packed_no_larger_than_the_frame():
    data = saved(Image.new("RGBA", (2560, 720), CLEAR_RED))
    assert decoded_png(checked_layer(data, WIDE, BACKGROUND_Z)).size == (1280, 360)


def test_a_photo_on_its_side_is_sent_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (60, 40))
    data = saved(image, "JPEG", exif=exif)
    assert decoded_png(checked_layer(data, WIDE, FOREGROUND_Z)).size == (40, 60)


def test_colours_not_every_decoder_knows_are_packed_anew():
    data = saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG")
    image = decoded_png(checked_layer(data, WIDE, FOREGROUND_Z))
    assert image.getpixel((5, 5)) == pytest.approx((255, 0, 0, 255), abs=3)


def test_sixteen_bit_greys_become_eight_bit_without_losing_their_shades():
    data = saved(Image.frombytes("I;16", (2, 1), struct.pack("<2H", 0x4000, 0xFFFF)))
    image = decoded_png(checked_layer(data, WIDE, FOREGROUND_Z))
    assert [image.getpixel((x, 0))[0] for x in (0, 1)] == pytest.approx([0x40, 0xFF], abs=1)


@pytest.mark.parametrize(
    "data", [b"", b"text", b"GIF89a", b"<svg xmlns='x'/>", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(PictureBroken) as refused:
        checked_layer(data, WIDE, FOREGROUND_Z)
    assert "no picture that can be read" in str(refused.value)


def test_a_gif_is_refused():
    with pytest.raises(PictureBroken):
        checked_layer(saved(Image.new("P", (4, 4)), "GIF"), WIDE, FOREGROUND_Z)


@FORMATS
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_ends_too_early_is_refused(kind, share):
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    data = saved(noise, kind)
    with pytest.raises(PictureBroken):
        checked_layer(data[: int(len(data) * share)], WIDE, FOREGROUND_Z)


@FORMATS
def test_a_damaged_file_is_refused_or_read_and_never_raises_anything_else(kind):
    data = bytearray(saved(Image.effect_noise((64, 64), 80).convert("RGB"), kind))
    outcomes = set()
    for position in range(0, len(data), max(len(data) // 60, 1)):
        damaged = bytearray(data)
        damaged[position] ^= 0xFF
        try:
            checked_layer(bytes(damaged), WIDE, FOREGROUND_Z)
        except PictureRefused:
            outcomes.add("refused")
        else:
            outcomes.add("read")
    assert "refused" in outcomes


@pytest.mark.parametrize("size", [(8000, 8000), (12_000, 12_000), (30_000, 30_000)])
@pytest.mark.parametrize("z_index", [FOREGROUND_Z, BACKGROUND_Z])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(size, z_index):
    with pytest.raises(PictureTooManyPixels) as refused:
        checked_layer(bomb(*size), WIDE, z_index)
    assert "too many pixels" in str(refused.value)


def test_a_file_over_ten_megabytes_is_refused_with_its_size():
    with pytest.raises(PictureTooHeavy) as refused:
        checked_layer(bytes(MAX_LAYER_BYTES + 200_000), WIDE, FOREGROUND_Z)
    assert refused.value.detail == "It has 10.2 MB, the room takes 10 MB."


def test_every_refusal_is_one_the_operator_is_told():
    for refusal in (PictureBroken, PictureTooHeavy, PictureTooManyPixels, ForegroundTooLarge):
        assert issubclass(refusal, PictureRefused)
        assert refusal.advice != PictureRefused.advice


@FORMATS
def test_a_file_is_decoded_to_rgba(kind):
    image = decoded(file_of(kind))
    assert image.mode == "RGBA"
    assert image.getpixel((5, 5)) == pytest.approx((10, 200, 30, 255), abs=4)


def test_a_file_becomes_a_picture():
    picture = picture_of_file(file_of("PNG", 3, 2))
    assert (picture.width, picture.height) == (3, 2)
    assert picture.rgba[:4] == bytes([10, 200, 30, 255])
