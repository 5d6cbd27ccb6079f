"""The library of templates: lists it, changes it, and keeps what is being edited."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from studio.domain import intents
from studio.domain.events import LibraryChanged, NoticeRaised
from studio.domain.library import DRAFT, LibraryEntry, LibraryState, draft_shown
from studio.services.commander import failure_of
from studio.services.drafts import DraftDesk

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from studio.domain.library import Draft, DraftMark
    from studio.domain.overlay import OverlayDocument
    from studio.services.ports import Drafts, Sleeper, Templates
    from studio.services.store import Store
    from studio.tasks import TaskScope

P = ParamSpec("P")
T = TypeVar("T")


class LibraryDesk:
    """Implements Library, and carries out the wishes about templates."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        folders: tuple[Templates, Drafts],
        sleep: Sleeper = asyncio.sleep,
    ) -> None:
        self._store, self._templates = store, folders[0]
        self._drafts = DraftDesk(store, tasks, folders[1], sleep)
        self._turn = asyncio.Lock()
        self._listed: Callable[[], None] = lambda: None
        self._work: Callable[[intents.LibraryWish], Awaitable[None]] | None = None

    def hand_over(
        self, work: Callable[[intents.LibraryWish], Awaitable[None]], listed: Callable[[], None]
    ) -> None:
        """Say who does the wishes that take long, and who is told of a new list."""
        self._work, self._listed = work, listed

    @property
    def state(self) -> LibraryState:
        """What the panels know of it."""
        return self._store.state.library

    async def refresh(self) -> None:
        """Read the folders; what cannot be read is told."""
        await self._drafts.look_once()
        listing = await self._on_disk(self._templates.list)
        for fault in listing.faults:
            self._store.apply(NoticeRaised(failure_of(fault)))
        known = {entry.id: entry for entry in self.state.entries}
        entries = tuple(_with_picture(entry, known.get(entry.id)) for entry in listing.entries)
        self.tell(replace(self.state, entries=entries))
        self._listed()

    async def do(self, wish: intents.LibraryWish) -> None:
        """Carry out a wish; raises StudioError."""
        match wish:
            case intents.DuplicateTemplate(entry_id, name):
                await self._on_disk(self._templates.duplicate, entry_id, name)
            case intents.RenameTemplate(entry_id, name):
                await self._on_disk(self._templates.rename, entry_id, name)
            case intents.DeleteTemplates(ids):
                await self._delete(ids)
                return
            case intents.RestoreTemplates(ids):
                await self._restore(ids)
                return
            case _:
                await self._do_long(wish)
                return
        await self.refresh()

    async def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document; raises StudioError."""
        return await self._on_disk(self._templates.load, entry_id)

    async def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document; as a new one where the id leads to none of the operator's own."""
        if not self.state.entries:
            await self.refresh()
        is_own = entry_id in {e.id for e in self.state.entries if not e.is_builtin}
        if not is_own:
            entry = await self._on_disk(self._templates.add, document)
        else:
            entry = await self._on_disk(self._templates.save, document, entry_id)
        await self.refresh()
        return entry

    async def add(self, document: OverlayDocument) -> LibraryEntry:
        """Take in a template from elsewhere; call `refresh` after the last one."""
        return await self._on_disk(self._templates.add, document)

    def note_edit(self, draft: Draft) -> None:
        """An edit happened: it is on disk within a second."""
        self._drafts.note(draft)

    def drop_draft(self, draft_id: str) -> None:
        """The document was saved, or is as it was."""
        self._drafts.drop(draft_id)

    async def drafts(self) -> tuple[Draft, ...]:
        """Return what is not saved, edited last first."""
        return await self._drafts.all()

    async def draft_of(self, row_id: str) -> Draft | None:
        """Return the draft that a row of the library's list shows."""
        await self._drafts.look_once()
        drafts = await self._drafts.all()
        shown = draft_shown(self.state.drafts, row_id)
        return next((draft for draft in drafts if draft.id == shown), None)

    async def aclose(self) -> None:
        """Write the edits that still wait."""
        await self._drafts.flush()

    def tell(self, state: LibraryState) -> None:
        """Let the panels know."""
        self._store.apply(LibraryChanged(state))

    async def _delete(self, ids: tuple[str, ...]) -> None:
        """Put everything away; where one fails, what is gone by then can be brought back."""
        gone: list[LibraryEntry] = []
        marks = self.state.drafts
        try:
            for row_id in ids:
                await self._put_away(row_id, marks, gone)
        finally:
            if gone:
                self.tell(replace(self.state, deleted=tuple(gone)))
            await self.refresh()

    async def _put_away(
        self, row_id: str, marks: tuple[DraftMark, ...], gone: list[LibraryEntry]
    ) -> None:
        """Put an entry away with its drafts, or a draft alone; what is gone is added to gone."""
        if not row_id.startswith(DRAFT):
            gone.append(await self._on_disk(self._templates.delete, row_id))
        for mark in marks:
            if row_id in {DRAFT + mark.id, mark.entry_id}:
                await self._drafts.put_away(mark.id)
                gone.append(LibraryEntry(DRAFT + mark.id, mark.name))

    async def _restore(self, ids: tuple[str, ...]) -> None:
        """Bring everything back; where one fails, it and those after it stay deleted."""
        away = self.state.deleted
        try:
            for row_id in ids:
                if row_id.startswith(DRAFT):
                    await self._drafts.bring_back(row_id.removeprefix(DRAFT))
                else:
                    await self._on_disk(self._templates.restore, row_id)
                away = tuple(entry for entry in away if entry.id != row_id)
        finally:
            self.tell(replace(self.state, deleted=away))
            await self.refresh()

    async def _do_long(self, wish: intents.LibraryWish) -> None:
        if self._work is not None:
            await self._work(wish)

    async def _on_disk(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One thing at a time, off the window's thread."""
        async with self._turn:
            return await asyncio.to_thread(work, *args, **kwargs)


def _with_picture(entry: LibraryEntry, known: LibraryEntry | None) -> LibraryEntry:
    """What did not change keeps its small picture."""
    if known is None or known.changed_at != entry.changed_at:
        return entry
    return replace(entry, thumbnail=known.thumbnail)
