import io

import pytest
from PIL import Image

from studio.compose.svg_reading import read_svg
from studio.domain.errors import DrawingRefused
from studio.domain.overlay import Colour, Horizontal, Weight, placed
from studio.domain.overlay_json import format_document, parse_document
from studio.domain.podium import WIDE


def drawing(inside: str, head: str = 'width="400" height="200"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


def opened(document) -> Image.Image:
    return Image.open(io.BytesIO(document.assets[0].data)).convert("RGBA")


def document_of(data, name):
    return read_svg(data, name).document


def text_of(inside: str, head: str = 'width="400" height="200"'):
    return document_of(drawing(inside, head), "x").elements[1]


def test_a_drawing_is_a_picture_in_the_corner_of_the_frame():
    document = document_of(drawing('<rect width="200" height="200" fill="#ff0000"/>'), "Card")
    image = opened(document)
    assert (document.name, len(document.elements)) == ("Card", 1)
    assert (image.size, image.getpixel((50, 50)), image.getpixel((300, 50))[3]) == (
        (400, 200),
        (255, 0, 0, 255),
        0,
    )
    assert placed(document.elements[0].anchor, 400, 200, WIDE).x == 0


def test_it_can_be_kept_in_the_library():
    document = document_of(drawing('<text x="9" y="90">{{name}}</text>'), "Card")
    assert parse_document(format_document(document)) == document


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('viewBox="0 0 100 50"', (100, 50)),
        ('width="2in" height="1in"', (192, 96)),
        ('width="2560" height="1440"', (1280, 720)),
        ('width="100%" height="100%" viewBox="0 0 64 32"', (64, 32)),
    ],
)
def test_its_size_is_what_it_says_and_never_larger_than_the_frame(head, size):
    assert opened(document_of(drawing("", head), "x")).size == size


@pytest.mark.parametrize("head", ["", 'width="0" height="9"', 'width="1e9" height="9"'])
def test_a_drawing_without_a_size_is_refused(head):
    with pytest.raises(DrawingRefused, match="how large"):
        document_of(drawing("", head), "x")


def test_texts_with_placeholders_become_texts_with_fields():
    document = document_of(
        drawing('<text y="50" x="9">{{full_name}}, {{role|upper}}</text><text y="90">still</text>'),
        "x",
    )
    assert [(f.name, f.label) for f in document.fields] == [
        ("full_name", "Full name"),
        ("role", "Role"),
    ]
    assert document.elements[1].content == "{{full_name}}, {{role|upper}}"
    assert opened(document).crop((0, 0, 400, 60)).getbbox() is None
    assert opened(document).crop((0, 60, 400, 120)).getbbox() is not None


def test_a_text_keeps_its_look():
    text = text_of(
        '<g font-size="20" fill="white"><text x="9" y="90" style="font-weight: 700; fill: #1d4ed8">'
        '<tspan font-size="40">{{name}}</tspan></text></g>'
    )
    assert (text.style.size_px, text.style.weight) == (40, Weight.BOLD)
    assert text.style.colour == Colour(0x1D, 0x4E, 0xD8)


@pytest.mark.parametrize(
    ("colour", "is_"),
    [
        ("white", Colour(255, 255, 255)),
        ("#f00", Colour(255, 0, 0)),
        ("rgb(0, 128, 0)", Colour(0, 128, 0)),
        ("url(#gradient)", Colour(255, 255, 255)),
    ],
)
def test_colours_are_read_as_designers_write_them(colour, is_):
    assert text_of(f'<text y="50" fill="{colour}">{{{{name}}}}</text>').style.colour == is_


@pytest.mark.parametrize(
    ("align", "horizontal"),
    [("start", Horizontal.LEFT), ("middle", Horizontal.CENTRE), ("end", Horizontal.RIGHT)],
)
def test_a_text_stays_where_it_stood(align, horizontal):
    text = text_of(
        f'<text x="200" y="100" font-size="40" text-anchor="{align}">{{{{name}}}}</text>'
    )
    box = placed(text.anchor, 100, 50, WIDE)
    edge = {"start": box.x, "middle": box.x + 50, "end": box.x + 100}[align]
    assert (edge, text.style.align) == (200, horizontal)
    assert box.y == 100 - round(40 * 0.97)


@pytest.mark.parametrize(
    "group",
    [
        '<g transform="translate(100 50)"><text x="0" y="0" font-size="20">{{n}}</text></g>',
        '<g transform="scale(2)"><text x="50" y="25" font-size="10">{{n}}</text></g>',
        '<g transform="matrix(2 0 0 2 20 10)"><text x="40" y="20" font-size="10">{{n}}</text></g>',
        '<text transform="translate(100, 50)" font-size="20">{{n}}</text>',
    ],
)
def test_groups_move_their_texts(group):
    text = text_of(group)
    assert (text.style.size_px, text.anchor.dx, text.anchor.dy) == (20, 100, 50 - 19)


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ('<text transform="rotate(9)">{{n}}</text>', "turned"),
        ('<g transform="skewX(9)"><text>{{n}}</text></g>', "turned"),
        ('<text><textPath href="#a">{{n}}</textPath></text>', "follows a path"),
    ],
)
def test_what_cannot_be_placed_is_refused_and_named(inside, reason):
    with pytest.raises(DrawingRefused, match=reason):
        document_of(drawing(inside), "x")


def test_what_is_not_read_is_left_out_and_told():
    red = '<rect width="200" height="200" fill="#ff0000" onclick="go()"/>'
    clean = read_svg(drawing(red.replace(' onclick="go()"', "")), "x")
    read = read_svg(drawing(f'<script>go()</script>{red}<image href="file:///a.png"/>'), "x")
    assert read.document == clean.document
    assert (read.left_out, clean.left_out) == (
        ("It had scripts.", "It referred to files outside."),
        (),
    )
