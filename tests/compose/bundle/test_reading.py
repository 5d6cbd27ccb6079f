import io
import json
import zipfile

import pytest
from PIL import Image

from studio.compose.bundle import Bundle, FontFile, bundle_bytes, read_bundle
from studio.domain.errors import BundleRefused
from studio.domain.overlay import Asset, OverlayDocument, Theme
from studio.domain.overlay_json import format_document

STRAP = format_document(OverlayDocument("Strap")).encode()
MANIFEST = {"format": "podium-bundle", "version": 1, "documents": [{"file": "d.json"}]}


def packed(manifest: object = MANIFEST, **files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        text = manifest if isinstance(manifest, str) else json.dumps(manifest)
        archive.writestr("manifest.json", text)
        for name, data in {"d_json": STRAP, **files}.items():
            archive.writestr(name.replace("_", "."), data)
    return file.getvalue()


def with_image(**parts: object) -> dict[str, object]:
    entry = {"file": "d.json", "images": [{"name": "x", "file": "x.png"}], **parts}
    return {**MANIFEST, "documents": [entry]}


def picture(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("1", (width, height)).save(file, "PNG")
    return file.getvalue()


HUGE = picture(6_000, 6_000)


def test_a_hand_made_bundle_is_read():
    assert read_bundle(packed()).documents == (OverlayDocument("Strap"),)


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        ("{", "contents cannot be read"),
        ("[]", "no bundle of this program"),
        ({"format": "other", "version": 1}, "no bundle of this program"),
        ({**MANIFEST, "version": 2}, "newer version"),
        ({**MANIFEST, "version": 0}, "which version"),
        ({**MANIFEST, "version": "1"}, "which version"),
        ({"format": "podium-bundle", "version": 1}, "contents cannot be read"),
        ({**MANIFEST, "documents": [3]}, "contents cannot be read"),
        ({**MANIFEST, "documents": [{"file": "../d.json"}]}, "lacks the file"),
        ({**MANIFEST, "themes": ["d.json"]}, "d.json"),
        ({**MANIFEST, "fonts": [{"name": "../x.ttf", "file": "d.json"}]}, "leads out"),
        ({**MANIFEST, "fonts": [{"name": "x.ttf", "file": "d.json"}]}, "no font"),
        (with_image(), "lacks the file x.png"),
    ],
)
def test_a_bad_manifest_is_one_clear_sentence(manifest, reason):
    with pytest.raises(BundleRefused, match=reason):
        read_bundle(packed(manifest))


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"x_png": b"<svg/>"}, "no picture"),
        ({"x_png": HUGE}, "too many pixels"),
        ({"x_png": picture(30, 30)[:-30]}, "no picture"),
        ({"x_png": picture(3, 3), "d_json": b"{}"}, "version"),
        ({"x_png": picture(3, 3), "d_json": b'{"version": 99, "name": "x"}'}, "newer version"),
    ],
)
def test_bad_parts_are_refused_and_named(files, reason):
    with pytest.raises(BundleRefused, match=reason) as caught:
        read_bundle(packed(with_image(), **files))
    assert caught.value.detail.startswith(("x.png", "d.json"))


def test_a_logo_that_is_no_picture_is_refused():
    theme = Theme("Own", logo=Asset("logo.png", b"<svg/>"))
    with pytest.raises(BundleRefused, match="no picture") as caught:
        read_bundle(bundle_bytes(Bundle((), themes=(theme,))))
    assert caught.value.detail.startswith("themes/1-Own.json")


def test_a_preview_bomb_is_refused_too():
    manifest = {**MANIFEST, "documents": [{"file": "d.json", "preview": "x.png"}]}
    with pytest.raises(BundleRefused, match="too many pixels"):
        read_bundle(packed(manifest, x_png=HUGE))


def test_another_zip_file_is_named_as_what_it_is():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(BundleRefused, match="no bundle of this program"):
        read_bundle(file.getvalue())


def test_every_cut_of_a_bundle_is_refused():
    data = bundle_bytes(Bundle((OverlayDocument("Strap"),), (FontFile("x", b""),)))
    for length in range(0, len(data), 37):
        with pytest.raises(BundleRefused):
            read_bundle(data[:length])
