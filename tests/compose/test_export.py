from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.compose.export import (
    ExportKind,
    PictureSeeThrough,
    export,
    exported,
    kind_of,
)
from studio.compose.picture import Picture
from studio.domain.errors import FileTrouble
from tests.support.libpng import libpng_pixels


def picture(alpha: int | None = None) -> Picture:
    x, y = np.meshgrid(np.arange(60), np.arange(40))
    alphas = x * 4 if alpha is None else np.full_like(x, alpha)
    pixels = np.stack([x, y * 3, x + y, alphas], axis=-1).astype(np.uint8)
    return Picture(60, 40, pixels.tobytes())


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", [ExportKind.PNG, ExportKind.PNG_FLAT, ExportKind.WEBP])
def test_what_is_lossless_comes_back_exactly(kind):
    made = picture()
    assert opened(exported(made, kind)).convert("RGBA").tobytes() == made.rgba


@pytest.mark.parametrize(("kind", "interlace"), [(ExportKind.PNG, 1), (ExportKind.PNG_FLAT, 0)])
def test_png_is_interlaced_unless_flat(kind, interlace):
    data = exported(picture(), kind)
    assert data[28] == interlace
    assert libpng_pixels(data).tobytes() == picture().rgba


def test_compact_png_has_a_palette():
    assert opened(exported(picture(), ExportKind.PNG_COMPACT)).mode == "P"


def test_an_opaque_picture_may_become_a_jpeg():
    image = opened(exported(picture(255), ExportKind.JPEG))
    assert (image.format, image.size, image.mode) == ("JPEG", (60, 40), "RGB")
    off = np.abs(
        np.asarray(image, np.int16)
        - np.frombuffer(picture(255).rgba, np.uint8).reshape(40, 60, 4)[..., :3]
    )
    assert off.mean() < 3


def test_a_transparent_picture_is_no_jpeg():
    with pytest.raises(PictureSeeThrough):
        exported(picture(254), ExportKind.JPEG)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", ExportKind.PNG),
        ("a.WEBP", ExportKind.WEBP),
        ("b.jpeg", ExportKind.JPEG),
        ("b.JPG", ExportKind.JPEG),
        ("c.gif", None),
        ("c", None),
    ],
)
def test_a_name_says_what_it_wants_to_be(name, kind):
    assert kind_of(Path(name)) is kind


@pytest.mark.parametrize("kind", ExportKind)
def test_every_kind_has_the_ending_it_is_recognised_by(kind):
    found = kind_of(Path("a" + kind.suffix))
    assert found is not None
    assert found.suffix == kind.suffix


def test_a_file_is_written_and_nothing_else(tmp_path: Path):
    export(picture(), ExportKind.WEBP, tmp_path / "still.webp")
    assert [path.name for path in tmp_path.iterdir()] == ["still.webp"]
    assert opened((tmp_path / "still.webp").read_bytes()).size == (60, 40)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(FileTrouble, match=r"still\.png"):
        export(picture(), ExportKind.PNG, tmp_path / "none" / "still.png")
