"""What is edited and not saved: written behind the editor's back, and listed for the desk."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from studio.domain.errors import StudioError
from studio.domain.events import LibraryChanged, NoticeRaised
from studio.domain.library import Draft, DraftMark, KeptDrafts
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.services.ports import Drafts, Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope

P = ParamSpec("P")
T = TypeVar("T")

DRAFT_EVERY_S: Final = 0.8
"""How long an edit waits at most before it is written; together with the disk well under 2 s."""
AGAIN_S: Final = 3.0
"""How long what the disk refused waits until it is tried again."""


class DraftDesk:
    """Takes edits as often as they come; what waits for the disk is never older than a second."""

    def __init__(self, store: Store, tasks: TaskScope, folder: Drafts, sleep: Sleeper) -> None:
        self._store, self._tasks, self._folder, self._sleep = store, tasks, folder, sleep
        self._turn = asyncio.Lock()
        self._edits: dict[str, Draft | None] = {}
        """What waits to be written; None for a draft that is to be forgotten."""
        self._is_keeping = self._has_looked = self._was_refused = False

    async def look_once(self) -> None:
        """List what was left when the program ended; what cannot be read is told."""
        if not self._has_looked:
            for fault in (await self._look()).faults:
                self._store.apply(NoticeRaised(failure_of(fault)))

    def note(self, draft: Draft) -> None:
        """An edit happened: it is on disk within a second."""
        mark, marks = _mark_of(draft), self._store.state.library.drafts
        others = tuple(m for m in marks if m.id != mark.id)
        if len(others) == len(marks):
            self._mark((mark, *marks))
        else:
            self._mark(tuple(mark if m.id == mark.id else m for m in marks))
        self._edit(draft.id, draft)

    def drop(self, draft_id: str) -> None:
        """Its document was saved, or is as it was."""
        self._unmark(draft_id)
        self._edit(draft_id, None)

    async def put_away(self, draft_id: str) -> None:
        """Throw a draft away with its last edit; `bring_back` has it again.

        Raises StudioError where the last edit cannot be written: the draft stays.
        """
        await self._write(draft_id)
        self._edits.pop(draft_id, None)
        await self._on_disk(self._folder.put_away, draft_id)
        self._unmark(draft_id)

    async def bring_back(self, draft_id: str) -> None:
        """Have a draft again that was put away."""
        await self._on_disk(self._folder.bring_back, draft_id)
        await self._look()

    async def all(self) -> tuple[Draft, ...]:
        """Return what is not saved, edited last first."""
        return (await self._kept()).drafts

    async def flush(self) -> bool:
        """Write the edits that still wait; what could not be written goes on waiting.

        That the disk refuses is told once, until it takes everything again.
        """
        troubles = [await self._trouble_with(draft_id) for draft_id in tuple(self._edits)]
        trouble = next((each for each in troubles if each is not None), None)
        if trouble is not None and not self._was_refused:
            self._store.apply(NoticeRaised(failure_of(trouble)))
        self._was_refused = trouble is not None
        return trouble is None

    async def _look(self) -> KeptDrafts:
        self._has_looked = True
        kept = await self._kept()
        self._mark(tuple(map(_mark_of, kept.drafts)))
        return kept

    async def _kept(self) -> KeptDrafts:
        """What is on disk, with the edits that still wait."""
        kept = await self._on_disk(self._folder.all)
        waiting = (d for d in reversed(self._edits.values()) if d is not None)
        others = (d for d in kept.drafts if d.id not in self._edits)
        return replace(kept, drafts=(*waiting, *others))

    def _edit(self, draft_id: str, draft: Draft | None) -> None:
        self._edits[draft_id] = draft
        if not self._is_keeping:
            self._is_keeping = True
            self._tasks.spawn(self._keep(), name="keep drafts")

    async def _keep(self) -> None:
        """Write while there is something to write, once per second at most."""
        try:
            while self._edits:
                await self._sleep(DRAFT_EVERY_S if await self.flush() else AGAIN_S)
        finally:
            self._is_keeping = False

    async def _trouble_with(self, draft_id: str) -> StudioError | None:
        """Write an edit; return why it could not be written."""
        try:
            await self._write(draft_id)
        except StudioError as error:
            return error
        return None

    async def _write(self, draft_id: str) -> None:
        if draft_id not in self._edits:
            return
        draft = self._edits[draft_id]
        if draft is None:
            await self._on_disk(self._folder.drop, draft_id)
        else:
            await self._on_disk(self._folder.keep, draft)
        if draft_id in self._edits and self._edits[draft_id] is draft:
            del self._edits[draft_id]

    def _unmark(self, draft_id: str) -> None:
        self._mark(tuple(m for m in self._store.state.library.drafts if m.id != draft_id))

    def _mark(self, marks: tuple[DraftMark, ...]) -> None:
        library = self._store.state.library
        if marks != library.drafts:
            self._store.apply(LibraryChanged(replace(library, drafts=marks)))

    async def _on_disk(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One thing at a time, off the window's thread."""
        async with self._turn:
            return await asyncio.to_thread(work, *args, **kwargs)


def _mark_of(draft: Draft) -> DraftMark:
    return DraftMark(draft.id, draft.entry_id, draft.document.name)
