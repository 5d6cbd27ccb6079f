import asyncio
from dataclasses import replace

import pytest

from studio.domain.editing.creating import created
from studio.domain.editing.scene import moved
from studio.domain.errors import FileTrouble
from studio.domain.library import DRAFT, Draft, LibraryEntry, TemplateGone, free_name
from studio.domain.overlay import Field, OverlayDocument
from studio.domain.overlay_json import DocumentInvalid
from studio.domain.themes import theme_named
from studio.services.editing import Editor, GraphicUnfinished, Keeper
from studio.tasks import TaskScope
from tests.domain.editing.documents import DOCUMENT


class Library:
    """Keeps what it is given, drafts too; `refusal` is what saving is answered with."""

    def __init__(self):
        self.documents, self.notes, self.kept, self.refusal = {"own": DOCUMENT}, [], {}, None
        self.trouble = None

    async def load(self, entry_id):
        if entry_id not in self.documents:
            raise TemplateGone(entry_id)
        if self.trouble is not None:
            raise self.trouble
        return self.documents[entry_id]

    async def save(self, document, entry_id=""):
        if self.refusal is not None:
            raise self.refusal
        await asyncio.sleep(0)
        if entry_id not in self.documents:
            entry_id = f"new-{len(self.documents)}"
            taken = {document.name for document in self.documents.values()}
            document = replace(document, name=free_name(document.name, taken))
        self.documents[entry_id] = document
        return LibraryEntry(entry_id, document.name)

    def note_edit(self, draft):
        self.notes.append(draft)
        self.kept[draft.id] = draft

    def drop_draft(self, draft_id):
        self.kept.pop(draft_id, None)

    async def drafts(self):
        return tuple(reversed(self.kept.values()))

    async def draft_of(self, row_id):
        drafts = await self.drafts()
        return next((d for d in drafts if row_id in {d.entry_id, DRAFT + d.id}), None)


class Bench:
    def __init__(self, library=None):
        self.library, self.editor, self.loaded = library or Library(), Editor(), []
        self.failures = []
        self.tasks = TaskScope(lambda name, error: self.failures.append(error))
        self.keeper = Keeper(self.editor, self.library, self.tasks)

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    def call(self, name):
        self.editor.apply(replace(self.editor.sheet.document, name=name), "Call")

    def draw(self):
        document, _ = created(self.editor.scene, "box", None)
        self.editor.apply(document, "Draw")

    def move(self):
        self.editor.apply(moved(self.editor.scene, ("e1",), 5, 0), "Move")


@pytest.fixture
async def bench():
    bench = Bench()
    bench.keeper.open("own")
    await bench.settle()
    yield bench
    await bench.tasks.aclose()


async def test_a_template_is_opened_edited_and_written_back(bench):
    assert bench.keeper.is_saved
    assert bench.library.notes == []
    bench.move()
    assert not bench.keeper.is_saved
    assert list(bench.library.kept.values()) == bench.library.notes
    bench.keeper.save()
    await bench.settle()
    assert bench.library.documents["own"] == bench.editor.sheet.document
    assert bench.keeper.is_saved
    assert bench.library.kept == {}


async def test_what_is_not_saved_is_there_again_when_its_entry_is_opened_again(bench):
    bench.move()
    edited = bench.editor.sheet.document
    bench.keeper.begin("New")
    await bench.settle()
    assert bench.editor.sheet.document == OverlayDocument("New")
    assert bench.library.documents["own"] == DOCUMENT
    bench.keeper.open("own")
    await bench.settle()
    assert bench.editor.sheet.document == edited
    assert (bench.keeper.entry_id, bench.keeper.was_draft) == ("own", True)
    bench.keeper.save()
    await bench.settle()
    assert bench.library.documents == {"own": edited}
    assert not bench.keeper.was_draft


async def test_opening_what_is_open_and_edited_keeps_its_history(bench):
    bench.move()
    bench.keeper.open("own")
    await bench.settle()
    assert len(bench.editor.history.done) == 1


async def test_what_is_opened_again_can_be_undone_as_before_in_the_theme_of_now(bench):
    bench.move()
    bench.keeper.begin("New")
    await bench.settle()
    bench.call("Mine")
    bench.editor.rewrite(lambda sheet: replace(sheet, theme=theme_named("Ember")))
    bench.keeper.open("own")
    await bench.settle()
    assert [step.deed for step in bench.editor.history.done] == ["Move"]
    bench.editor.undo()
    assert bench.editor.sheet.document == DOCUMENT
    assert bench.editor.sheet.theme == theme_named("Ember")
    assert bench.keeper.is_saved
    bench.keeper.open("own")
    await bench.settle()
    assert bench.editor.history.redo_deed == "Move"


