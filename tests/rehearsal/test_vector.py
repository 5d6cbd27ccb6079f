from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.rehearsal.answers import Refused
from studio.rehearsal.vector import drawn, is_vector, safe

RED = (255, 0, 0, 255)
ROOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' width="80" height="60">'
)


def svg(inside: str, before: str = "") -> bytes:
    return f"{before}{ROOT}{inside}</svg>".encode()


def picture(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(drawn(data)), formats=["PNG"]) as image:
        return image.convert("RGBA")


def red_png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (10, 10), RED[:3]).save(out, "PNG")
    return out.getvalue()


def test_shapes_are_drawn_at_their_own_size_on_nothing() -> None:
    image = picture(svg('<rect width="40" height="60" fill="red"/>'))
    assert image.size == (80, 60)
    assert (image.getpixel((20, 30)), image.getpixel((60, 30))) == (RED, (0, 0, 0, 0))


def test_a_view_box_alone_gives_the_size() -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><g/></svg>'
    assert picture(data).size == (30, 20)


@pytest.mark.parametrize("family", ["Inter", "Times New Roman", "sans-serif", "No Such Font"])
def test_text_is_drawn_with_the_fonts_of_the_house(family: str) -> None:
    text = f'<text x="4" y="45" font-family="{family}" font-size="40" fill="red">Ag</text>'
    assert (np.asarray(picture(svg(text))) == RED).all(-1).sum() > 100


def test_a_picture_inside_the_file_is_shown() -> None:
    link = "data:image/png;base64," + base64.b64encode(red_png()).decode()
    image = picture(svg(f'<image xlink:href="{link}" width="80" height="60"/>'))
    assert image.getpixel((40, 30)) == RED


@pytest.mark.parametrize("attribute", ["href", "xlink:href"])
@pytest.mark.parametrize("start", ["", "file://"])
def test_no_file_of_this_machine_is_ever_shown(start: str, attribute: str, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(red_png())
    link = f"{start}{tmp_path.as_posix()}/secret.png"
    image = picture(svg(f'<image {attribute}="{link}" width="80" height="60"/>'))
    assert image.getcolors() == [(80 * 60, (0, 0, 0, 0))]


def test_references_outside_are_taken_out_and_inner_ones_stay() -> None:
    inner, outer = '<use href="#a"/>', '<use href="http://example.org/a.svg#a"/>'
    nested = '<image href="data:image/svg+xml,%3Csvg/%3E"/>'
    text = safe(svg(inner + outer + nested))
    assert '"#a"' in text
    assert "example" not in text
    assert "svg+xml" not in text


def test_a_document_type_without_entities_does_no_harm() -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/svg11.dtd">'
    assert picture(svg("", kind)).size == (80, 60)


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % a SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_refused(entity: str) -> None:
    with pytest.raises(Refused, match="it declares entities"):
        drawn(svg("<text>&a;</text>", f"<!DOCTYPE svg [{entity}]>"))


@pytest.mark.parametrize(
    "data",
    [b"<svg", b"<svg>\xff\xfe</svg>", b"<svgs/>", svg("<g>" * 3), svg('<rect width="1"')],
)
def test_a_broken_file_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused, match="The SVG cannot be drawn: ") as refused:
        drawn(data)
    assert refused.value.status == 400


def test_one_too_deep_is_refused() -> None:
    with pytest.raises(Refused, match="The SVG cannot be drawn"):
        drawn(svg("<g>" * 50_000 + "</g>" * 50_000))


def test_one_too_slow_is_given_up() -> None:
    with pytest.raises(Refused, match="takes too long"):
        drawn(svg("<g/>"), patience_s=0.001)


def test_an_svg_is_known_by_its_root() -> None:
    assert is_vector(svg(""))
    assert is_vector(b"<?xml version='1.0'?><!-- a comment --><svg/>")
    assert not is_vector(red_png())
