from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.compose.palette import premultiplied
from studio.compose.pixels import Pixels
from studio.compose.png import PngEncoder, PngOptions, encode_png
from tests.support.libpng import libpng_pixels
from tests.support.pictures import decoded_png

ADAM7, FLAT = PngOptions(), PngOptions(is_interlaced=False)
COMPACT, COMPACT_FLAT = (
    PngOptions(is_compact=True),
    PngOptions(is_interlaced=False, is_compact=True),
)
BOTH = pytest.mark.parametrize("options", [ADAM7, FLAT], ids=["adam7", "flat"])
BOTH_COMPACT = pytest.mark.parametrize("options", [COMPACT, COMPACT_FLAT], ids=["adam7", "flat"])
SIZES = [
    (1, 1),
    (1, 2),
    (2, 1),
    (3, 5),
    (4, 4),
    (5, 3),
    (8, 8),
    (1, 65),
    (65, 1),
    (9, 129),
    (63, 64),
]


def noise(width: int, height: int, seed: int = 0) -> Pixels:
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (height, width, 4), np.uint8)


def smooth(width: int, height: int) -> Pixels:
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    return np.stack([x, y, x + y, x // 2 + 99], axis=-1).astype(np.uint8)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, at + 8 + length)
        assert checksum == zlib.crc32(name + body)
        found.append((name, body))
        at += 12 + length
    return found


@BOTH
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("draw", [noise, smooth])
def test_pillow_and_libpng_see_exactly_our_pixels(options, width, height, draw):
    pixels = draw(width, height)
    data = encode_png(pixels, options)
    image = decoded_png(data)
    assert image.mode == "RGBA"
    assert np.array_equal(np.asarray(image), pixels)
    assert np.array_equal(libpng_pixels(data), pixels)


@BOTH
@pytest.mark.parametrize(("width", "height"), [(1280, 960), (1280, 720)])
def test_a_whole_podium_is_decoded_exactly(options, width, height):
    pixels = smooth(width, height)
    pixels[100:300, 200:900] = noise(700, 200)
    data = encode_png(pixels, options)
    assert np.array_equal(np.asarray(decoded_png(data)), pixels)
    assert np.array_equal(libpng_pixels(data), pixels)


@pytest.mark.parametrize(("options", "interlace"), [(ADAM7, 1), (FLAT, 0)])
def test_the_header_says_eight_bit_rgba_and_the_interlacing(options, interlace):
    data = encode_png(noise(20, 10), options)
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert chunks(data)[0] == (b"IHDR", struct.pack(">IIBBBBB", 20, 10, 8, 6, 0, 0, interlace))
    assert [name for name, _ in chunks(data)] == [b"IHDR", b"IDAT", b"IEND"]


def test_the_stream_is_one_whole_zlib_stream():
    _, (_, stream), _ = chunks(encode_png(smooth(200, 150), FLAT))
    assert len(zlib.decompress(stream)) == 150 * (200 * 4 + 1)


@BOTH
def test_the_standard_library_packs_the_same_pixels(options):
    plain = PngOptions(options.is_interlaced, library=zlib)
    pixels = smooth(130, 140)
    image = decoded_png(encode_png(pixels, plain))
    assert np.array_equal(np.asarray(image), pixels)


def test_a_blank_podium_is_small():
    assert len(encode_png(np.zeros((960, 1280, 4), np.uint8))) < 30_000


def test_smooth_pictures_are_filtered():
    assert len(encode_png(smooth(256, 256), FLAT)) < 256 * 256 * 4 / 50


def test_the_same_picture_again_gives_the_same_bytes():
    encoder, pixels = PngEncoder(100, 200), noise(100, 200)
    assert encoder.encode(pixels) == encoder.encode(pixels.copy())


def test_a_picture_of_another_size_is_refused():
    with pytest.raises(ValueError, match="is not the encoder's"):
        PngEncoder(10, 10).encode(noise(10, 11))


def test_what_the_caller_does_to_its_array_later_does_not_matter():
    encoder, pixels = PngEncoder(40, 130), noise(40, 130)
    encoder.encode(pixels)
    pixels[70] = 0
    assert np.array_equal(np.asarray(decoded_png(encoder.encode(pixels))), pixels)


RECTANGLES = st.tuples(*(st.integers(0, 150) for _ in range(4)), st.integers(0, 2))


@BOTH
@settings(max_examples=15, deadline=None)
@given(
    width=st.integers(1, 140),
    height=st.integers(1, 200),
    edits=st.lists(RECTANGLES, min_size=1, max_size=5),
)
def test_after_any_edits_the_bytes_are_those_of_a_fresh_encoder(options, width, height, edits):
    pixels = np.zeros((height, width, 4), np.uint8)
    encoder = PngEncoder(width, height, options)
    for left, top, right, bottom, kind in edits:
        part = pixels[top:bottom, left:right]
        part[:] = (0, noise(width, height)[top:bottom, left:right], 200)[kind]
        data = encoder.encode(pixels)
        assert data == encode_png(pixels, options)
        assert np.array_equal(np.asarray(decoded_png(data)), pixels)


def few_colours(width: int, height: int, seed: int = 0) -> Pixels:
    rng = np.random.default_rng(seed)
    palette = rng.integers(0, 256, (200, 4), np.uint8)
    palette[palette[:, 3] == 0] = 0
    return palette[rng.integers(0, 200, (height, width))]


@BOTH_COMPACT
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_compact_picture_with_few_colours_is_exact(options, width, height):
    pixels = few_colours(width, height)
    data = encode_png(pixels, options)
    assert np.array_equal(np.asarray(decoded_png(data).convert("RGBA")), pixels)
    assert np.array_equal(libpng_pixels(data), pixels)


@BOTH_COMPACT
def test_a_compact_picture_is_near_and_the_same_to_both_decoders(options):
    pixels = smooth(256, 200)
    data = encode_png(pixels, options)
    seen = libpng_pixels(data)
    assert np.array_equal(np.asarray(decoded_png(data).convert("RGBA")), seen)
    off = np.abs(np.asarray(seen, np.int16) - pixels)
    assert off.mean() < 8


def test_a_compact_picture_is_a_third_of_the_other():
    pixels = noise(200, 200)
    assert len(encode_png(pixels, COMPACT)) < len(encode_png(pixels, ADAM7)) / 3


def test_a_compact_header_says_indexed_with_a_palette_and_its_alphas():
    found = chunks(encode_png(smooth(100, 100), COMPACT))
    assert found[0] == (b"IHDR", struct.pack(">IIBBBBB", 100, 100, 8, 3, 0, 0, 1))
    assert [name for name, _ in found] == [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    assert len(found[1][1]) == 3 * len(found[2][1]) <= 768


def test_transparent_stays_transparent_in_a_compact_picture():
    pixels = smooth(100, 100)
    pixels[20:40] = (9, 9, 9, 0)
    assert not libpng_pixels(encode_png(pixels, COMPACT))[20:40].any()


def test_a_small_change_keeps_the_palette_and_packs_only_its_bands():
    encoder, pixels = PngEncoder(200, 256, COMPACT), few_colours(200, 256)
    before = chunks(encoder.encode(pixels))
    pixels[10:20, 10:20] = pixels[0, 0]
    after = encoder.encode(pixels)
    assert chunks(after)[1:3] == before[1:3]
    assert np.array_equal(libpng_pixels(after), pixels)


def test_a_compact_picture_that_becomes_another_gets_another_palette():
    encoder = PngEncoder(64, 64, COMPACT)
    encoder.encode(np.full((64, 64, 4), (0, 0, 255, 255), np.uint8))
    green = few_colours(64, 64, seed=3)
    assert np.array_equal(libpng_pixels(encoder.encode(green)), green)


def test_new_colours_near_the_old_ones_are_drawn_in_those():
    encoder = PngEncoder(64, 64, COMPACT)
    pixels = np.full((64, 64, 4), (0, 0, 250, 255), np.uint8)
    before = chunks(encoder.encode(pixels))
    pixels[5, 5] = (3, 2, 252, 255)
    after = encoder.encode(pixels)
    assert chunks(after)[1] == before[1]
    assert libpng_pixels(after)[5, 5].tolist() == [0, 0, 250, 255]


@BOTH_COMPACT
@settings(max_examples=10, deadline=None)
@given(edits=st.lists(RECTANGLES, min_size=1, max_size=5))
def test_after_any_edits_a_compact_picture_is_still_near_what_it_shows(options, edits):
    pixels = np.zeros((150, 150, 4), np.uint8)
    encoder = PngEncoder(150, 150, options)
    for left, top, right, bottom, kind in edits:
        part = pixels[top:bottom, left:right]
        part[:] = (0, few_colours(150, 150)[top:bottom, left:right], 200)[kind]
        seen = libpng_pixels(encoder.encode(pixels))
        off = premultiplied(packed(seen)) - premultiplied(packed(pixels))
        assert np.sqrt((off * off).sum(axis=1)).max() <= 25


def packed(pixels: Pixels) -> np.ndarray:
    return np.ascontiguousarray(pixels).view(np.uint32).ravel()


def test_only_the_rows_that_are_said_to_have_changed_are_looked_at():
    encoder = PngEncoder(20, 200)
    pixels = np.zeros((200, 20, 4), np.uint8)
    first = encoder.encode(pixels)
    pixels[10] = 255
    assert encoder.encode(pixels, [(100, 150)]) == first
    assert encoder.encode(pixels, [(100, 150), (10, 11)]) == encode_png(pixels)
