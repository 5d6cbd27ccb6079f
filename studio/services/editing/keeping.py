"""Keeps what is edited: a draft within a second of every edit, the library when asked."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.domain.library import Draft
from studio.domain.overlay import FieldKind, OverlayDocument
from studio.services.editing.editor import Sheet

if TYPE_CHECKING:
    from studio.services.editing.editor import Editor
    from studio.services.ports import Library
    from studio.services.tasks import TaskScope


class Keeper:
    """Opens documents in an editor and brings them back to the library."""

    def __init__(self, editor: Editor, library: Library, tasks: TaskScope) -> None:
        self._editor, self._library, self._tasks = editor, library, tasks
        self.entry_id = ""
        """Which template is edited; empty for one that is not in the library."""
        self._draft_id = _fresh_id()
        self._saved: OverlayDocument | None = None
        self._noted: OverlayDocument | None = None
        self._listeners: list[Callable[[], None]] = []
        editor.listen(self._note)

    @property
    def is_saved(self) -> bool:
        """Whether the library has what is edited."""
        return self._editor.sheet.document == self._saved

    def listen(self, listener: Callable[[], None]) -> None:
        """Call listener when something was opened or saved."""
        self._listeners.append(listener)

    def begin(self, name: str) -> None:
        """Edit an empty document; what was edited is saved first."""
        self._tasks.spawn(self._begin(name), name="begin a graphic")

    def open(self, entry_id: str) -> None:
        """Edit a template of the library; what was edited is saved first."""
        self._tasks.spawn(self._open(entry_id), name="open a graphic")

    def save(self) -> None:
        """Write what is edited to the library; one of the program's own becomes a copy."""
        self._tasks.spawn(self._save(), name="save a graphic")

    def put_on(self, load: Callable[[str], None]) -> None:
        """Save what is edited, then load it by its id: into a keyer."""
        self._tasks.spawn(self._put_on(load), name="put a graphic on a keyer")

    def resume(self, name: str) -> None:
        """Go on with what was being edited when the program ended, else with an empty document."""
        self._tasks.spawn(self._resume(name), name="resume a graphic")

    async def _begin(self, name: str) -> None:
        await self._leave()
        self._edit(OverlayDocument(name), "", _fresh_id(), is_saved=True)

    async def _leave(self) -> None:
        """Nothing that was drawn is lost when something else is opened."""
        if not self.is_saved and self._editor.sheet.document.elements:
            await self._save()

    async def _open(self, entry_id: str) -> None:
        await self._leave()
        document = await self._library.load(entry_id)
        self._edit(document, entry_id, _fresh_id(), is_saved=True)

    async def _save(self) -> None:
        document = self._editor.sheet.document
        entry = await self._library.save(document, self.entry_id)
        self.entry_id, self._saved = entry.id, document
        self._library.drop_draft(self._draft_id)
        self._tell()

    async def _put_on(self, load: Callable[[str], None]) -> None:
        if not (self.is_saved and self.entry_id):
            await self._save()
        load(self.entry_id)

    async def _resume(self, name: str) -> None:
        drafts = await self._library.drafts()
        if self._editor.generation or self._editor.history.done:
            return  # something was opened or begun meanwhile
        if drafts:
            draft = drafts[0]
            self._edit(draft.document, draft.entry_id, draft.id, is_saved=False)
        else:
            self._edit(OverlayDocument(name), "", _fresh_id(), is_saved=True)

    def _edit(
        self, document: OverlayDocument, entry_id: str, draft_id: str, *, is_saved: bool
    ) -> None:
        self.entry_id, self._draft_id = entry_id, draft_id
        self._saved = document if is_saved else None
        self._noted = document
        self._editor.open(Sheet(document, trial_of(document), self._editor.sheet.theme))
        self._tell()

    def _note(self) -> None:
        document = self._editor.sheet.document
        if document is not self._noted and document != self._noted:
            self._noted = document
            self._library.note_edit(Draft(self._draft_id, document, self.entry_id))

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def trial_of(document: OverlayDocument) -> tuple[tuple[str, str], ...]:
    """Return what fields without a default say in the editor, so that their text can be seen."""
    empty = (f for f in document.fields if f.kind is FieldKind.TEXT and not f.default)
    return tuple(sorted((field.name, field.label) for field in empty))


def _fresh_id() -> str:
    return uuid.uuid4().hex