async def test_what_others_changed_meanwhile_cannot_be_undone(bench):
    bench.move()
    bench.keeper.save()
    await bench.settle()
    bench.keeper.begin("New")
    await bench.settle()
    bench.library.documents["own"] = OverlayDocument("Another")
    bench.keeper.open("own")
    await bench.settle()
    assert bench.editor.sheet.document == OverlayDocument("Another")
    assert not bench.editor.history.done


async def test_only_the_last_documents_can_be_undone_when_they_are_opened_again(bench):
    bench.move()
    for _ in range(21):
        bench.keeper.begin("New")
        await bench.settle()
    bench.keeper.open("own")
    await bench.settle()
    assert not bench.keeper.is_saved
    assert not bench.editor.history.done


async def test_several_drafts_live_side_by_side(bench):
    bench.library.documents["two"] = OverlayDocument("Two")
    for entry_id in ("own", "two"):
        bench.keeper.open(entry_id)
        await bench.settle()
        bench.call(entry_id + " edited")
    for name in ("First", "Second"):
        bench.keeper.begin("New")
        await bench.settle()
        bench.call(name)
    drafts = {draft.document.name: draft.id for draft in bench.library.kept.values()}
    assert list(drafts) == ["own edited", "two edited", "First", "Second"]
    bench.keeper.open("two")
    await bench.settle()
    assert bench.editor.sheet.document.name == "two edited"
    bench.keeper.open("draft:" + drafts["First"])
    await bench.settle()
    assert bench.editor.sheet.document.name == "First"
    assert bench.keeper.entry_id == ""


async def test_a_new_graphic_gets_a_name_no_other_draft_has(bench):
    for _ in range(2):
        bench.keeper.begin("New", "de")
        await bench.settle()
        bench.draw()
    assert bench.editor.sheet.document.name == "New 2"
    assert bench.editor.sheet.document.language == "de"


async def test_an_edit_that_is_taken_back_leaves_no_draft(bench):
    bench.move()
    bench.editor.undo()
    assert bench.library.kept == {}
    bench.editor.redo()
    assert len(bench.library.kept) == 1


async def test_discarded_edits_are_gone_until_undo_brings_them_back(bench):
    bench.move()
    edited = bench.editor.sheet.document
    bench.keeper.discard("Discard")
    assert bench.editor.sheet.document == DOCUMENT
    assert bench.library.kept == {}
    assert bench.keeper.was_discarded
    bench.editor.undo()
    assert bench.editor.sheet.document == edited
    assert not bench.keeper.was_discarded
    assert len(bench.library.kept) == 1


async def test_every_edit_is_noted_as_the_same_draft_with_what_was_filled_in(bench):
    bench.move()
    bench.editor.change(replace(bench.editor.sheet, values=(("name", "Bo"),)), "Fill in")
    assert len(bench.library.notes) == 2
    (draft,) = bench.library.kept.values()
    assert (draft.document, draft.values) == (bench.editor.sheet.document, (("name", "Bo"),))
    assert draft.entry_id == "own"
    again = Bench(bench.library)
    again.keeper.resume("New")
    await again.settle()
    assert again.editor.sheet.values == (("name", "Bo"),)
    await again.tasks.aclose()


async def test_a_new_graphic_is_saved_and_then_put_on_a_keyer_by_its_id(bench):
    bench.keeper.begin("New")
    await bench.settle()
    bench.keeper.put_on(bench.loaded.append)
    await bench.settle()
    bench.keeper.put_on(bench.loaded.append)
    await bench.settle()
    assert bench.loaded == ["new-1", "new-1"]


async def test_saving_twice_at_once_makes_one_template(bench):
    bench.keeper.begin("New")
    await bench.settle()
    bench.draw()
    bench.keeper.save()
    bench.keeper.save()
    await bench.settle()
    assert list(bench.library.documents) == ["own", "new-1"]


async def test_a_saved_copy_takes_the_name_the_library_gave_it(bench):
    bench.keeper.begin(DOCUMENT.name)
    await bench.settle()
    bench.draw()
    bench.keeper.save()
    await bench.settle()
    assert bench.editor.sheet.document.name == f"{DOCUMENT.name} 2"
    assert bench.keeper.is_saved
    bench.editor.undo()
    assert bench.editor.sheet.document.name == f"{DOCUMENT.name} 2"


