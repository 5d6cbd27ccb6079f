"""What a graphic asks for and does not have: fields, pictures, the logo of its theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.compose.finding import Finding, FindingKind
from studio.domain.overlay import (
    ASSET_PREFIX,
    LOGO,
    Element,
    Graphic,
    Image,
    placeholders_of,
    walked,
)
from studio.domain.overlay_json import contents_of

if TYPE_CHECKING:
    from studio.domain.podium import Frame


def gaps(elements: Sequence[Element], graphic: Graphic, frame: Frame) -> Iterator[Finding]:
    """Yield what is missing in a graphic of which these resolved elements are seen in a frame."""
    yield from _fields(elements, graphic, frame)
    for element in elements:
        if isinstance(element, Image):
            yield from _picture(element.id, element.source.strip(), graphic)


def _fields(elements: Sequence[Element], graphic: Graphic, frame: Frame) -> Iterator[Finding]:
    """Placeholders that nobody fills; in what is resolved they are not to be seen any more."""
    there = {field.name for field in graphic.document.fields}
    seen = {element.id for element in elements}
    for element in walked(graphic.document.elements_in(frame)):
        if element.id in seen:
            asked = (name for text in contents_of(element) for name in placeholders_of(text))
            for name in asked:
                if name not in there:
                    yield Finding(FindingKind.MISSING_FIELD, element.id, text=name)


def _picture(element: str, source: str, graphic: Graphic) -> Iterator[Finding]:
    if source == LOGO and graphic.theme.logo is None:
        yield Finding(FindingKind.MISSING_LOGO, element)
    elif not _is_there(source, graphic):
        yield Finding(FindingKind.MISSING_IMAGE, element, text=source)


def _is_there(source: str, graphic: Graphic) -> bool:
    """Whether a picture can be had; no source is no picture."""
    if source in {"", LOGO}:
        return True
    if source.startswith(ASSET_PREFIX):
        name = source.removeprefix(ASSET_PREFIX)
        return any(asset.name == name for asset in graphic.document.assets)
    try:
        return Path(source).is_file()
    except OSError:  # a name too long for any file
        return False
