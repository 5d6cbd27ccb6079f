"""SVG from somewhere else, parsed: no entities, nothing from outside the file, no scripts."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as Tree
from xml.parsers import expat

from studio.domain.errors import DrawingRefused

MAX_BYTES: Final = 8_000_000
MAX_ELEMENTS: Final = 20_000
SVG: Final = "{http://www.w3.org/2000/svg}"
_MAX_DEPTH: Final = 100
_MAX_PAINTED: Final = 100_000
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_OUTSIDE: Final = re.compile(r"url\(\s*['\"]?(?!#|data:image/)|@import", re.IGNORECASE)


def parse_svg(data: bytes) -> Tree.Element:
    """Return the root of a drawing; raises DrawingRefused.

    Expat tells of an entity's declaration before anything is expanded.
    """
    if len(data) > MAX_BYTES:
        raise DrawingRefused(f"It is larger than {MAX_BYTES // 1_000_000} MB.")
    builder, count, depth = Tree.TreeBuilder(), 0, 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        if count > MAX_ELEMENTS or depth > _MAX_DEPTH:
            raise DrawingRefused("It has too many parts.")
        builder.start(_qualified(tag), {_qualified(n): v for n, v in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
        root = builder.close()
    except (expat.ExpatError, LookupError, ValueError, AssertionError) as error:
        raise DrawingRefused("It is no readable SVG.") from error
    if root.tag != SVG + "svg":
        raise DrawingRefused("It is no SVG.")
    _refuse_outside(root)
    _refuse_multiplied(root)
    return root


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name


def _refuse_entities(*_declaration: object) -> None:
    raise DrawingRefused("It declares entities, which are not read.")


def _refuse_outside(root: Tree.Element) -> None:
    """Nothing is ever fetched: pictures have to be inside the file."""
    for part in root.iter():
        if part.tag in {SVG + "script", SVG + "foreignObject"}:
            raise DrawingRefused("It has scripts or web pages inside.")
        for name, value in part.attrib.items():
            link = value.strip().lower()
            is_inside = link.startswith(("#", "data:image/"))
            if (name in _HREFS and part.tag != SVG + "a" and not is_inside) or _OUTSIDE.search(
                value
            ):
                raise DrawingRefused("It refers to a file outside.")
        if part.tag == SVG + "style" and _OUTSIDE.search(part.text or ""):
            raise DrawingRefused("It refers to a file outside.")


def _refuse_multiplied(root: Tree.Element) -> None:
    """Parts that use parts that use parts would keep the painter busy for ever."""
    known = {part.get("id"): part for part in root.iter() if part.get("id")}
    costs: dict[str, int] = {}

    def cost(part: Tree.Element, way: tuple[str, ...]) -> int:
        total = 1 + sum(cost(child, way) for child in part)
        links = (part.get(name, "") for name in _HREFS if part.tag == SVG + "use")
        for name in (link.strip().removeprefix("#") for link in links if link):
            if name in way or len(way) > _MAX_DEPTH:
                raise DrawingRefused("Parts of it use each other in a ring.")
            if name in known and name not in costs:
                costs[name] = cost(known[name], (*way, name))
            total += costs.get(name, 0)
        if total > _MAX_PAINTED:
            raise DrawingRefused("It has too many parts.")
        return total

    cost(root, ())