async def test_a_name_that_is_written_while_it_is_saved_stays(bench):
    bench.keeper.begin(DOCUMENT.name)
    await bench.settle()
    bench.draw()
    bench.keeper.save()
    await asyncio.sleep(0)
    bench.call("Later")
    await bench.settle()
    assert bench.editor.sheet.document.name == "Later"
    assert not bench.keeper.is_saved


async def test_what_is_edited_while_it_is_saved_stays_a_draft(bench):
    bench.move()
    bench.keeper.save()
    await asyncio.sleep(0)
    bench.move()
    await bench.settle()
    assert not bench.keeper.is_saved
    assert [d.document for d in bench.library.kept.values()] == [bench.editor.sheet.document]


async def test_what_asks_for_a_field_that_is_not_there_is_not_saved_until_it_has_it(bench):
    lost = replace(DOCUMENT, fields=())
    bench.editor.apply(lost, "Remove")
    told = []
    bench.keeper.listen(lambda: told.append(bench.keeper.missing))
    bench.keeper.put_on(bench.loaded.append)
    await bench.settle()
    assert [[field.name for field in missing] for missing in told] == [["name"]]
    assert (bench.loaded, bench.library.documents["own"]) == ([], DOCUMENT)
    assert len(bench.library.kept) == 1
    bench.keeper.add_missing("Add")
    assert bench.keeper.missing == ()
    bench.keeper.save()
    await bench.settle()
    assert bench.keeper.is_saved


@pytest.mark.expects_error_log
async def test_what_the_library_refuses_is_told_and_stays_a_draft(bench):
    bench.move()
    bench.library.refusal = DocumentInvalid("elements 1, width must be from 0 to 4096.")
    bench.keeper.save()
    await bench.settle()
    (refusal,) = bench.failures
    assert isinstance(refusal, GraphicUnfinished)
    assert refusal.detail == bench.library.refusal.detail
    assert len(bench.library.kept) == 1


async def test_what_was_edited_when_the_program_ended_is_there_again_unsaved(bench):
    bench.move()
    again = Bench(bench.library)
    again.keeper.resume("New")
    await again.settle()
    assert again.editor.sheet.document == bench.editor.sheet.document
    assert again.keeper.entry_id == "own"
    assert again.keeper.was_draft
    await again.tasks.aclose()


async def test_the_draft_of_an_entry_that_is_gone_is_one_that_was_never_saved(bench):
    bench.move()
    (draft,) = bench.library.kept.values()
    del bench.library.documents["own"]
    again = Bench(bench.library)
    again.keeper.open("draft:" + draft.id)
    await again.settle()
    assert again.keeper.entry_id == ""
    again.keeper.save()
    await again.settle()
    assert list(again.library.documents.values()) == [draft.document]
    await again.tasks.aclose()


async def test_a_draft_that_is_as_the_library_has_it_is_none(bench):
    bench.library.note_edit(Draft("left", DOCUMENT, "own"))
    bench.keeper.open("own")
    await bench.settle()
    assert bench.keeper.is_saved
    assert bench.library.kept == {}


async def test_what_is_open_takes_over_the_name_it_is_given_in_the_list(bench):
    bench.move()
    bench.keeper.follow((LibraryEntry("own", "Better"), LibraryEntry("two", "Two")))
    assert bench.editor.sheet.document.name == "Better"
    bench.editor.undo()
    assert bench.editor.sheet.document.name == "Better"
    assert bench.keeper.is_saved


async def test_a_name_that_comes_while_something_is_saved_is_taken_over_afterwards(bench):
    bench.move()
    bench.keeper.save()
    await asyncio.sleep(0)
    bench.keeper.follow((LibraryEntry("own", "Better"),))
    await bench.settle()
    assert bench.editor.sheet.document.name == "Better"
    assert bench.keeper.is_saved


@pytest.mark.expects_error_log
async def test_a_draft_whose_document_cannot_be_read_now_stays_the_draft_of_it(bench):
    bench.library.kept["d"] = Draft("d", OverlayDocument("Draft"), "two")
    bench.library.documents["two"] = OverlayDocument("Two")
    bench.library.trouble = FileTrouble("two.json")
    bench.keeper.open("two")
    await bench.settle()
    assert bench.failures == [bench.library.trouble]
    bench.library.trouble = None
    bench.keeper.open("two")
    await bench.settle()
    assert (bench.editor.sheet.document.name, bench.keeper.entry_id) == ("Draft", "two")


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
