from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from studio.compose.text import Typesetter
from studio.compose.tiles import Embedded, FileVersion, ImageTile, Missing, Tile
from studio.domain.overlay import Asset, Colour, ImageFit


def png(width: int, height: int, colour: tuple[int, int, int, int] = (255, 0, 0, 255)) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def drawn(typesetter: Typesetter, data: bytes, **changes: object) -> Tile:
    shape = {"width": 60, "height": 60, "fit": ImageFit.CONTAIN, "radius": 0, "opacity": 1.0}
    return ImageTile(Embedded(Asset("logo", data)), **{**shape, **changes}).draw(typesetter)


def test_a_wide_picture_is_contained_in_the_middle(typesetter: Typesetter):
    tile = drawn(typesetter, png(120, 40))
    assert tile.image.size == (60, 20)
    assert (tile.dx, tile.dy) == (0, 20)


def test_a_wide_picture_covers_its_box(typesetter: Typesetter):
    tile = drawn(typesetter, png(120, 40), fit=ImageFit.COVER)
    assert tile.image.size == (60, 60)
    assert (tile.dx, tile.dy) == (0, 0)


def test_a_small_picture_is_enlarged(typesetter: Typesetter):
    assert drawn(typesetter, png(6, 6)).image.size == (60, 60)


def test_opacity_and_radius_fade_the_alpha(typesetter: Typesetter):
    image = drawn(typesetter, png(60, 60), radius=20, opacity=0.5).image
    assert image.getpixel((30, 30)) == pytest.approx((255, 0, 0, 128), abs=1)
    assert image.getpixel((0, 0))[3] == 0


def test_a_tint_paints_the_shape_in_one_colour(typesetter: Typesetter):
    image = drawn(typesetter, png(60, 60, (0, 255, 0, 128)), tint=Colour(0, 0, 255)).image
    assert image.getpixel((30, 30)) == (0, 0, 255, 128)


def test_scaling_leaves_no_dark_fringe(typesetter: Typesetter):
    source = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    source.paste((255, 255, 255, 255), (100, 100, 300, 300))
    file = io.BytesIO()
    source.save(file, "PNG")
    image = drawn(typesetter, file.getvalue()).image
    visible = [image.getpixel((x, 30)) for x in range(60)]
    assert all(pixel[:3] == (255, 255, 255) for pixel in visible if pixel[3] > 8)


def test_a_picture_that_cannot_be_read_is_left_out_and_told(typesetter: Typesetter):
    tile = drawn(typesetter, b"no picture")
    assert tile.image.getbbox() is None
    assert tile.fault.startswith("The picture logo is left out.")


def test_a_missing_picture_is_left_out_and_told(typesetter: Typesetter):
    tile = ImageTile(Missing("logo.png"), 60, 60, ImageFit.COVER, 0, 1.0).draw(typesetter)
    assert tile.image.getbbox() is None
    assert tile.fault == "The picture logo.png is missing."


def test_a_file_is_read_when_it_is_drawn(typesetter: Typesetter, tmp_path: Path):
    path = tmp_path / "logo.png"
    path.write_bytes(png(10, 10, (0, 0, 255, 255)))
    tile = ImageTile(FileVersion(path, 1, 2), 20, 20, ImageFit.COVER, 0, 1.0).draw(typesetter)
    assert tile.image.getpixel((10, 10)) == (0, 0, 255, 255)


def test_a_file_that_vanished_is_told_by_its_name(typesetter: Typesetter, tmp_path: Path):
    gone = FileVersion(tmp_path / "gone.png", 1, 2)
    tile = ImageTile(gone, 20, 20, ImageFit.COVER, 0, 1.0).draw(typesetter)
    assert tile.fault == "The picture gone.png is missing."
