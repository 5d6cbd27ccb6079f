"""Keeps a draft of what is open and not saved, and none of anything else."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from studio.domain.editing.history import History
from studio.domain.library import Draft
from studio.domain.overlay import OverlayDocument
from studio.services.editing.editor import EMPTY, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.services.editing.editor import Editor
    from studio.services.ports import Library

_HISTORIES: Final = 20
"""So many documents can be undone when they are opened again."""


def fresh_id() -> str:
    """Return an id no draft has."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open: its place in the library, what that has of it, and its draft."""

    entry_id: str = ""
    saved: OverlayDocument = EMPTY
    draft_id: str = field(default_factory=fresh_id)
    was_draft: bool = False

    @property
    def key(self) -> str:
        """What it is known by as long as the program runs."""
        return self.entry_id or self.draft_id


class Drafting:
    """Watches an editor; every edit is noted, and one that is taken back is none."""

    def __init__(self, editor: Editor, library: Library) -> None:
        self._editor, self._library = editor, library
        self.opened = Opened()
        self._noted = editor.sheet
        self._has_draft = False
        self._histories: dict[str, History[Sheet]] = {}
        """Of what was edited before, the last one at the end."""
        editor.listen(self._note)

    @property
    def is_saved(self) -> bool:
        """Whether the library has what is edited, or nothing was done yet."""
        return self._editor.sheet.document == self.opened.saved

    def turn_to(self, opened: Opened, draft: Draft | None = None) -> None:
        """Edit something else: what is saved, or the draft of it."""
        self._keep_history()
        self.opened, self._has_draft = opened, draft is not None
        document = opened.saved if draft is None else draft.document
        values = (draft.values if draft else ()) or trial_of(document)
        history = self._history_of(Sheet(document, values, self._editor.sheet.theme))
        self._noted = history.present
        self._editor.open(self._noted, history)
        if self.is_saved:
            self._settle()

    def take_over(self, opened: Opened, old: str) -> None:
        """The library has something else of it now, and calls it otherwise than the old name."""
        self.opened = opened
        self._rename(old, opened.saved.name)
        self._settle()

    def follow(self, names: Mapping[str, str]) -> None:
        """Take over another name the library has for it by its id; one the operator wrote stays."""
        old = self.opened.saved.name
        name = names.get(self.opened.entry_id, old)
        if name != old:
            self.opened = replace(self.opened, saved=replace(self.opened.saved, name=name))
            self._rename(old, name)

    def _keep_history(self) -> None:
        self._histories.pop(self.opened.key, None)
        self._histories[self.opened.key] = self._editor.history
        for oldest in tuple(self._histories)[:-_HISTORIES]:
            del self._histories[oldest]

    def _history_of(self, sheet: Sheet) -> History[Sheet]:
        """What can be undone in what is opened: nothing if it was changed by others meanwhile."""
        kept = self._histories.get(self.opened.key)
        if kept is None or kept.present.document != sheet.document:
            return History(sheet)
        return kept.mapped(lambda each: replace(each, theme=sheet.theme))

    def _note(self) -> None:
        sheet = self._editor.sheet
        if sheet is not self._noted and sheet != self._noted:
            self._noted = sheet
            self._settle()

    def _settle(self) -> None:
        if not self.is_saved:
            self._has_draft = True
            sheet, opened = self._editor.sheet, self.opened
            draft = Draft(opened.draft_id, sheet.document, opened.entry_id, values=sheet.values)
            self._library.note_edit(draft)
        elif self._has_draft:
            self._has_draft = False
            self._library.drop_draft(self.opened.draft_id)

    def _rename(self, old: str, new: str) -> None:
        """Wherever it still has the old name: undo does not bring that back."""

        def renamed(sheet: Sheet) -> Sheet:
            named = replace(sheet.document, name=new)
            return replace(sheet, document=named) if sheet.document.name == old else sheet

        if new != old:
            self._editor.rewrite(renamed)


def trial_of(document: OverlayDocument) -> tuple[tuple[str, str], ...]:
    """Return what fields without a default say in the editor, so that their text can be seen."""
    return tuple(sorted((f.name, f.label) for f in document.fields if f.is_blank_text))
