"""The library of templates: lists it, changes it, and keeps what is being edited."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from studio.domain import intents
from studio.domain.errors import StudioError
from studio.domain.events import LibraryChanged, NoticeRaised
from studio.domain.library import BUILT_IN, Draft, LibraryEntry, LibraryState
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from studio.domain.overlay import OverlayDocument
    from studio.services.ports import Drafts, Sleeper, Templates
    from studio.services.store import Store
    from studio.services.tasks import TaskScope

P = ParamSpec("P")
T = TypeVar("T")

DRAFT_EVERY_S: Final = 0.8
"""How long an edit waits at most before it is written; together with the disk well under 2 s."""


class LibraryDesk:
    """Implements Library, and carries out the wishes about templates."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        folders: tuple[Templates, Drafts],
        sleep: Sleeper = asyncio.sleep,
    ) -> None:
        self._store, self._tasks, self._sleep = store, tasks, sleep
        self._templates, self._drafts = folders
        self._turn = asyncio.Lock()
        self._listed: Callable[[], None] = lambda: None
        self._work: Callable[[intents.LibraryWish], Awaitable[None]] | None = None
        self._edits: dict[str, Draft] = {}
        self._is_keeping = False

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
        """Read the folder; what cannot be read is told."""
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
            case intents.DeleteTemplate(entry_id):
                deleted = await self._on_disk(self._templates.delete, entry_id)
                self.tell(replace(self.state, deleted=deleted))
            case intents.RestoreTemplate(entry_id):
                await self._on_disk(self._templates.restore, entry_id)
                self.tell(replace(self.state, deleted=None))
            case _:
                await self._do_long(wish)
                return
        await self.refresh()

    async def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document; raises StudioError."""
        return await self._on_disk(self._templates.load, entry_id)

    async def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document; without an id, or over one of the program's own, as a new one."""
        is_new = not entry_id or entry_id.startswith(BUILT_IN)
        if is_new:
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
        self._edits[draft.id] = draft
        if not self._is_keeping:
            self._is_keeping = True
            self._tasks.spawn(self._keep(), name="keep drafts")

    async def drop_draft(self, draft_id: str) -> None:
        """The document was saved or thrown away."""
        self._edits.pop(draft_id, None)
        await self._on_disk(self._drafts.drop, draft_id)

    async def drafts(self) -> tuple[Draft, ...]:
        """Return what was being edited when the program ended, newest first."""
        return await self._on_disk(self._drafts.all)

    async def aclose(self) -> None:
        """Write the edits that still wait."""
        await self._write_edits()

    def tell(self, state: LibraryState) -> None:
        """Let the panels know."""
        self._store.apply(LibraryChanged(state))

    async def _do_long(self, wish: intents.LibraryWish) -> None:
        if self._work is not None:
            await self._work(wish)

    async def _keep(self) -> None:
        """Write while there is something to write, once per second at most."""
        try:
            while self._edits:
                await self._write_edits()
                await self._sleep(DRAFT_EVERY_S)
        finally:
            self._is_keeping = False

    async def _write_edits(self) -> None:
        edits, self._edits = self._edits, {}
        for draft in edits.values():
            try:
                await self._on_disk(self._drafts.keep, draft)
            except StudioError as error:
                self._store.apply(NoticeRaised(failure_of(error)))

    async def _on_disk(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One thing at a time, off the window's thread."""
        async with self._turn:
            return await asyncio.to_thread(work, *args, **kwargs)


def _with_picture(entry: LibraryEntry, known: LibraryEntry | None) -> LibraryEntry:
    """What did not change keeps its small picture."""
    if known is None or known.changed_at != entry.changed_at:
        return entry
    return replace(entry, thumbnail=known.thumbnail)
