"""Picture files a document points at, taken into the document, so that it can travel."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from studio.domain.library import free_name
from studio.domain.overlay import (
    ASSET_PREFIX,
    THEME_PREFIX,
    Asset,
    Element,
    Field,
    FieldKind,
    Group,
    Image,
    OverlayDocument,
    placeholders_of,
)

MAX_PICTURE: Final = 32_000_000

Read = Callable[[str], bytes | None]


def embedded(document: OverlayDocument, read: Read | None = None) -> OverlayDocument:
    """Return the document with the picture files of its elements and fields inside.

    A file that is not there stays a path: lint says so wherever the document is opened.
    """
    trunk = _Trunk(document, read or _file_content)
    elements = trunk.elements(document.elements)
    variants = tuple(replace(v, elements=trunk.elements(v.elements)) for v in document.variants)
    fields = tuple(trunk.field(field) for field in document.fields)
    return replace(
        document,
        elements=elements,
        variants=variants,
        fields=fields,
        assets=(*document.assets, *trunk.assets),
    )


class _Trunk:
    """Packs each file once, under a name that is still free."""

    def __init__(self, document: OverlayDocument, read: Read) -> None:
        self._read = read
        self._taken = {asset.name for asset in document.assets}
        self._packed: dict[str, str] = {}
        self.assets: list[Asset] = []

    def elements(self, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(self._element(element) for element in elements)

    def field(self, field: Field) -> Field:
        if field.kind is not FieldKind.IMAGE:
            return field
        return replace(field, default=self._source(field.default))

    def _element(self, element: Element) -> Element:
        if isinstance(element, Group):
            return replace(element, children=self.elements(element.children))
        if isinstance(element, Image):
            return replace(element, source=self._source(element.source))
        return element

    def _source(self, source: str) -> str:
        is_file = source.strip() and not source.startswith((ASSET_PREFIX, THEME_PREFIX))
        if not is_file or placeholders_of(source):
            return source
        if source not in self._packed:
            self._packed[source] = self._pack(source)
        return self._packed[source]

    def _pack(self, source: str) -> str:
        data = self._read(source)
        if data is None:
            return source
        name = free_name(Path(source).name or hashlib.sha256(data).hexdigest()[:8], self._taken)
        self._taken.add(name)
        self.assets.append(Asset(name, data))
        return ASSET_PREFIX + name


def _file_content(source: str) -> bytes | None:
    try:
        path = Path(source)
        return path.read_bytes() if path.stat().st_size <= MAX_PICTURE else None
    except (OSError, ValueError):
        return None
