"""SVG from somewhere else, parsed: no entities, nothing from outside the file, no scripts.

What drawing programs write beside the drawing is left out and told; nothing of it is ever run or
fetched. Refused is only what cannot be made safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
_REACH: Final = re.compile(
    r"url\(\s*+['\"]?+(?!#|data:image/)[^)]*+\)|@import[^;]*+;?+", re.IGNORECASE
)
_FOREIGN: Final = {
    SVG + "script": "It had scripts.",
    SVG + "handler": "It had scripts.",
    SVG + "foreignObject": "It had web pages inside.",
}
_REFERRED: Final = "It referred to files outside."


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root of a drawing that is safe to draw, and what it had that was left out."""

    root: Tree.Element
    left_out: tuple[str, ...] = ()


def parse_svg(data: bytes) -> Parsed:
    """Return what can be drawn of a drawing; raises DrawingRefused.

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
    left_out = tuple(dict.fromkeys(_leave_out(root)))
    _refuse_multiplied(root)
    return Parsed(root, left_out)


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name


def _refuse_entities(*_declaration: object) -> None:
    raise DrawingRefused("It declares entities, which are not read.")


def _leave_out(root: Tree.Element) -> Iterator[str]:
    """Nothing is ever fetched: pictures have to be inside the file."""
    for part in list(root.iter()):
        for child in list(part):
            if child.tag in _FOREIGN:
                part.remove(child)
                yield _FOREIGN[child.tag]
        for name, value in list(part.attrib.items()):
            yield from _leave_out_attribute(part, name, value)
        if part.tag == SVG + "style" and _OUTSIDE.search(part.text or ""):
            part.text = _without_reach(part.text or "")
            yield _REFERRED


def _leave_out_attribute(part: Tree.Element, name: str, value: str) -> Iterator[str]:
    is_inside = value.strip().lower().startswith(("#", "data:image/"))
    if name.lower().startswith("on"):
        del part.attrib[name]
        yield "It had scripts."
    elif name in _HREFS and part.tag != SVG + "a" and not is_inside:
        del part.attrib[name]
        yield _REFERRED
    elif _OUTSIDE.search(value):
        part.attrib[name] = _without_reach(value)
        yield _REFERRED


def _without_reach(style: str) -> str:
    """Return styles that use nothing from outside; raises DrawingRefused for broken ones."""
    style = _REACH.sub(lambda found: "" if found[0].startswith("@") else "none", style)
    if _OUTSIDE.search(style):
        raise DrawingRefused("It refers to a file outside.")
    return style


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
