from xml.etree import ElementTree as Tree

import pytest

from studio.compose import svg_parsing
from studio.compose.svg_parsing import SVG, parse_svg
from studio.domain.errors import DrawingRefused

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def test_a_drawing_is_read_with_its_namespaces():
    root = parse_svg(
        f'{HEAD}<g><rect fill="url(#a)"/><use xlink:href="#b"/></g></svg>'.encode()
    ).root
    assert [part.tag for part in root.iter()] == [SVG + n for n in ("svg", "g", "rect", "use")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no readable SVG"),
        ("<svg>", "no readable SVG"),
        ("<svg/>", "no SVG"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "no SVG"),
        (f'<!DOCTYPE svg [<!ENTITY a "x">]>{HEAD}&a;</svg>', "entities"),
        (f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///x">]>{HEAD}&a;</svg>', "entities"),
        (f'{HEAD}<rect style="fill: url(http://example.org"/></svg>', "outside"),
        (f"{HEAD}<style>url(url(a)url(</style></svg>", "outside"),
        (HEAD + "<g>" * 200 + "</g>" * 200 + "</svg>", "too many"),
    ],
)
def test_what_reaches_outside_or_is_none_is_refused(text, reason):
    with pytest.raises(DrawingRefused, match=reason):
        parse_svg(text.encode())


OUTSIDE = "It referred to files outside."


@pytest.mark.parametrize(
    ("inside", "left", "told"),
    [
        ('<image href="https://example.org/a.png"/>', "<image/>", OUTSIDE),
        ('<image xlink:href="file:///a.png"/>', "<image/>", OUTSIDE),
        ('<image href="a.png"/>', "<image/>", OUTSIDE),
        (
            '<rect style="fill: url(http://a.example); x: 1"/>',
            '<rect style="fill: none; x: 1"/>',
            OUTSIDE,
        ),
        ("<style>@import 'x.css'; a {}</style>", "<style> a {}</style>", OUTSIDE),
        ("<style>b { src: url('x.ttf') }</style>", "<style>b { src: none }</style>", OUTSIDE),
        ("<script/><g/><script>a</script>", "<g/>", "It had scripts."),
        ('<g onclick="a()" onLoad="b()"/>', "<g/>", "It had scripts."),
        ("<g><foreignObject><g/></foreignObject></g>", "<g/>", "It had web pages inside."),
    ],
)
def test_what_is_never_run_or_fetched_is_left_out_and_told(inside, left, told):
    parsed = parse_svg(f"{HEAD}{inside}</svg>".encode())
    assert Tree.tostring(parsed.root) == Tree.tostring(
        parse_svg(f"{HEAD}{left}</svg>".encode()).root
    )
    assert parsed.left_out == (told,)


def test_size_and_number_have_limits(monkeypatch):
    monkeypatch.setattr(svg_parsing, "MAX_ELEMENTS", 3)
    with pytest.raises(DrawingRefused, match="too many"):
        parse_svg(f"{HEAD}<g/><g/><g/></svg>".encode())
    monkeypatch.setattr(svg_parsing, "MAX_BYTES", 1_000_000)
    with pytest.raises(DrawingRefused, match="larger"):
        parse_svg(b"x" * 1_000_001)


def test_parts_that_multiply_each_other_are_refused():
    levels = "".join(
        f'<g id="n{n}">' + f'<use href="#n{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
    )
    with pytest.raises(DrawingRefused, match="too many"):
        parse_svg(f'{HEAD}<rect id="n0"/>{levels}</svg>'.encode())
    with pytest.raises(DrawingRefused, match="ring"):
        parse_svg(f'{HEAD}<g id="a"><use href="#a"/></g></svg>'.encode())
