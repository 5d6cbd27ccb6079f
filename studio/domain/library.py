"""The library of templates as the desk knows it: entries, not documents."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, Final

from studio.domain.podium import WIDE, Frame

if TYPE_CHECKING:
    from studio.domain.errors import StudioError
    from studio.domain.overlay import OverlayDocument

BUILT_IN: Final = "builtin:"
"""The ids of the program's own templates begin with this."""


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A template of the library; `changed_at` in Unix seconds, 0 for the program's own."""

    id: str
    name: str
    is_builtin: bool = False
    changed_at: float = 0.0
    thumbnail: str = ""
    """The path of its small picture, empty while there is none."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in the library, and what of it could not be read."""

    entries: tuple[LibraryEntry, ...]
    faults: tuple[StudioError, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it was edited last; `entry_id` is empty for one that was never saved."""

    id: str
    document: OverlayDocument
    entry_id: str = ""
    kept_at: float = 0.0
    values: tuple[tuple[str, str], ...] = ()
    """What its fields said for trial."""


class PictureKind(Enum):
    """The files a graphic can be written as; the value is the end of the name."""

    PNG = "png"
    WEBP = "webp"
    JPEG = "jpg"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """How pictures are written: every kind in every frame."""

    kinds: tuple[PictureKind, ...] = (PictureKind.PNG,)
    frames: tuple[Frame, ...] = (WIDE,)
    is_small: bool = False
    """PNG without interlacing: fewer bytes."""
    is_compact: bool = False
    """PNG with 256 colours."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something long the library does: an export or a batch."""

    title: str
    done: int = 0
    total: int = 0
    faults: tuple[str, ...] = ()
    is_over: bool = False
    was_stopped: bool = False


@dataclass(frozen=True, slots=True)
class LibraryState:
    """What the panels show of the library."""

    entries: tuple[LibraryEntry, ...] = ()
    deleted: LibraryEntry | None = None
    """What was deleted last and can be brought back."""
    work: Work | None = None


def free_name(name: str, taken: Collection[str]) -> str:
    """Return name, with a number behind it where it is taken already."""
    if name not in taken:
        return name
    numbered = (f"{name} {number}" for number in count(2))
    return next(other for other in numbered if other not in taken)


def is_found(query: str, *texts: str) -> bool:
    """Whether every word of query is in one of texts; case and accents do not matter."""
    plain = [folded(text) for text in texts]
    return all(any(word in text for text in plain) for word in folded(query).split())


def folded(text: str) -> str:
    """Return text as it is compared: without accents, in small letters."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()
