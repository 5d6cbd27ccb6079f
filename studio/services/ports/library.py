"""The templates and what is being edited, on disk and for the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from studio.domain.library import Draft, KeptDrafts, LibraryEntry, Listing
    from studio.domain.overlay import OverlayDocument


class Templates(Protocol):
    """The templates on disk. Every method may wait for the disk: call it in a thread."""

    def list(self) -> Listing:
        """Return what is in the library, and what of it could not be read."""

    def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document."""

    def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document, as a new template where no id is given."""

    def add(self, document: OverlayDocument) -> LibraryEntry:
        """Take in a template from elsewhere; one of the same name is kept beside it."""

    def duplicate(self, entry_id: str, name: str) -> LibraryEntry:
        """Copy a template under a name."""

    def rename(self, entry_id: str, name: str) -> LibraryEntry:
        """Give a template another name."""

    def delete(self, entry_id: str) -> LibraryEntry:
        """Put a template away."""

    def restore(self, entry_id: str) -> LibraryEntry:
        """Bring back a template that was deleted."""


class Drafts(Protocol):
    """What is being edited, on disk. Every method may wait for the disk: call it in a thread."""

    def keep(self, draft: Draft) -> None:
        """Write a draft over the one with its id."""

    def drop(self, draft_id: str) -> None:
        """Forget a draft."""

    def put_away(self, draft_id: str) -> None:
        """Throw a draft away; `bring_back` has it again."""

    def bring_back(self, draft_id: str) -> None:
        """Have a draft again that was put away."""

    def all(self) -> KeptDrafts:
        """Return the drafts that are left, newest first, and what could not be read."""


class Library(Protocol):
    """What the editor needs of the library; the lists come with the desk's state."""

    async def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document."""

    async def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document, as a new one where the id leads to none of the operator's own."""

    def note_edit(self, draft: Draft) -> None:
        """An edit happened: it is on disk within a second. Call it as often as you like."""

    def drop_draft(self, draft_id: str) -> None:
        """The document was saved, or is as it was."""

    async def drafts(self) -> tuple[Draft, ...]:
        """Return what is edited and not saved, edited last first."""

    async def draft_of(self, row_id: str) -> Draft | None:
        """Return the draft that a row of the library's list shows."""
