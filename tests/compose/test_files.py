from pathlib import Path

import pytest
from PIL import Image

from studio import RESOURCES
from studio.compose.export import PictureSeeThrough
from studio.compose.files import PictureFiles
from studio.compose.fonts import FontBook
from studio.domain.errors import FileTrouble
from studio.domain.library import PictureFormat, PictureKind
from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Colour,
    Graphic,
    OverlayDocument,
    Text,
    TextStyle,
)
from studio.domain.podium import FULL, WIDE

PLATE = Box(1280, 960, Colour(20, 40, 60), anchor=Anchor(area=Area.FRAME))
OPAQUE = Graphic(OverlayDocument("Plate", (PLATE,)))
GLASS = Graphic(OverlayDocument("Glass", (Box(10, 10, Colour(20, 40, 60)),)))
STRANGE = Graphic(OverlayDocument("Strange", (Text("\U000e0001\uf8ff", TextStyle(size_px=30)),)))


@pytest.fixture(scope="module")
def files():
    return PictureFiles(FontBook(RESOURCES / "fonts"))


def test_every_kind_is_written_in_every_frame(files, tmp_path: Path):
    kinds = (PictureKind.PNG, PictureKind.WEBP, PictureKind.JPEG)
    files.write_all(OPAQUE, PictureFormat(kinds, (WIDE, FULL)), tmp_path / "a.b")
    found = {}
    for path in tmp_path.iterdir():
        with Image.open(path) as image:
            found[path.name] = (image.format, image.size)
    sizes = {"1280x720": (1280, 720), "1280x960": (1280, 960)}
    assert found == {
        f"a.b-{name}.{kind.value}": (kind.name, size)
        for name, size in sizes.items()
        for kind in kinds
    }


def test_one_frame_needs_no_size_in_its_name(files, tmp_path: Path):
    files.write_all(OPAQUE, PictureFormat(), tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_smaller_files_are_not_interlaced_and_compact_ones_have_a_palette(files, tmp_path: Path):
    found = {}
    for name, wish in {
        "plain": PictureFormat(),
        "small": PictureFormat(is_small=True),
        "compact": PictureFormat(is_compact=True),
    }.items():
        files.write_all(OPAQUE, wish, tmp_path / name)
        with Image.open(tmp_path / f"{name}.png") as image:
            found[name] = (image.mode, bool(image.info.get("interlace")))
    assert found["plain"] == ("RGBA", True)
    assert found["small"] == ("RGBA", False)
    assert found["compact"][0] == "P"


def test_a_jpeg_of_something_transparent_is_refused(files, tmp_path: Path):
    with pytest.raises(PictureSeeThrough):
        files.write_all(GLASS, PictureFormat((PictureKind.JPEG,)), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_drawn_is_said(files, tmp_path: Path):
    assert files.write_all(STRANGE, PictureFormat(), tmp_path / "a")


def test_a_drawing_is_one_of_the_kinds(files, tmp_path: Path):
    files.write_all(OPAQUE, PictureFormat((PictureKind.SVG,)), tmp_path / "a")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg")
    with pytest.raises(FileTrouble):
        files.write_all(OPAQUE, PictureFormat((PictureKind.SVG,)), tmp_path / "none" / "a")


def test_a_kind_that_does_not_suit_a_graphic_does_not_keep_the_others_out(files, tmp_path):
    wish = PictureFormat((PictureKind.JPEG, PictureKind.PNG), (WIDE, FULL))
    told = list(files.write_each(GLASS, wish, tmp_path / "a"))
    assert [bool(faults) for faults in told] == [True, False, True, False]
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["a-1280x720.png", "a-1280x960.png"]
