"""What a bundle holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Final

from studio.compose.sfnt import family_of
from studio.domain.overlay import OverlayDocument, TextStyle, Theme

SUFFIX: Final = ".podium"
FORMAT: Final = "podium-bundle"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font of the operator's own."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Templates and what they need; previews are PNGs, one per document where there is one."""

    documents: tuple[OverlayDocument, ...]
    fonts: tuple[FontFile, ...] = ()
    themes: tuple[Theme, ...] = ()
    previews: tuple[bytes, ...] = ()


def fonts_for(
    documents: Iterable[OverlayDocument],
    fonts: Iterable[FontFile],
    themes: Iterable[Theme] = (),
) -> tuple[FontFile, ...]:
    """Return those of the operator's fonts that the documents, or the themes, are set in."""
    families = {style.family for document in documents for style in _styles(document)}
    families.update(family for theme in themes for family in (theme.heading, theme.body))
    return tuple(font for font in fonts if family_of(font.data) in families)


def _styles(value: object) -> Iterator[TextStyle]:
    if isinstance(value, TextStyle):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _styles(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _styles(getattr(value, part.name))
