import asyncio

from studio.domain.editing.scene import moved
from studio.domain.library import LibraryEntry
from studio.domain.overlay import Field, OverlayDocument
from studio.services.editing import Editor, Keeper
from studio.services.tasks import TaskScope
from tests.domain.editing.documents import DOCUMENT


class Library:
    def __init__(self):
        self.documents, self.notes, self.dropped, self.left = {"own": DOCUMENT}, [], [], ()

    async def load(self, entry_id):
        return self.documents[entry_id]

    async def save(self, document, entry_id=""):
        entry_id = entry_id or "new"
        self.documents[entry_id] = document
        return LibraryEntry(entry_id, document.name)

    def note_edit(self, draft):
        self.notes.append(draft)

    def drop_draft(self, draft_id):
        self.dropped.append(draft_id)

    async def drafts(self):
        return self.left


class Bench:
    def __init__(self):
        self.library, self.editor, self.loaded = Library(), Editor(), []
        self.tasks = TaskScope(lambda name, error: None)
        self.keeper = Keeper(self.editor, self.library, self.tasks)

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    def move(self):
        self.editor.apply(moved(self.editor.scene, ("e1",), 5, 0), "Move")


async def test_a_template_is_opened_edited_and_written_back():
    bench = Bench()
    bench.keeper.open("own")
    await bench.settle()
    assert bench.keeper.is_saved
    assert bench.library.notes == []
    bench.move()
    assert not bench.keeper.is_saved
    bench.keeper.save()
    await bench.settle()
    assert bench.library.documents["own"] == bench.editor.sheet.document
    assert bench.keeper.is_saved
    assert bench.library.dropped == [bench.library.notes[0].id]
    await bench.tasks.aclose()


async def test_what_is_not_saved_yet_is_saved_before_something_else_is_opened():
    bench = Bench()
    bench.keeper.open("own")
    await bench.settle()
    bench.move()
    edited = bench.editor.sheet.document
    bench.keeper.begin("New")
    await bench.settle()
    assert bench.library.documents["own"] == edited
    assert bench.editor.sheet.document.elements == ()
    await bench.tasks.aclose()


async def test_every_edit_is_noted_as_the_same_draft():
    bench = Bench()
    bench.keeper.begin("New")
    await bench.settle()
    bench.keeper.open("own")
    await bench.settle()
    bench.move()
    bench.move()
    assert len(bench.library.notes) == 2
    assert len({draft.id for draft in bench.library.notes}) == 1
    assert bench.library.notes[-1].document == bench.editor.sheet.document
    assert bench.library.notes[-1].entry_id == "own"
    await bench.tasks.aclose()


async def test_a_new_graphic_is_saved_and_then_put_on_a_keyer_by_its_id():
    bench = Bench()
    bench.keeper.begin("New")
    await bench.settle()
    bench.keeper.put_on(bench.loaded.append)
    await bench.settle()
    assert bench.loaded == ["new"]
    bench.keeper.put_on(bench.loaded.append)
    await bench.settle()
    assert bench.loaded == ["new", "new"]
    await bench.tasks.aclose()


async def test_what_was_edited_when_the_program_ended_is_there_again_unsaved():
    first = Bench()
    first.keeper.open("own")
    await first.settle()
    first.move()
    again = Bench()
    again.library.left = tuple(first.library.notes)
    again.keeper.resume("New")
    await again.settle()
    assert again.editor.sheet.document == first.editor.sheet.document
    assert again.keeper.entry_id == "own"
    assert not again.keeper.is_saved
    await first.tasks.aclose()
    await again.tasks.aclose()


async def test_without_a_draft_an_empty_graphic_is_begun_and_nothing_open_is_replaced():
    bench = Bench()
    bench.keeper.resume("New")
    await bench.settle()
    assert bench.editor.sheet.document.name == "New"
    bench.keeper.resume("Other")
    await bench.settle()
    assert bench.editor.sheet.document.name == "New"
    await bench.tasks.aclose()


async def test_fields_that_say_nothing_say_their_label_for_trial():
    bench = Bench()
    fields = (Field("name", "Name"), Field("title", "Title", "Editor"))
    bench.library.documents["two"] = OverlayDocument("Two", (), fields)
    bench.keeper.open("two")
    await bench.settle()
    graphic = bench.editor.sheet.graphic
    assert [graphic.value(f.name) for f in fields] == ["Name", "Editor"]
    await bench.tasks.aclose()
