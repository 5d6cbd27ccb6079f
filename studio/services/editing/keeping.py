"""Keeps what is edited: a draft within a second of every edit, the library when asked.

Nothing asks and nothing is lost: what is not saved stays a draft of its entry, and opening the
entry again goes on with it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.editing.fields import missing_fields
from studio.domain.errors import StudioError
from studio.domain.library import DRAFT, Draft, LibraryEntry, TemplateGone, free_name
from studio.domain.overlay import Field, OverlayDocument
from studio.domain.overlay_json import DocumentInvalid
from studio.services.editing.drafting import Drafting, Opened, trial_of

if TYPE_CHECKING:
    from studio.services.editing.editor import Editor
    from studio.services.ports import Library
    from studio.tasks import TaskScope

DISCARD: Final = "discard"
"""The key of the deed that throws edits away."""


class GraphicUnfinished(StudioError):
    """What is edited could not go on air as it is meant; the detail says why."""

    sentence = "This graphic cannot be saved to the library as it is."
    advice = "Nothing is lost, it is kept as a draft. Correct what is named, then save again."


class Keeper:
    """Opens documents in an editor and brings them back to the library."""

    def __init__(self, editor: Editor, library: Library, tasks: TaskScope) -> None:
        self._editor, self._library, self._tasks = editor, library, tasks
        self._drafting = Drafting(editor, library)
        self._was_refused = False
        self._turn = asyncio.Lock()
        self._names: dict[str, str] = {}
        """Of the library's entries, by their ids."""
        self._listeners: list[Callable[[], None]] = []

    @property
    def entry_id(self) -> str:
        """Which template is edited; empty for one that is not in the library."""
        return self._drafting.opened.entry_id

    @property
    def is_saved(self) -> bool:
        """Whether the library has what is edited, or nothing was done yet."""
        return self._drafting.is_saved

    @property
    def was_draft(self) -> bool:
        """Whether what is open came with edits that were not saved, and they still are not."""
        return self._drafting.opened.was_draft and not self.is_saved

    @property
    def was_discarded(self) -> bool:
        """Whether undo would bring back edits that were thrown away."""
        done = self._editor.history.done
        return bool(done) and done[-1].key == DISCARD and self.is_saved

    @property
    def missing(self) -> tuple[Field, ...]:
        """The fields for want of which saving was refused."""
        return missing_fields(self._editor.sheet.document) if self._was_refused else ()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call listener when something was opened, saved or refused."""
        self._listeners.append(listener)

    def begin(self, name: str, language: str = "en") -> None:
        """Edit an empty document; what was edited stays a draft."""
        self._tasks.spawn(self._begin(name, language), name="begin a graphic")

    def open(self, row_id: str) -> None:
        """Edit a template or a draft by its id in the list; what was edited stays a draft."""
        self._tasks.spawn(self._open(row_id), name="open a graphic")

    def save(self) -> None:
        """Write what is edited to the library; one of the program's own becomes a copy."""
        self._tasks.spawn(self._save(), name="save a graphic")

    def put_on(self, load: Callable[[str], None]) -> None:
        """Save what is edited, then load it by its id: into a keyer."""
        self._tasks.spawn(self._put_on(load), name="put a graphic on a keyer")

    def resume(self, name: str, language: str = "en") -> None:
        """Go on with what was edited last and not saved, else with an empty document."""
        self._tasks.spawn(self._resume(name, language), name="resume a graphic")

    def discard(self, words: str) -> None:
        """Go back to what the library has; undo has the edits again."""
        saved = self._drafting.opened.saved
        sheet = replace(self._editor.sheet, document=saved, values=trial_of(saved))
        self._editor.change(sheet, words, DISCARD)

    def add_missing(self, words: str) -> None:
        """Add the fields for want of which saving was refused."""
        document = self._editor.sheet.document
        fields = (*document.fields, *self.missing)
        self._editor.apply(replace(document, fields=fields), words)

    def follow(self, entries: Iterable[LibraryEntry]) -> None:
        """Take over another name that what is open got in the library."""
        self._names = {entry.id: entry.name for entry in entries}
        if self._turn.locked():
            self._tasks.spawn(self._follow_after(), name="follow a new name")
        else:
            self._drafting.follow(self._names)

    async def _follow_after(self) -> None:
        """While something is saved or opened, its name is not known yet."""
        async with self._turn:
            self._drafting.follow(self._names)

    async def _begin(self, name: str, language: str) -> None:
        async with self._turn:
            await self._edit_empty(name, language)

    async def _edit_empty(self, name: str, language: str) -> None:
        taken = {draft.document.name for draft in await self._library.drafts()}
        empty = OverlayDocument(free_name(name, taken), language=language)
        self._edit(Opened("", empty))

    async def _open(self, row_id: str) -> None:
        async with self._turn:
            opened = self._drafting.opened
            if row_id in {opened.entry_id, DRAFT + opened.draft_id} and not self.is_saved:
                return
            draft = await self._library.draft_of(row_id)
            if draft is not None:
                await self._open_draft(draft)
            elif not row_id.startswith(DRAFT):
                saved = await self._library.load(row_id)
                self._edit(Opened(row_id, saved))

    async def _open_draft(self, draft: Draft) -> None:
        """What the library does not have any more is one that was never saved."""
        empty = replace(draft.document, elements=(), fields=(), assets=(), variants=())
        opened = Opened("", empty, draft.id, was_draft=True)
        if draft.entry_id:
            with contextlib.suppress(TemplateGone):
                saved = await self._library.load(draft.entry_id)
                opened = replace(opened, entry_id=draft.entry_id, saved=saved)
        self._edit(opened, draft)

    async def _save(self) -> None:
        async with self._turn:
            await self._saved()

    async def _saved(self) -> bool:
        """Whether the library has it now; raises StudioError."""
        opened, document = self._drafting.opened, self._editor.sheet.document
        self._was_refused = bool(missing_fields(document))
        if self._was_refused:
            self._tell()
            return False
        try:
            entry = await self._library.save(document, opened.entry_id)
        except DocumentInvalid as error:
            raise GraphicUnfinished(error.detail) from error
        saved = replace(document, name=entry.name)
        now = replace(opened, entry_id=entry.id, saved=saved, was_draft=False)
        self._drafting.take_over(now, document.name)
        self._tell()
        return True

    async def _put_on(self, load: Callable[[str], None]) -> None:
        async with self._turn:
            if (self.is_saved and self.entry_id) or await self._saved():
                load(self.entry_id)

    async def _resume(self, name: str, language: str) -> None:
        async with self._turn:
            drafts = await self._library.drafts()
            if self._editor.generation or self._editor.history.done:
                return  # something was opened or begun meanwhile
            if drafts:
                await self._open_draft(drafts[0])
            else:
                await self._edit_empty(name, language)

    def _edit(self, opened: Opened, draft: Draft | None = None) -> None:
        self._was_refused = False
        self._drafting.turn_to(opened, draft)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
