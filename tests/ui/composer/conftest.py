"""A page of the graphics workspace over a real session that nobody draws for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from studio.domain.library import DRAFT, Draft, LibraryEntry
from studio.domain.overlay import OverlayDocument
from studio.services.editing import Backdrop, Drawing, Editor, Keeper, Session, Sheet
from studio.ui.composer.page import Page
from tests.domain.editing.documents import DOCUMENT, SPOTS

NOW = datetime(2026, 3, 12, 20, 14, tzinfo=UTC)


class NoTasks:
    """Spawns nothing: what is drawn and kept has tests of its own."""

    def __init__(self):
        self.names: list[str] = []

    def spawn(self, work, *, name):
        work.close()
        self.names.append(name)


@dataclass
class Shelf:
    """A library that keeps what it is given."""

    notes: list[Draft] = field(default_factory=list)
    documents: dict[str, OverlayDocument] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)

    async def load(self, entry_id):
        return self.documents[entry_id]

    async def save(self, document, entry_id=""):
        entry_id = entry_id or f"own-{len(self.documents) + 1}"
        self.documents[entry_id] = document
        return LibraryEntry(entry_id, document.name)

    def note_edit(self, draft):
        self.notes.append(draft)

    def drop_draft(self, draft_id):
        self.dropped.append(draft_id)

    async def drafts(self):
        return tuple(self.notes[-1:])

    async def draft_of(self, row_id):
        return next((d for d in self.notes[-1:] if row_id in {d.entry_id, DRAFT + d.id}), None)


class NoEngine:
    async def draft(self, graphic, frame, now, spots=()):
        raise AssertionError("nobody is to be asked")

    async def preview(self, look, room, clips, now):
        raise AssertionError("nobody is to be asked")


def session_of(editor: Editor, tasks=None, library=None, engine=None) -> Session:
    tasks, library, engine = tasks or NoTasks(), library or Shelf(), engine or NoEngine()
    drawing = Drawing(editor, engine, tasks, now=lambda: NOW, sleep=None)
    return Session(
        editor, drawing, Backdrop(engine, tasks, now=lambda: NOW), Keeper(editor, library, tasks)
    )


@pytest.fixture
def editor() -> Editor:
    editor = Editor()
    editor.look_at(editor.frame, SPOTS)
    editor.open(Sheet(DOCUMENT))
    return editor


@pytest.fixture
def session(editor) -> Session:
    return session_of(editor)


@pytest.fixture
def page(qtbot, dressed, session) -> Iterator[Page]:
    page = Page(session)
    qtbot.addWidget(page, before_close_func=QWidget.deleteLater)
    page.resize(1240, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.canvas.setFocus()
    return page
