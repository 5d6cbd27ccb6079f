"""Fakes of what lies beside the room: data sources, templates and drafts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.feeds import Feed, Source
from studio.domain.library import Draft, KeptDrafts, LibraryEntry, Listing
from studio.domain.overlay import OverlayDocument, Theme
from studio.domain.tables import Table
from studio.domain.themes import KeptThemes
from studio.services.ports import Reading


@dataclass
class FakeReader:
    """Implements FeedReader: says what the test put in, or that nothing changed."""

    table: Table | None = None
    trouble: StudioError | None = None
    marks: list[str] = field(default_factory=list)
    is_closed: bool = False

    async def read(self, _source: Source, mark: str) -> Reading | None:
        await asyncio.sleep(0)  # else a sleep that is over would never let anybody else run
        self.marks.append(mark)
        if self.trouble is not None:
            raise self.trouble
        if self.table is None or mark == repr(self.table):
            return None
        return Reading(self.table, repr(self.table))

    async def aclose(self) -> None:
        self.is_closed = True


@dataclass
class FakeMemory:
    """Implements SourceMemory."""

    kept: tuple[Feed, ...] = ()

    def load(self) -> tuple[Feed, ...]:
        return self.kept

    def save(self, feeds: tuple[Feed, ...]) -> None:
        self.kept = feeds


@dataclass
class FakeTemplates:
    """Implements Templates in memory."""

    documents: dict[str, OverlayDocument] = field(default_factory=dict)
    deleted: dict[str, OverlayDocument] = field(default_factory=dict)
    faults: tuple[StudioError, ...] = ()
    refused: str = ""
    """What cannot be deleted."""

    def list(self) -> Listing:
        return Listing(tuple(self._entry(i) for i in self.documents), self.faults)

    def load(self, entry_id: str) -> OverlayDocument:
        return self.documents[entry_id]

    def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        entry_id = entry_id or f"own-{len(self.documents)}"
        self.documents[entry_id] = document
        return self._entry(entry_id)

    def add(self, document: OverlayDocument) -> LibraryEntry:
        return self.save(document)

    def duplicate(self, entry_id: str, name: str) -> LibraryEntry:
        return self.save(replace(self.load(entry_id), name=name))

    def rename(self, entry_id: str, name: str) -> LibraryEntry:
        return self.save(replace(self.load(entry_id), name=name), entry_id)

    def delete(self, entry_id: str) -> LibraryEntry:
        if entry_id == self.refused:
            raise FileTrouble(entry_id)
        entry = self._entry(entry_id)
        self.deleted[entry_id] = self.documents.pop(entry_id)
        return entry

    def restore(self, entry_id: str) -> LibraryEntry:
        if entry_id == self.refused:
            raise FileTrouble(entry_id)
        return self.save(self.deleted.pop(entry_id), entry_id)

    def _entry(self, entry_id: str) -> LibraryEntry:
        return LibraryEntry(entry_id, self.documents[entry_id].name)


@dataclass
class FakeDrafts:
    """Implements Drafts in memory."""

    kept: dict[str, Draft] = field(default_factory=dict)
    away: dict[str, Draft] = field(default_factory=dict)
    tries: int = 0
    writes: int = 0
    faults: tuple[StudioError, ...] = ()
    trouble: StudioError | None = None

    def keep(self, draft: Draft) -> None:
        self.tries += 1
        if self.trouble is not None:
            raise self.trouble
        self.writes += 1
        self.kept[draft.id] = draft

    def drop(self, draft_id: str) -> None:
        self.kept.pop(draft_id, None)

    def put_away(self, draft_id: str) -> None:
        if draft_id in self.kept:
            self.away[draft_id] = self.kept.pop(draft_id)

    def bring_back(self, draft_id: str) -> None:
        self.kept[draft_id] = self.away.pop(draft_id)

    def all(self) -> KeptDrafts:
        return KeptDrafts(tuple(self.kept.values()), self.faults)


@dataclass
class FakeThemes:
    """Implements ThemeFiles in memory."""

    files: dict[str, Theme] = field(default_factory=dict)
    deleted: dict[str, Theme] = field(default_factory=dict)
    faults: tuple[StudioError, ...] = ()
    trouble: StudioError | None = None
    saves: list[Theme] = field(default_factory=list)
    asked_ids: int = 0

    def list(self) -> KeptThemes:
        return KeptThemes(tuple(self.files.items()), self.faults)

    def fresh_id(self, name: str) -> str:
        self.asked_ids += 1
        return f"{name}-{self.asked_ids}"

    def save(self, theme_id: str, theme: Theme) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.saves.append(theme)
        self.files[theme_id] = theme

    def delete(self, theme_id: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.deleted[theme_id] = self.files.pop(theme_id)

    def restore(self, theme_id: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.files[theme_id] = self.deleted.pop(theme_id)
