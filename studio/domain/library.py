"""The library of templates as the desk knows it: entries, not documents."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, Final

from studio.domain.errors import StudioError
from studio.domain.podium import WIDE, Frame

if TYPE_CHECKING:
    from studio.domain.overlay import OverlayDocument

BUILT_IN: Final = "builtin:"
"""The ids of the program's own templates begin with this."""
DRAFT: Final = "draft:"
"""The ids of what was never saved begin with this in a list of the library."""


class TemplateGone(StudioError):
    """The id leads to nothing."""

    sentence = "This graphic is not in the library any more."
    advice = "Look at the list of the library, it shows what is there now."


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A template of the library; `changed_at` in Unix seconds, 0 for the program's own."""

    id: str
    name: str
    is_builtin: bool = False
    changed_at: float = 0.0
    thumbnail: str = ""
    """The path of its small picture, empty while there is none."""
    words: tuple[str, ...] = ()
    """What its fields are called: it is found by them too."""
    kinds: tuple[str, ...] = ()
    """The kinds of its elements, as `creating.KINDS` has them."""


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


@dataclass(frozen=True, slots=True)
class KeptDrafts:
    """What is edited and not saved, edited last first, and what of it could not be read."""

    drafts: tuple[Draft, ...]
    faults: tuple[StudioError, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftMark:
    """That there is a draft, for lists: of an entry, or of what was never saved."""

    id: str
    entry_id: str
    name: str


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
    deleted: tuple[LibraryEntry, ...] = ()
    """What was deleted last and can be brought back."""
    drafts: tuple[DraftMark, ...] = ()
    """What is edited and not saved, begun last first."""
    work: Work | None = None


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A row of the library's list; a draft's id where what it shows is edited and not saved."""

    entry: LibraryEntry
    draft_id: str = ""

    @property
    def is_loose(self) -> bool:
        """Whether the library has nothing of it but the draft."""
        return self.entry.id.startswith(DRAFT)


def shelf_rows(library: LibraryState) -> tuple[ShelfRow, ...]:
    """Return what the list of the library shows: what no entry has, then every entry."""
    marks = library.drafts
    entries = tuple(ShelfRow(entry, draft_shown(marks, entry.id)) for entry in library.entries)
    shown = {row.draft_id for row in entries}
    loose = (LibraryEntry(DRAFT + m.id, m.name) for m in marks if m.id not in shown)
    return (*(ShelfRow(entry, draft_shown(marks, entry.id)) for entry in loose), *entries)


def draft_shown(marks: Sequence[DraftMark], row_id: str) -> str:
    """Return the id of the draft that a row of the list shows and opens, empty for none.

    Of several drafts of an entry it is the one that was begun last.
    """
    if row_id.startswith(DRAFT):
        return next((m.id for m in marks if DRAFT + m.id == row_id), "")
    return next((m.id for m in marks if m.entry_id == row_id), "")


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
