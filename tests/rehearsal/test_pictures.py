from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from studio.domain.podium import FULL, WIDE
from studio.rehearsal.answers import Refused
from studio.rehearsal.pictures import checked, drawable, kind_of


def file_of(width: int, height: int, kind: str = "PNG", mode: str = "RGBA") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, kind)
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_bytes_say_the_format(kind: str) -> None:
    mode = "RGB" if kind == "JPEG" else "RGBA"
    assert checked(file_of(1280, 720, kind, mode), WIDE, is_foreground=True) == kind


def test_a_foreground_must_fit_into_the_frame() -> None:
    data = file_of(1280, 960)
    assert checked(data, FULL, is_foreground=True) == "PNG"
    with pytest.raises(Refused, match="1280x960, larger than the video of 1280x720"):
        checked(data, WIDE, is_foreground=True)
    assert checked(data, WIDE, is_foreground=False) == "PNG"


@pytest.mark.parametrize("size", [(8000, 8000), (16000, 16000), (2**31 - 1, 2**31 - 1), (0, 5)])
def test_what_claims_to_be_huge_is_never_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(Refused):
        checked(bomb(*size), FULL, is_foreground=False)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_that_moves_is_one_of_few_frames(kind: str) -> None:
    def moving(count: int) -> bytes:
        first, *others = (Image.new("RGB", (8, 8), (n % 256, 0, 255)) for n in range(count))
        file = io.BytesIO()
        first.save(file, kind, save_all=True, append_images=others, lossless=True)
        return file.getvalue()

    assert checked(moving(100), FULL, is_foreground=True) == kind
    with pytest.raises(Refused, match="more than 100 frames"):
        checked(moving(101), FULL, is_foreground=True)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_torn_file_is_refused(kind: str) -> None:
    whole = file_of(300, 300, kind, "RGB")
    for length in (12, 30, len(whole) // 2):
        with pytest.raises(Refused):
            checked(whole[:length], FULL, is_foreground=True)


def test_other_kinds_are_unknown() -> None:
    assert kind_of(b"GIF89a") is None
    assert kind_of(b"") is None
    with pytest.raises(Refused, match="must be a PNG, WebP, JPEG or SVG"):
        checked(b"GIF89a", FULL, is_foreground=True)


def test_an_svg_becomes_a_png_and_others_stay_as_they_are() -> None:
    svg = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>'
    assert checked(drawable(svg), FULL, is_foreground=True) == "PNG"
    assert drawable(b"GIF89a") == b"GIF89a"
    with pytest.raises(Refused, match="larger than 10 MB"):
        drawable(svg + b" " * 10 * 1024 * 1024)
