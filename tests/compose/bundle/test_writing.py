from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.bundle import Bundle, FontFile, bundle_bytes, embedded, fonts_for, read_bundle
from studio.compose.picture import Picture
from studio.compose.pixels import pixels_of
from studio.compose.png import encode_png
from studio.compose.templates import load_template, template_names
from studio.domain.overlay import (
    Asset,
    Colour,
    Field,
    FieldKind,
    Group,
    Image,
    OverlayDocument,
    Text,
    TextStyle,
    Theme,
    Variant,
)

TEMPLATES = RESOURCES / "templates"
RED = encode_png(pixels_of(Picture(4, 2, bytes((255, 0, 0, 255)) * 8)))
FONT = FontFile("Inter-Bold.otf", (RESOURCES / "fonts" / "Inter-Bold.otf").read_bytes())
LOGO = OverlayDocument(
    "Ä logo / ../ with: odd name", (Image("asset:a b.png", 4, 2),), assets=(Asset("a b.png", RED),)
)
AGAIN = OverlayDocument("Again", (Image("asset:x", 4, 2),), assets=(Asset("x", RED),))


@pytest.fixture(scope="module")
def everything():
    documents = [load_template(TEMPLATES, name) for name in template_names(TEMPLATES)]
    theme = Theme("Brand", {"accent": Colour(1, 2, 3)}, logo=Asset("logo.png", RED))
    previews = (RED, *[b""] * (len(documents) + 1))
    return Bundle((LOGO, AGAIN, *documents), (FONT,), (theme,), previews)


def test_what_is_written_is_read_again(everything):
    assert read_bundle(bundle_bytes(everything)) == everything


def test_the_same_bundle_gives_the_same_bytes(everything):
    assert bundle_bytes(everything) == bundle_bytes(everything)


def test_a_picture_of_several_documents_is_in_the_file_once():
    one, two = (len(bundle_bytes(Bundle(documents))) for documents in ((LOGO,), (LOGO, AGAIN)))
    assert two - one < 600


def test_only_the_fonts_that_are_used_travel():
    set_in_inter = OverlayDocument("T", (Group(9, 9, (Text("x", TextStyle(20)),)),))
    assert fonts_for((set_in_inter,), (FONT,)) == (FONT,)
    assert fonts_for((LOGO,), (FONT,)) == ()
    assert fonts_for((LOGO,), (FONT,), (Theme("Own", body="Inter"),)) == (FONT,)


def test_picture_files_are_taken_along(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(RED)
    path, gone = str(tmp_path / "a.png"), str(tmp_path / "gone.png")
    document = OverlayDocument(
        "Pictures",
        (
            Image(path, 4, 2),
            Group(9, 9, (Image(path, 2, 1), Image(gone, 2, 1))),
            Image("{{photo}}", 4, 2),
            Image("theme:logo", 4, 2),
        ),
        (Field("photo", "Photo", path, FieldKind.IMAGE), Field("name", "Name", path)),
        variants=(Variant("1280x960", (Image(path, 8, 4, id="e1"),)),),
    )
    packed = embedded(document)
    assert packed.assets == (Asset("a.png", RED),)
    first, group, photo, logo = packed.elements
    assert (first.source, photo.source, logo.source) == ("asset:a.png", "{{photo}}", "theme:logo")
    assert [child.source for child in group.children] == ["asset:a.png", gone]
    assert [field.default for field in packed.fields] == ["asset:a.png", path]
    assert packed.variants[0].elements[0].source == "asset:a.png"
    assert read_bundle(bundle_bytes(Bundle((packed,)))).documents == (packed,)


def test_an_embedded_file_takes_no_others_name(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"other")
    document = OverlayDocument(
        "Two", (Image("asset:x", 4, 2), Image(str(tmp_path / "x"), 4, 2)), assets=AGAIN.assets
    )
    packed = embedded(document)
    assert [asset.name for asset in packed.assets] == ["x", "x 2"]
    assert packed.elements[1].source == "asset:x 2"
